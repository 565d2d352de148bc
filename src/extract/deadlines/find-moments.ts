import { dropOverlaps } from '../../core/span.ts';
import { propose, type Found } from '../rule.ts';
import { joinMoments } from './join-moments.ts';
import type { Moment } from './moment.ts';
import { PART, partOf } from './parts.ts';
import { MOMENT_RULES } from './units/index.ts';

/** Words of a date reach at most this far to the left of its unit. */
const REACH = 50;

const WHICH = String.raw`(?:het|de|(?<whole>heel|geheel|hele|gehele)|(?<near>dit|deze|komende?|aankomende?|aanstaande))`;
/** `de maanden `, `het kalenderjaar `, `de periode van `: what kind of stretch follows. */
const KIND = String.raw`(?:(?:periode|jaren|kalenderjaren|maanden|maand|weken|kwartalen|dag|datum)\s(?:van\s)?)`;
const BEFORE_UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<article>het|de)\\s)?(?:(?<part>${PART})\\s(?:van\\s)?)?(?:${WHICH}\\s)?${KIND}?$`,
  'iu',
);

/** Every stretch of the calendar that a text names, with its part (`eind`), and lists and runs of them as one. */
export function findMoments(text: string): readonly Found<Moment>[] {
  const units = dropOverlaps(propose(text, MOMENT_RULES));
  return joinMoments(
    units.map((found, at) => withWordsBefore(found, text, units[at - 1]?.end ?? 0)),
    text,
  );
}

/** The stretch with its article, and the part of it that the words before it take. */
function withWordsBefore(found: Found<Moment>, text: string, from: number): Found<Moment> {
  const ahead = text.slice(Math.max(from, found.start - REACH), found.start);
  const match = BEFORE_UNIT.exec(ahead);
  if (match === null || match[0] === '') return found;
  const start = found.start - match[0].length;
  const { part = '', near, whole } = match.groups ?? {};
  const told = whole === undefined ? found.value : { ...found.value, grain: 'run' as const };
  const value = near === undefined ? told : nearby(told);
  if (part === '') return { ...found, start, value };
  const taken = partOf(part, value, text.slice(start, found.end));
  return taken === null ? found : { ...found, start, value: taken };
}

/** `dit najaar`: that of the year that the agreement is about. */
function nearby(value: Moment): Moment {
  const isOpen = value.ranges.every(({ start }) => 'year' in start && start.year === null);
  return isOpen ? { ...value, of: 'running-year', standsAlone: true } : value;
}
