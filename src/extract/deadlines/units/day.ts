import { calendarDate, isRealDate } from '../../../core/calendar-date.ts';
import { MONTH, monthNumber, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A day in words: `1 juli 2024`, `31 december`; without a year it is one of every year. */
export const calendarDay: Rule<Moment> = {
  name: 'calendar-day',
  pattern: wordPattern(String.raw`(?<day>[0-3]?\d)(?:e|ste|de)?\s(?<month>${MONTH})(?:\s(?<year>${YEAR}))?`),
  read: ({ day = '', month = '', year }) => {
    const date = calendarDate(year === undefined ? null : Number(year), monthNumber(month), Number(day));
    return isRealDate(date) ? moment({ start: date, end: date }, 'day') : null;
  },
  examples: [
    ['uiterlijk «1 juli 2024»', '2024-07-01'],
    ['vóór «1 mei» de monitor', '--05-01'],
    ['«31 december 2027» loopt', '2027-12-31'],
  ],
  counterExamples: ['31 februari 2025', '45 juni', '1 julianaplein'],
};
