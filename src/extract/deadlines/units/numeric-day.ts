import { calendarDate, isRealDate } from '../../../core/calendar-date.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A day in digits: `1-1-2022`, `31/12/2026`. */
export const numericDay: Rule<Moment> = {
  name: 'numeric-day',
  pattern: wordPattern(String.raw`(?<day>[0-3]?\d)(?<sign>[-/])(?<month>[01]?\d)\k<sign>(?<year>20\d\d)`),
  read: ({ day, month, year }) => {
    const date = calendarDate(Number(year), Number(month), Number(day));
    return isRealDate(date) ? moment({ start: date, end: date }, 'day') : null;
  },
  examples: [
    ['per «1-1-2026» geldt', '2026-01-01'],
    ['«31/12/2026»', '2026-12-31'],
  ],
  counterExamples: ['3-30-300 norm', '2023/2024', '1-1-1990'],
};
