import type { CalendarDate } from '../../core/calendar-date.ts';
import { propose, type Found } from '../rule.ts';
import { day } from './units/day.ts';

/** Every single day that a text names with its year. */
export function findDates(text: string): readonly Found<CalendarDate>[] {
  return propose(text, day.forms).flatMap(({ value, ...found }) => {
    const [{ start }, ...others] = value.ranges;
    return others.length === 0 && 'year' in start && start.year !== null ? [{ ...found, value: start }] : [];
  });
}
