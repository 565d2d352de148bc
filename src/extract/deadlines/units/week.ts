import { isRealWeek } from '../../../core/calendar-date.ts';
import { yearNumber } from '../../../language/calendar-words.ts';
import type { Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { inYear, type OpenDay } from '../../../core/open-day.ts';
import { countedRuns, countedWords, isRun, withYear, yearIn, type CalendarUnit } from './unit.ts';

/** Most years have 52. */
const WEEKS_IN_YEAR = 53;

/** An ISO week, Monday to Sunday: `week 14 van 2027`, `week 40`, `weken 14 t/m 16`, `2027-W14`. */
const week: Rule<Moment> = {
  name: 'week',
  signs: ['week', 'weken', 'wk', '-w'],
  pattern: withYear(
    countedWords({
      noun: '(?:kalender)?week',
      codes: '(?:kalender)?week|weken|wk\\.?(?=\\s)|w(?=\\d)',
      number: '[0-5]?\\d',
    }),
  ),
  read: (groups, match) => {
    const told = yearIn(match, 'running-year');
    const year = groups['yearAhead'] === undefined ? told.year : yearNumber(groups['yearAhead']);
    // `De eerste week` can be that of a month, and `w 3` anything.
    if (year === null && !/^(?:kalender)?we(?:ek|ken)|^wk/iu.test(match[0])) return null;
    // `16 uur per week 12`: how often, before another number.
    if (year === null && /per\s$/iu.test(match.input.slice(0, match.index))) return null;
    const runs = countedRuns(groups, WEEKS_IN_YEAR);
    if (runs === null || (year !== null && !runs.every(([, last]) => isRealWeek(year, last)))) return null;
    const dayIn = (number: number, weekday: number): OpenDay => {
      const open = { week: number, weekday, event: `week ${number}` };
      return year === null ? open : inYear(open, year);
    };
    const ranges = runs.map(([first, last]) => ({ start: dayIn(first, 1), end: dayIn(last, 7) }));
    return moment(ranges, isRun(runs) ? 'run' : 'part', {
      standsAlone: true,
      of: year === null ? told.of : 'calendar',
    });
  },
  examples: [
    ['in «week 14 van 2027» delen', '2027-04-05..2027-04-11'],
    ['in «week 40 van 2026»', '2026-09-28..2026-10-04'],
    ['uiterlijk «week 40»', 'week 40 of running-year'],
    ['in de «weken 14 t/m 16 van 2027»', '2027-04-05..2027-04-25'],
    ['in «wk 53 2026»', '2026-12-28..2027-01-03'],
    ['gereed «2027-W02»', '2027-01-11..2027-01-17'],
  ],
  counterExamples: ['14 weken', 'week 54', 'week 53 van 2027', 'per week 16 uur', 'WK10', 'W3'],
};

export const weekUnit: CalendarUnit = {
  name: 'week',
  length: { one: 'week', many: 'weken', adverb: 'weke', iso: { count: 1, unit: 'W' } },
  returning: null,
  forms: [week],
};
