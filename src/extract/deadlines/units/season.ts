import { monthRange, type DateRange } from '../../../core/calendar-date.ts';
import { anyOf } from '../../../language/word-edges.ts';
import { yearNumber } from '../../../language/calendar-words.ts';
import type { Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { withYear, yearIn, type CalendarUnit } from './unit.ts';

/** First and last month of each season, as agreements use the words; the winter ends in the next year. */
const SEASONS: Readonly<Record<string, readonly [first: number, last: number]>> = {
  voorjaar: [3, 5],
  lente: [3, 5],
  zomer: [6, 8],
  najaar: [9, 11],
  herfst: [9, 11],
  winter: [12, 2],
};

const SEASON = anyOf(Object.keys(SEASONS));

/** A season: `najaar 2025`, `de zomer van 2026`, `de winter van 2026/2027`. */
const season: Rule<Moment> = {
  name: 'season',
  signs: Object.keys(SEASONS),
  pattern: withYear(
    `(?<season>${SEASON})(?:(?<=winter)\\s(?:van\\s)?(?<firstYear>20\\d\\d)(?:\\s?[-–/]\\s?|\\sop\\s)(?:20)?\\d\\d)?`,
  ),
  read: ({ season: name = '', firstYear }, match) => {
    const told = yearIn(match);
    const year = firstYear === undefined ? told.year : yearNumber(firstYear);
    return moment(monthsOf(name.toLowerCase(), year), 'part', { standsAlone: year !== null, of: told.of });
  },
  examples: [
    ['«najaar 2025» wordt', '2025-09-01..2025-11-30'],
    ['in de «zomer van 2026»', '2026-06-01..2026-08-31'],
    ["in de «lente van '28»", '2028-03-01..2028-05-31'],
    ['in de «winter van 2026/2027»', '2026-12-01..2027-02-28'],
    ['in de «winter van 2027»', '2027-12-01..2028-02-29'],
    ['in het «voorjaar»', '--03-01..--05-31'],
  ],
  counterExamples: ['het najaarsoverleg', 'zomerreces', 'voorjaarsnota'],
};

function monthsOf(name: string, year: number | null): DateRange {
  const [first, last] = SEASONS[name] ?? [1, 12];
  if (first <= last) return monthRange(year, first, last);
  const lastYear = year === null ? null : year + 1;
  return { start: monthRange(year, first, first).start, end: monthRange(lastYear, last, last).end };
}

export const seasonUnit: CalendarUnit = {
  name: 'season',
  length: null,
  returning: { names: SEASON, every: 'P1Y' },
  forms: [season],
};
