import { anyOf } from '../../../language/word-edges.ts';
import { UNITS } from './index.ts';
import type { CalendarUnit } from './unit.ts';

const LENGTHS = UNITS.flatMap(({ length }) => length ?? []);
const ADVERBS = LENGTHS.flatMap(({ adverb, iso }) => (adverb === null ? [] : [{ adverb, iso }]));

/** The nouns in which time is counted, as patterns: one of them, and any number. */
export const ONE_PERIOD = `(?:${LENGTHS.map(({ one }) => one).join('|')})`;
export const PERIOD = `(?:${LENGTHS.flatMap(({ one, many }) => [many, one]).join('|')})`;

const SHORT: Readonly<Record<string, string>> = { j: 'jaar', kw: 'kwartaal', mnd: 'maand', w: 'week' };
/** `p.j.`, `p/j`: per period as officials write it. `p.m.` is left for memory. */
export const PER_SHORT = String.raw`p(?:\.\s?|\/)(?<short>${Object.keys(SHORT).join('|')})(?:\.|(?![\p{L}.]))`;

/** The noun that a letter behind `p.` stands for. */
export function periodOfShort(short: string): string {
  return SHORT[short.toLowerCase()] ?? '';
}

/** What stands before `lijks`: `jaar`, `weke`. */
export const ADVERB = anyOf(ADVERBS.map(({ adverb }) => adverb));

/** `P8W`, `PT48H`, `P6M`: a number of periods as an ISO 8601 duration. */
export function isoDuration(count: number, period: string): string {
  const length = LENGTHS.find(({ one, many }) => new RegExp(`^(?:${one}|${many})$`, 'iu').test(period));
  return length === undefined ? '' : durationOf(count, length.iso);
}

/** The same for what stands before `lijks`. */
export function adverbDuration(count: number, adverb: string): string {
  const found = ADVERBS.find((one) => new RegExp(`^(?:${one.adverb})$`, 'iu').test(adverb));
  return found === undefined ? '' : durationOf(count, found.iso);
}

function durationOf(
  count: number,
  { count: each, unit }: NonNullable<CalendarUnit['length']>['iso'],
): string {
  const amount = count * each;
  if (unit === 'H') return `PT${amount}H`;
  return unit === 'Y' && !Number.isInteger(amount) ? `P${Math.round(amount * 12)}M` : `P${amount}${unit}`;
}

/** Names of which one comes back, each with the time until it does. */
export const RETURNING = UNITS.flatMap(({ returning }) => returning ?? []);
