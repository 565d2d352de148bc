import { addDays, addMonths, calendarDate, dayOfWeek, type CalendarDate } from './calendar-date.ts';

/** A day of an ISO week, Monday is 1, of which the text leaves out the year; `event` is how it is known without one. */
type WeekDay = { readonly week: number; readonly weekday: number; readonly event: string };

/** A day counted from the first or last one of the term of the agreement. */
type TermDay = { readonly edge: 'start' | 'end'; readonly months: number; readonly days: number };

/** A day that has a place in the calendar but no date: `het zomerreces`. */
type EventDay = { readonly event: string };

/** A day as a text tells it: of the calendar, perhaps without its year, or one that only the document can settle. */
export type OpenDay = CalendarDate | WeekDay | TermDay | EventDay;

/** A run of days, both ends inclusive. */
export type OpenRange = { readonly start: OpenDay; readonly end: OpenDay };

/** What is known of the document: its only year, and its first and last day. */
export type Known = {
  readonly year: number | null;
  readonly first: CalendarDate | null;
  readonly last: CalendarDate | null;
};

const NOTHING_KNOWN: Known = { year: null, first: null, last: null };

export function termDay(edge: TermDay['edge'], months = 0, days = 0): TermDay {
  return { edge, months, days };
}

/** The day before, or so many days later. */
export function shiftDay(day: OpenDay, days: number): OpenDay {
  if ('week' in day) return { ...day, weekday: day.weekday + days };
  if ('edge' in day) return { ...day, days: day.days + days };
  return 'event' in day ? day : addDays(day, days);
}

/** The day itself; null where it cannot be told from what is known. */
export function settleDay(day: OpenDay, { year, first, last }: Known): CalendarDate | null {
  if ('week' in day) return year === null ? null : dayOfWeek(year, day.week, day.weekday);
  if ('edge' in day) {
    const edge = day.edge === 'start' ? first : last;
    return edge === null ? null : addDays(addMonths(edge, day.months), day.days);
  }
  if ('event' in day) return null;
  return day.year === null ? calendarDate(year, day.month, day.day) : day;
}

/** How a day is known that has no date; null for those that have one. */
export function eventOf(day: OpenDay): string | null {
  return 'event' in day ? day.event : null;
}

/** The same day in a year where the text left it out. */
export function inYear(day: OpenDay, year: number): OpenDay {
  return 'edge' in day ? day : (settleDay(day, { ...NOTHING_KNOWN, year }) ?? day);
}

/** The year that the text gives the day; null where it leaves it out. */
export function yearOf(day: OpenDay | null): number | null {
  return day !== null && 'year' in day ? day.year : null;
}

/** Where the day lies in its year or term, for comparison with others of the same kind. */
function placeOf(day: OpenDay): number {
  if ('week' in day) return day.week * 7 + day.weekday;
  if ('edge' in day) return day.edge === 'start' ? 0 : 1;
  if ('event' in day) return 0;
  return ((day.year ?? 0) * 12 + day.month) * 31 + day.day;
}

/** Below nought where the first comes earlier, above where it comes later; years count only where both have one. */
export function compareDays(first: OpenDay, second: OpenDay): number {
  return placeOf(first) - placeOf(second);
}
