import type { Found } from '../rule.ts';
import type { Amount } from './amount.ts';

const MEASURES = new Set(['percent', 'EUR', 'm2', 'procentpunt']);
const TIME = /^(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|keer|maal)$/iu;
/** `het aantal ontruimingen`: the noun that a number without one counts. */
const COUNTED =
  /(?<!\p{L})(?:aantal|aantallen)\s(?:(?:\p{L}+(?:e|en))\s)??(?<noun>\p{L}+(?:en|s))(?!\p{L})/giu;

/**
 * Numbers without a noun count what the sentence is about: the next one's noun in `van 52 naar 36 weken`, that of
 * `het aantal …`, or that of the number before.
 */
export function inheritUnits(found: readonly Found<Amount>[], text: string): readonly Found<Amount>[] {
  const done: Found<Amount>[] = [];
  for (const [at, current] of found.entries()) {
    if (current.value.unit !== null) {
      done.push(current);
      continue;
    }
    const unit = pairedUnit(current, found[at + 1], text) ?? unitFromBefore(current, done, text);
    done.push({ ...current, value: { ...current.value, unit } });
  }
  return done;
}

/** `van 1,4 naar 0,9 parkeerplaats`. */
function pairedUnit(current: Found<Amount>, next: Found<Amount> | undefined, text: string): string | null {
  if (next === undefined || next.value.unit === null) return null;
  return /^\s(?:naar|tot|in plaats van|en|of)\s(?:\p{L}+\s){0,2}$/iu.test(text.slice(current.end, next.start))
    ? next.value.unit
    : null;
}

function unitFromBefore(current: Found<Amount>, done: readonly Found<Amount>[], text: string): string | null {
  if (isMark(current, text)) return null;
  const isFraction = (found: Found<Amount>): boolean => /,\d/u.test(text.slice(found.start, found.end));
  if (!isFraction(current)) return earlierUnit(current, done, text);
  // An index such as 0,5 goes with an earlier one of its kind, or has no unit.
  const alike = done.findLast((found) => isFraction(found) && !MEASURES.has(found.value.unit ?? 'percent'));
  return alike?.value.unit ?? null;
}

/** A mark: `een 7,2`, `ten minste een 7`. */
function isMark(current: Found<Amount>, text: string): boolean {
  const ahead = text.slice(0, current.start);
  const value = current.value.value ?? Number.NaN;
  return /(?<!\p{L})een\s$/iu.test(ahead) && value > 0 && value <= HIGHEST_MARK;
}

const HIGHEST_MARK = 10;

function earlierUnit(current: Found<Amount>, done: readonly Found<Amount>[], text: string): string | null {
  const ahead = text.slice(0, current.start);
  const counted = [...ahead.matchAll(COUNTED)].at(-1);
  const before = done.findLast(
    ({ value }) => value.unit !== null && !MEASURES.has(value.unit) && !TIME.test(value.unit),
  );
  if (counted !== undefined && counted.index > (before?.start ?? -1))
    return counted.groups?.['noun']?.toLowerCase() ?? null;
  return before?.value.unit ?? nounBefore(ahead);
}

/** `verkopen … hoogstens vier`: the last plural noun in front that can be counted. */
function nounBefore(ahead: string): string | null {
  const words = ahead
    .slice(-120)
    .match(
      /\p{Ll}*(?:woningen|ruimingen|plaatsingen|plaatsen|huizen|aanvragen|meldingen|verhuringen|panden|appartementen)(?!\p{L})/gu,
    );
  return words?.at(-1) ?? null;
}
