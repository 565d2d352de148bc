import type { OpenRange } from '../../core/open-day.ts';

/**
 * A stretch of the calendar that a text names, before the words around it say what it means; several where it names
 * more in one breath (`het eerste en derde kwartaal`).
 */
export type Moment = {
  readonly ranges: readonly [OpenRange, ...OpenRange[]];
  /**
   * What kind of stretch: a part of the year is a week, quarter or season; a span (half a year, a school year) is one
   * that things are planned for; a run goes from … to ….
   */
  readonly grain: 'day' | 'month' | 'part' | 'span' | 'year' | 'run' | 'term' | 'event';
  /** Its own words point to its end: `eind 2027`. */
  readonly edge: 'end' | null;
  /** Where the text leaves out the year: one of every year, or the year that the agreement is about (`Q1`, `dit najaar`). */
  readonly of: 'calendar' | 'running-year';
  /** It can stand without a preposition: `medio 2025 wordt …`; a bare year or day cannot. */
  readonly standsAlone: boolean;
};

export function moment(
  ranges: OpenRange | readonly OpenRange[],
  grain: Moment['grain'],
  rest: Partial<Omit<Moment, 'ranges' | 'grain'>> = {},
): Moment | null {
  const [first, ...others] = 'start' in ranges ? [ranges] : ranges;
  if (first === undefined) return null;
  return { ranges: [first, ...others], grain, edge: null, of: 'calendar', standsAlone: false, ...rest };
}
