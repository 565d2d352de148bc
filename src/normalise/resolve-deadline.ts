import { formatDate, inYear, type CalendarDate } from '../core/calendar-date.ts';
import type { DeadlineKind, DeadlineValue } from '../extract/deadlines/deadline-value.ts';

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
 * Fills in what a deadline leaves to its surroundings: `Q1` is of the series' or document's year where that is a
 * single one, `de looptijd` is the document's period.
 */
export function resolveDeadline(value: DeadlineValue, period: Period | null): ResolvedDeadline {
  const { kind, every, within, event } = value;
  if (value.of === 'term') {
    const start = kind === 'by' ? null : (period?.start ?? null);
    return { kind, start, end: kind === 'from' ? null : (period?.end ?? null), every, within, event };
  }
  const year = value.of === 'running-year' ? singleYear(period) : null;
  const iso = (date: CalendarDate | null): string | null =>
    date === null ? null : formatDate(inYear(date, year));
  return { kind, start: iso(value.from), end: iso(value.until), every, within, event };
}

/** The year of a period that lies within one; null where it spans several or is unknown. */
function singleYear(period: Period | null): number | null {
  if (period === null || period.start.slice(0, 4) !== period.end.slice(0, 4)) return null;
  return Number(period.start.slice(0, 4));
}
