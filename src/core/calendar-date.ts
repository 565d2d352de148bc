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
export function daysInMonth(year: number | null, month: number): number {
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

/** The day before. */
export function dayBefore(date: CalendarDate): CalendarDate {
  if (date.day > 1) return { ...date, day: date.day - 1 };
  const month = date.month === 1 ? 12 : date.month - 1;
  const year = date.month === 1 && date.year !== null ? date.year - 1 : date.year;
  return calendarDate(year, month, daysInMonth(year, month));
}

/** The same day in `year` where the date had none. */
export function inYear(date: CalendarDate, year: number | null): CalendarDate {
  return date.year === null ? { ...date, year } : date;
}

/** ISO 8601: `2027-12-31`, and `--12-31` for a day without a year. */
export function formatDate(date: CalendarDate): string {
  const year = date.year === null ? '-' : String(date.year).padStart(4, '0');
  return `${year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}
