import { dropOverlaps } from '../../core/span.ts';
import { propose, type Found } from '../rule.ts';
import { joinMoments } from './join-moments.ts';
import type { Moment } from './moment.ts';
import { PART, partOf } from './parts.ts';
import { matchAhead, wordsAhead } from './words-ahead.ts';
import { WEEKDAY } from './units/day.ts';
import { YEAR_NOUN } from './units/year.ts';
import { MOMENT_RULES } from './units/index.ts';

const WHICH = String.raw`(?:het|de|(?<whole>heel|geheel|hele|gehele)|(?<near>dit|deze|komende?|aankomende?|aanstaande))`;
/** `de maanden `, `de periode van `, `maandag `: what kind of stretch follows. */
const KIND = String.raw`(?:(?:periode|jaren|kalenderjaren|maanden|maand|weken|kwartalen|dag|datum|${WEEKDAY}|${YEAR_NOUN})\s(?:van\s)?)`;
const BEFORE_UNIT = wordsAhead(
  `(?:(?:het|de)\\s)?(?:(?<part>${PART})\\s(?:van\\s)?)?(?:${WHICH}\\s)?${KIND}{0,2}`,
);

/** Every stretch of the calendar that a text names, with its part (`eind`), and lists and runs of them as one. */
export function findMoments(text: string): readonly Found<Moment>[] {
  const units = dropOverlaps(propose(text, MOMENT_RULES));
  return joinMoments(
    units.map((found) => withWordsAhead(found, text)),
    text,
  );
}

/** The stretch with its article, and the part of it that the words before it take. */
function withWordsAhead(found: Found<Moment>, text: string): Found<Moment> {
  const { words = '', groups = {} } = matchAhead(BEFORE_UNIT, text, found.start) ?? {};
  if (words === '') return found;
  const start = found.start - words.length;
  const { part, near, whole } = groups;
  const told = whole === undefined ? found.value : { ...found.value, grain: 'run' as const };
  const value = near === undefined ? told : nearby(told);
  if (part === undefined) return { ...found, start, value };
  const taken = partOf(part, value, text.slice(start, found.end));
  return taken === null ? found : { ...found, start, value: taken };
}

/** `dit najaar`: that of the year that the agreement is about. */
function nearby(value: Moment): Moment {
  const isOpen = value.ranges.every(({ start }) => 'year' in start && start.year === null);
  return isOpen ? { ...value, of: 'running-year', standsAlone: true } : value;
}
