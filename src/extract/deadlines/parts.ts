import { addMonths, calendarDate, type CalendarDate } from '../../core/calendar-date.ts';
import type { Moment } from './moment.ts';
import { shiftDay, termDay, type OpenDay, type OpenRange } from './open-day.ts';

/** What a text can take of a stretch. */
export type PartName = 'begin' | 'middle' | 'end' | 'first-half' | 'second-half';

/** Words for each; they stand before every unit, with `van` or without. */
export const PART_WORDS: Readonly<Record<PartName, readonly string[]>> = {
  begin: ['begin', 'aanvang', 'primo'],
  middle: ['medio', 'midden', 'halverwege', 'half'],
  end: ['einde', 'eind', 'ultimo', 'ult\\.', 'afloop'],
  'first-half': ['(?:eerste|1e)\\shelft'],
  'second-half': ['(?:tweede|laatste|2e)\\shelft'],
};

export const PART = `(?:${Object.values(PART_WORDS).flat().join('|')})`;

export function partNamed(words: string): PartName | null {
  const names = Object.keys(PART_WORDS) as PartName[];
  return names.find((name) => new RegExp(`^(?:${PART_WORDS[name].join('|')})`, 'iu').test(words)) ?? null;
}

/** The part of every stretch of a moment, told by `words`; null where it has no such part (`medio 1 mei`). */
export function partOf(name: PartName, whole: Moment, words: string): Moment | null {
  const last = whole.ranges.at(-1) ?? whole.ranges[0];
  const shared = { ...whole, standsAlone: true };
  if (name === 'end') return { ...shared, ranges: [last], edge: 'end' };
  const [first, ...others] = whole.ranges.flatMap((range) => rangeOf(name, range, whole.grain, words) ?? []);
  return first === undefined ? null : { ...shared, grain: 'part', ranges: [first, ...others] };
}

function rangeOf(name: PartName, range: OpenRange, grain: Moment['grain'], words: string): OpenRange | null {
  const { start, end } = range;
  if (grain === 'day') return null;
  if ('edge' in start) return partOfTerm(name, range, words);
  if ('week' in start) return daysOfWeek(name, start);
  if (!('month' in start) || !('month' in end)) return null;
  if (grain === 'month' && start.month === end.month) return partOfMonth(name, start, end);
  if (!isWholeMonths(start, end)) return daysOfWeek(name, start);
  const [skip, take] = monthsOf(name, monthsIn(start, end));
  return take === 0 ? null : monthsFrom(start, skip, take);
}

/** A week begins with two days and has two for a middle. */
function daysOfWeek(name: PartName, start: OpenDay): OpenRange | null {
  if (name !== 'begin' && name !== 'middle') return null;
  const skip = name === 'begin' ? 0 : 2;
  return { start: shiftDay(start, skip), end: shiftDay(start, skip + 1) };
}

/** The begin of the term is as long as that of a year; its middle is no date that every reader would give. */
function partOfTerm(name: PartName, { start }: OpenRange, words: string): OpenRange | null {
  if (name === 'begin') return { start, end: termDay('start', 3, -1) };
  return name === 'middle' ? { start: { event: words }, end: { event: words } } : null;
}

/** A month has thirds of ten days, and halves of fifteen. */
function partOfMonth(name: PartName, start: CalendarDate, end: CalendarDate): OpenRange {
  const days = (first: number, last: number): OpenRange => ({
    start: { ...start, day: first },
    end: { ...start, day: last },
  });
  if (name === 'begin') return days(1, 10);
  if (name === 'middle') return days(11, 20);
  return name === 'first-half' ? days(1, 15) : days(16, end.day);
}

/**
 * Months to skip and to take. A year begins with its first quarter and has its summer for a middle (a convention of the
 * data); of what is shorter a third is the begin, and what lies between two such thirds the middle.
 */
function monthsOf(name: PartName, months: number): readonly [skip: number, take: number] {
  const half = Math.floor(months / 2);
  if (name === 'first-half') return [0, half];
  if (name === 'second-half') return [months - half, half];
  if (months >= 12) return name === 'begin' ? [0, 3] : [half - 1, 3];
  const third = Math.floor(months / 3);
  return name === 'begin' ? [0, third] : [third, months - 2 * third];
}

function isWholeMonths(start: CalendarDate, end: CalendarDate): boolean {
  return start.day === 1 && end.day >= 28;
}

function monthsIn(start: CalendarDate, end: CalendarDate): number {
  const years = start.year === null || end.year === null ? 0 : end.year - start.year;
  const months = years * 12 + end.month - start.month + 1;
  return months > 0 ? months : months + 12;
}

function monthsFrom(start: CalendarDate, skip: number, take: number): OpenRange {
  const first = addMonths(start, skip);
  return {
    start: first,
    end: shiftDay(addMonths(calendarDate(first.year, first.month, 1), take), -1),
  };
}
