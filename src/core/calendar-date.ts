/** A day of the calendar; `year` is null where the text names none. Months and days count from 1. */
export type CalendarDate = { readonly year: number | null; readonly month: number; readonly day: number };

/** A run of days, both ends inclusive. */
export type DateRange = { readonly start: CalendarDate; readonly end: CalendarDate };

export function calendarDate(year: number | null, month: number, day: number): CalendarDate {
  return { year, month, day };
}

/** True where the day exists; 29 February needs a leap year to stand in. */
export function isRealDate(date: CalendarDate): boolean {
  return (
    date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
  );
}

/** The last day of a month; a February without a year ends on the 28th (a convention of the data). */
function daysInMonth(year: number | null, month: number): number {
  if (month === 2) return year !== null && isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The months `first` to `last` of a year, whole. */
export function monthRange(year: number | null, first: number, last: number): DateRange {
  return { start: calendarDate(year, first, 1), end: calendarDate(year, last, daysInMonth(year, last)) };
}

export function yearRange(first: number, last: number = first): DateRange {
  return { start: calendarDate(first, 1, 1), end: calendarDate(last, 12, 31) };
}

/** The day so many days later, or earlier where `days` is negative; a year that is not named stays so. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  let { year, month } = date;
  let day = date.day + days;
  while (day < 1) {
    year = month === 1 && year !== null ? year - 1 : year;
    month = month === 1 ? 12 : month - 1;
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    year = month === 12 && year !== null ? year + 1 : year;
    month = month === 12 ? 1 : month + 1;
  }
  return calendarDate(year, month, day);
}

/** The same day of the month so many months later, or the last one where that month is shorter. */
export function addMonths({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const count = month - 1 + months;
  const later = year === null ? null : year + Math.floor(count / 12);
  const inMonth = (((count % 12) + 12) % 12) + 1;
  return calendarDate(later, inMonth, Math.min(day, daysInMonth(later, inMonth)));
}

/** Day `weekday` (Monday is 1) of an ISO 8601 week; numbers below 1 and above 7 lead into the weeks beside it. */
export function dayOfWeek(year: number, week: number, weekday: number): CalendarDate {
  // The fourth of January always lies in the first week.
  return addDays(calendarDate(year, 1, 4), (week - 1) * 7 + weekday - fourthOfJanuary(year));
}

/** True where the year has a week of this number: the 53rd only where the year begins or ends on a Thursday. */
export function isRealWeek(year: number, week: number): boolean {
  return week >= 1 && week <= 53 && (week < 53 || dayOfWeek(year, 53, 4).year === year);
}

/** The day of the week of 4 January, Monday is 1 (Gauss). */
function fourthOfJanuary(year: number): number {
  const before = year - 1;
  return ((3 + 5 * (before % 4) + 4 * (before % 100) + 6 * (before % 400)) % 7) + 1;
}

/** ISO 8601: `2027-12-31`, and `--12-31` for a day without a year. */
export function formatDate(date: CalendarDate): string {
  const year = date.year === null ? '-' : String(date.year).padStart(4, '0');
  return `${year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
