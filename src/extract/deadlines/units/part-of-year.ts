import { calendarDate, daysInMonth, monthRange, type DateRange } from '../../../core/calendar-date.ts';
import { MONTH, monthNumber, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** The begin, middle or end of a year or month: `eind 2027`, `medio 2025`, `begin juni`, `het einde van het jaar`. */
export const partOfYear: Rule<Moment> = {
  name: 'part-of-year',
  signs: ['eind', 'begin', 'medio', 'halverwege'],
  pattern: wordPattern(
    String.raw`(?:het\s)?(?<part>eind|einde|begin|medio|halverwege)\s(?:van\s)?(?:(?<month>${MONTH})(?:\s(?<monthYear>${YEAR}))?|(?:(?:het\s)?jaar\s)?(?<year>${YEAR})|(?<running>(?:het|dit|elk|ieder|het lopende)\s(?:kalender)?jaar))(?![-/–]\d)`,
  ),
  read: ({ part = '', month = '', monthYear, year, running }) => {
    const edge = /^eind/iu.test(part) ? 'end' : null;
    const digits = year ?? monthYear;
    const known = digits === undefined ? null : Number(digits);
    const range = month === '' ? partOf(part, known) : partOfMonth(part, known, monthNumber(month));
    // The end of the year comes back every year; its beginning is that of the running one.
    const of =
      running !== undefined && (edge === null || /dit|lopende/iu.test(running)) ? 'running-year' : 'calendar';
    return moment(range, 'part', { edge, of, standsAlone: true });
  },
  examples: [
    ['«eind 2027» zijn', '2027-01-01..2027-12-31 edge end'],
    ['«medio 2025» wordt', '2025-06-01..2025-08-31'],
    ['aan «het begin van het jaar»', '--01-01..--03-31 of running-year'],
    ['vóór «het einde van het jaar»', '--01-01..--12-31 edge end'],
    ['«eind juni 2026»', '2026-06-01..2026-06-30 edge end'],
    ['uiterlijk «medio december»', '--12-11..--12-20'],
  ],
  counterExamples: ['begint in 2025', 'eindverantwoordelijk', 'het einde van de looptijd'],
};

function partOf(part: string, year: number | null): DateRange {
  if (/^begin/iu.test(part)) return monthRange(year, 1, 3);
  return /^eind/iu.test(part) ? monthRange(year, 1, 12) : monthRange(year, 6, 8);
}

function partOfMonth(part: string, year: number | null, month: number): DateRange {
  const days = (first: number, last: number): DateRange => ({
    start: calendarDate(year, month, first),
    end: calendarDate(year, month, last),
  });
  if (/^begin/iu.test(part)) return days(1, 10);
  return /^eind/iu.test(part) ? days(1, daysInMonth(year, month)) : days(11, 20);
}
