import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOfWeek, formatDate, isRealWeek } from '../../src/core/calendar-date.ts';
import { iso, monday, shift } from '../properties/calendar/printer.ts';

const date = fc.record({
  year: fc.integer({ min: 1990, max: 2090 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

describe('days', () => {
  it('are counted as by the Gregorian calendar', () =>
    fc.assert(
      fc.property(date, fc.integer({ min: -800, max: 800 }), ({ year, month, day }, days) => {
        expect(formatDate(addDays({ year, month, day }, days))).toBe(shift(iso(year, month, day), days));
      }),
    ));

  it('without a year go round', () => {
    expect(formatDate(addDays({ year: null, month: 1, day: 1 }, -1))).toBe('--12-31');
    expect(formatDate(addDays({ year: null, month: 2, day: 28 }, 1))).toBe('--03-01');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
  ])('%s and %i months', (from, months, to) => {
    const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
    expect(formatDate(addMonths({ year, month, day }, months))).toBe(to);
  });
});

describe('ISO weeks', () => {
  it('begin on the Monday that the calendar gives them', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 53 }),
        fc.integer({ min: 1, max: 7 }),
        (year, week, weekday) => {
          expect(formatDate(dayOfWeek(year, week, weekday))).toBe(shift(monday(year, week), weekday - 1));
          // A week belongs to the year of its Thursday.
          expect(isRealWeek(year, week)).toBe(shift(monday(year, week), 3).startsWith(String(year)));
        },
      ),
      { numRuns: 500 },
    ));
});
