import type { DateRange } from '../../core/calendar-date.ts';

/**
 * A stretch of the calendar that a text names, before the words around it say what it means. `edge` tells that the
 * words themselves point to its end (`eind 2027`).
 */
export type Moment = {
  readonly range: DateRange;
  readonly grain: 'day' | 'month' | 'part' | 'half' | 'year' | 'years';
  readonly edge: 'end' | null;
  /**
   * Where the text leaves out what everybody knows: the running year (`Q1`, `dit najaar`) or the term of the
   * agreement (`de looptijd`, whose range is then meaningless).
   */
  readonly of: 'calendar' | 'running-year' | 'term';
  /** It can stand without a preposition: `medio 2025 wordt …`; a bare year or day cannot. */
  readonly standsAlone: boolean;
};

export function moment(
  range: DateRange,
  grain: Moment['grain'],
  rest: Partial<Omit<Moment, 'range' | 'grain'>> = {},
): Moment {
  return { range, grain, edge: null, of: 'calendar', standsAlone: false, ...rest };
}
