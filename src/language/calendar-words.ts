import { anyOf } from './word-edges.ts';

/** Month names and their abbreviations, by number of the month. */
const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan\\.'],
  ['februari', 'feb\\.'],
  ['maart', 'mrt\\.'],
  ['april', 'apr\\.'],
  ['mei'],
  ['juni', 'jun\\.'],
  ['juli', 'jul\\.'],
  ['augustus', 'aug\\.'],
  ['september', 'sept?\\.'],
  ['oktober', 'okt\\.'],
  ['november', 'nov\\.'],
  ['december', 'dec\\.'],
];

export const MONTH = anyOf(MONTHS.flat());

/** Number of the month, counted from 1. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return MONTHS.findIndex((names) => names.some((pattern) => new RegExp(`^${pattern}$`, 'u').test(word))) + 1;
}

/** First and last month of each season, as agreements use the words. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  voorjaar: [3, 5],
  lente: [3, 5],
  zomer: [6, 8],
  najaar: [9, 11],
  herfst: [9, 11],
};

export const SEASON = anyOf(Object.keys(SEASONS));

export function seasonMonths(name: string): readonly [number, number] {
  return SEASONS[name.toLowerCase()] ?? [1, 12];
}

/** A year of which agreements speak. */
export const YEAR = '(?:20[0-6]\\d)';

const ORDINALS: Readonly<Record<string, number>> = {
  eerste: 1,
  '1e': 1,
  '1ste': 1,
  tweede: 2,
  '2e': 2,
  '2de': 2,
  derde: 3,
  '3e': 3,
  '3de': 3,
  vierde: 4,
  '4e': 4,
  '4de': 4,
  laatste: 4,
};

export const ORDINAL = anyOf(Object.keys(ORDINALS));

export function ordinalNumber(word: string): number {
  return ORDINALS[word.toLowerCase()] ?? Number.NaN;
}

/** ISO 8601 duration letters of the nouns for stretches of time. */
const PERIODS: readonly (readonly [pattern: string, unit: 'D' | 'W' | 'M' | 'Y' | 'H', factor: number])[] = [
  ['uur|uren', 'H', 1],
  ['(?:werk)?dag(?:en)?|etma(?:al|len)', 'D', 1],
  ['we(?:ek|ken)', 'W', 1],
  ['maand(?:en)?', 'M', 1],
  ['kwarta(?:al|len)', 'M', 3],
  ['half ?jaar|halve jaren', 'M', 6],
  ['(?:kalender|school|verslag)?ja(?:ar|ren)', 'Y', 1],
];

export const PERIOD = `(?:${PERIODS.map(([pattern]) => pattern).join('|')})`;

/** `P8W`, `PT48H`, `P6M`: a number of periods as an ISO 8601 duration. */
export function isoDuration(count: number, period: string): string {
  const word = period.toLowerCase();
  const match = PERIODS.find(([pattern]) => new RegExp(`^(?:${pattern})$`, 'u').test(word));
  if (match === undefined) return '';
  const [, unit, factor] = match;
  const amount = count * factor;
  if (unit === 'H') return `PT${amount}H`;
  if (unit === 'Y' && !Number.isInteger(amount)) return `P${Math.round(amount * 12)}M`;
  return `P${amount}${unit}`;
}
