import { scaleOf } from '../../language/numbers.ts';
import type { Found } from '../rule.ts';
import { isStretchOfTime, type Amount } from './amount.ts';

const MEASURES = new Set(['percent', 'EUR', 'm2', 'procentpunt']);
const TIMES = /^(?:keer|maal)$/iu;
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
    const next = found[at + 1];
    if (next !== undefined && isPaired(current, next, text)) done.push(withMeasureOf(next, current, text));
    else done.push({ ...current, value: { ...current.value, unit: unitOf(current, done, text) } });
  }
  return done;
}

/** What stands between numbers of one thing. */
const JOINER = String.raw`(?:\s(?:en|of|respectievelijk|onderscheidenlijk|resp\.)|,)`;

/** `van 1,4 naar 0,9 parkeerplaats`, `Oost 420 en door West 96 woningen`; shares and sums stand right beside. */
function isPaired(current: Found<Amount>, next: Found<Amount>, text: string): boolean {
  if (next.value.unit === null) return false;
  const between = text.slice(current.end, next.start);
  if (/^\s(?:naar|tot|in plaats van)\s(?:\p{L}+\s){0,2}$/iu.test(between)) return true;
  return MEASURES.has(next.value.unit)
    ? new RegExp(`^${JOINER}\\s(?:€\\s?)?$`, 'iu').test(between)
    : new RegExp(`^${JOINER}\\s(?:(?:\\p{L}+|20\\d\\d)\\s){0,3}$`, 'iu').test(between);
}

/** The unit of the next number, and its scale where it is one of digits: `1,5 en 2 miljoen euro`. */
function withMeasureOf(next: Found<Amount>, current: Found<Amount>, text: string): Found<Amount> {
  const { value } = current.value;
  const shared = scaleOf(text.slice(next.start, next.end));
  const own = scaleOf(text.slice(current.start, current.end));
  const isShared = next.value.unit === 'EUR' && own === 1 && value !== null && value < THOUSAND;
  const scaled = isShared ? value * shared : value;
  return { ...current, value: { ...current.value, value: scaled, unit: next.value.unit } };
}

/** `€ 250.000 en 2 miljoen`: a sum of thousands is written out. */
const THOUSAND = 1000;

/** What was named before; `stuks` stands for it, and alone where nothing was. */
function unitOf(current: Found<Amount>, done: readonly Found<Amount>[], text: string): string | null {
  return (
    unitFromBefore(current, done, text) ?? PIECES.exec(text.slice(current.end))?.groups?.['word'] ?? null
  );
}

const PIECES = /^\s(?<word>stuks?|exemplaren)(?!\p{L})/u;

function unitFromBefore(current: Found<Amount>, done: readonly Found<Amount>[], text: string): string | null {
  if (isMark(current, text)) return null;
  // `€ 1,5 miljoen …; samen ca. 3,75 miljoen`: millions go with the millions before them, whatever they are of.
  const scale = scaleOf(text.slice(current.start, current.end));
  const scaled =
    scale === 1 ? undefined : done.findLast((found) => scaleOf(text.slice(found.start, found.end)) === scale);
  if (scaled !== undefined) return scaled.value.unit;
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
    ({ value: { unit } }) =>
      unit !== null && !MEASURES.has(unit) && !isStretchOfTime(unit) && !TIMES.test(unit),
  );
  if (counted !== undefined && counted.index > (before?.start ?? -1))
    return counted.groups?.['noun']?.toLowerCase() ?? null;
  return before?.value.unit ?? nounBefore(ahead);
}

/** `Woningen … op dit moment 143 stuks`, `verkopen … hoogstens vier`: the last plural noun of what is built, let or done. */
function nounBefore(ahead: string): string | null {
  const words = ahead.slice(-REACH).match(COUNTABLE);
  return words?.at(-1)?.toLowerCase() ?? null;
}

/** A noun further back, in characters, is no longer what a number counts. */
const REACH = 120;
const COUNTABLE =
  /(?<!\p{L})\p{L}*(?:woningen|ruimingen|zettingen|plaatsingen|plaatsen|huizen|huizingen|aanvragen|meldingen|verhuringen|panden|appartementen|complexen|kavels|panelen|bomen)(?!\p{L})/giu;
