import { formatDate, type CalendarDate } from '../core/calendar-date.ts';
import type { DeadlineKind, DeadlineValue } from '../extract/deadlines/deadline-value.ts';
import { eventOf, settleDay, type Known } from '../core/open-day.ts';

/** The years that a document, or a series in it, is about. ISO 8601 days, both inclusive. */
export type Period = { readonly start: string; readonly end: string };

/** A deadline as the data states it: ISO 8601 days, `--MM-DD` where no year is known. */
export type ResolvedDeadline = {
  readonly kind: DeadlineKind;
  readonly start: string | null;
  readonly end: string | null;
  readonly every: string | null;
  readonly within: string | null;
  readonly event: string | null;
};

/**
 * Fills in what a deadline leaves to its surroundings: `Q1` and `week 40` are of the series' or document's year where
 * that is a single one, `de looptijd` is the document's period. What has no date then is told by its name.
 */
export function resolveDeadline(value: DeadlineValue, period: Period | null): ResolvedDeadline {
  const { kind, every, within } = value;
  const known: Known = {
    year: value.of === 'running-year' ? singleYear(period) : null,
    first: dateOf(period?.start),
    last: dateOf(period?.end),
  };
  const start = value.from === null ? null : settleDay(value.from, known);
  const end = value.until === null ? null : settleDay(value.until, known);
  const open = [value.from, value.until].find((day) => day !== null && settleDay(day, known) === null);
  return {
    kind,
    start: start === null ? null : formatDate(start),
    end: end === null ? null : formatDate(lastAfter(start, end)),
    every,
    within,
    event: value.event ?? (open === undefined || open === null ? null : eventOf(open)),
  };
}

/** `Deze winter` of 2026 ends in 2027. */
function lastAfter(start: CalendarDate | null, end: CalendarDate): CalendarDate {
  if (start === null || start.year === null || end.year !== start.year || end.month >= start.month)
    return end;
  return { ...end, year: end.year + 1 };
}

function dateOf(iso: string | undefined): CalendarDate | null {
  const [year, month, day] = (iso ?? '').split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day };
}

/** The year of a period that lies within one; null where it spans several or is unknown. */
function singleYear(period: Period | null): number | null {
  if (period === null || period.start.slice(0, 4) !== period.end.slice(0, 4)) return null;
  return Number(period.start.slice(0, 4));
}
