import { calendarDate, isRealDate } from '../../../core/calendar-date.ts';
import { MONTH, monthNumber, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** Days from … to …: `1 januari 2025 tot en met 30 juni 2025`, `1 april en 1 juli 2026`. */
export const dayRange: Rule<Moment> = {
  name: 'day-range',
  pattern: wordPattern(
    String.raw`(?<day>[0-3]?\d)\s(?<month>${MONTH})(?:\s(?<year>${YEAR}))?\s(?:t\/m|tot en met|en)\s(?<lastDay>[0-3]?\d)\s(?<lastMonth>${MONTH})(?:\s(?<lastYear>${YEAR}))?`,
  ),
  read: ({ day, month = '', year, lastDay, lastMonth = '', lastYear }) => {
    const until = lastYear === undefined ? null : Number(lastYear);
    const start = calendarDate(year === undefined ? until : Number(year), monthNumber(month), Number(day));
    const end = calendarDate(until, monthNumber(lastMonth), Number(lastDay));
    return isRealDate(start) && isRealDate(end) ? moment({ start, end }, 'years') : null;
  },
  examples: [
    ['van «1 januari 2025 tot en met 30 juni 2025»', '2025-01-01..2025-06-30'],
    ['tussen «1 april en 1 juli 2026»', '2026-04-01..2026-07-01'],
  ],
  counterExamples: ['1 januari 2025 en daarna', '31 februari en 1 maart'],
};
