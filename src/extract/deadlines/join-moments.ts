import type { Found } from '../rule.ts';
import type { Moment } from './moment.ts';
import { compareDays, inYear, shiftDay, yearOf, type OpenDay, type OpenRange } from '../../core/open-day.ts';

type Joint = 'through' | 'until' | 'and' | 'each';

/** All that may stand between two moments that are told together. */
const JOINTS: readonly (readonly [joint: Joint, pattern: RegExp])[] = [
  ['through', /^(?:\s?[-–]\s?|\s(?:t\/m|tot en met|t\.e\.m\.|tem)\s)$/iu],
  ['until', /^\s(?:tot|tot aan)\s$/iu],
  ['each', /^,?\s(?:en\s)?(?:respectievelijk|resp\.)\s$/iu],
  ['and', /^(?:,\s|,?\s(?:en|of)\s|\s?[/&+]\s?)$/iu],
];

/** Moments told together as one: runs (`1 mei tot en met 1 juli`), and lists (`2026, 2027 en 2028`). */
export function joinMoments(moments: readonly Found<Moment>[], text: string): readonly Found<Moment>[] {
  const joined: Found<Moment>[] = [];
  for (const next of moments) {
    const last = joined.at(-1);
    const both = last === undefined ? null : join(last, next, text);
    if (both !== null) joined.pop();
    joined.push(both ?? next);
  }
  return joined;
}

function join(first: Found<Moment>, second: Found<Moment>, text: string): Found<Moment> | null {
  const between = text.slice(first.end, second.start);
  const joint = JOINTS.find(([, pattern]) => pattern.test(between))?.[0];
  if (joint === undefined || !areAlike(first.value, second.value, joint)) return null;
  const [a, b] = shareYear(first.value, second.value, joint);
  const ranges = isList(joint) ? listed(a.ranges, b.ranges, joint) : run(a, b, joint);
  if (ranges === null) return null;
  const isOneOfMany = ranges.length === 1 && a.grain === 'year';
  const value: Moment = {
    ranges,
    grain: !isList(joint) || isOneOfMany ? 'run' : b.grain,
    edge: isList(joint) ? b.edge : null,
    of: b.of,
    standsAlone: a.standsAlone && b.standsAlone,
  };
  return { ...second, start: first.start, end: second.end, value };
}

/** Lists are of one kind; a run may go from a day to a month. */
function areAlike(a: Moment, b: Moment, joint: Joint): boolean {
  const isYears = (grain: Moment['grain']): boolean => grain === 'year' || grain === 'run';
  if (isList(joint))
    return a.edge === b.edge && (a.grain === b.grain || (isYears(a.grain) && isYears(b.grain)));
  return a.ranges.length === 1 && b.ranges.length === 1;
}

/** `van april tot en met juni 2027`: a year that stands once is that of both. */
function shareYear(a: Moment, b: Moment, joint: Joint): readonly [Moment, Moment] {
  const [own, other] = [yearOf(a.ranges[0].start), yearOf(b.ranges[0].start)];
  if (own === null && other !== null) {
    // `Van november tot maart 2027` begins in the year before.
    const isEarlier = !isList(joint) && isLater(a.ranges[0].start, b.ranges[0].start, other);
    return [inThatYear(a, isEarlier ? other - 1 : other), b];
  }
  if (own !== null && other === null) {
    const isNext = !isList(joint) && isLater(a.ranges[0].start, b.ranges[0].end, own);
    return [a, inThatYear(b, isNext ? own + 1 : own)];
  }
  return [a, b];
}

function isLater(first: OpenDay, second: OpenDay, year: number): boolean {
  const inOne = (day: OpenDay): OpenDay => ('month' in day ? { ...day, year } : inYear(day, year));
  return compareDays(inOne(first), inOne(second)) > 0;
}

function inThatYear(moment: Moment, year: number): Moment {
  const [first, ...others] = moment.ranges.map(({ start, end }) => ({
    start: inYear(start, year),
    end: inYear(end, year),
  }));
  return first === undefined ? moment : { ...moment, ranges: [first, ...others], of: 'calendar' };
}

/** One range from the begin of the first to the end of the second, or to the day before it. */
function run(a: Moment, b: Moment, joint: Joint): Moment['ranges'] | null {
  const [{ start }] = a.ranges;
  const [last] = b.ranges;
  const isBefore = joint === 'until' && b.edge === null;
  const end = isBefore ? shiftDay(last.start, -1) : last.end;
  const isDated = yearOf(start) !== null && yearOf(end) !== null;
  return isDated && compareDays(start, end) > 0 ? null : [{ start, end }];
}

function isList(joint: Joint): boolean {
  return joint === 'and' || joint === 'each';
}

/** All of them; those that follow on one another are one, unless each is for itself (`2026 respectievelijk 2027`). */
function listed(a: Moment['ranges'], b: Moment['ranges'], joint: Joint): Moment['ranges'] {
  const all: [OpenRange, ...OpenRange[]] = [...a];
  for (const range of b) {
    const last = all.at(-1) ?? a[0];
    if (joint === 'and' && isSameDay(shiftDay(last.end, 1), range.start))
      all.splice(-1, 1, { start: last.start, end: range.end });
    else all.push(range);
  }
  return all;
}

function isSameDay(a: OpenDay, b: OpenDay): boolean {
  return 'month' in a && 'month' in b
    ? a.year === b.year && a.month === b.month && a.day === b.day
    : 'week' in a && 'week' in b && compareDays(a, b) === 0;
}
