import { monthRange, yearRange } from '../../../core/calendar-date.ts';
import { ANY_YEAR, YEAR, yearNumber } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { isEnd, PART } from '../parts.ts';
import type { CalendarUnit } from './unit.ts';

export const YEAR_NOUN = '(?:(?:kalender|boek|begrotings|verslag)?jaar)';
/** `tot en met 2030 woningen`: what stands before makes it a year all the same. */
const BY_TIME =
  '(?:tot|met|t\\/m|vóór|vanaf|na|sinds|eind|ultimo|medio|begin|primo|tussen|uiterlijk(?: in)?)';
/** What makes a number of it: `2030 woningen`. */
const COUNTED = '\\s(?:woningen|huurwoningen|appartementen|huishoudens|huurders)';

/** A year: `2025`, `'27`. */
const namedYear: Rule<Moment> = {
  name: 'year',
  pattern: wordPattern(
    String.raw`(?<year>${ANY_YEAR})(?![-/–]\d{1,2}(?!\d)|-\p{L}|\s?(?:m2|m²|euro|%))(?:(?!${COUNTED})|(?<=${BY_TIME}\s\d{4}))`,
  ),
  read: ({ year = '' }) => moment(yearRange(yearNumber(year)), 'year'),
  examples: [
    ['in «2025» evalueren', '2025-01-01..2025-12-31'],
    ['in het kalenderjaar «2020»', '2020-01-01..2020-12-31'],
    ["eind «'27» klaar", '2027-01-01..2027-12-31'],
    ['tot en met «2030» woningen', '2030-01-01..2030-12-31'],
  ],
  counterExamples: ['1985', '2000-Duizend', '2030 woningen', '12.025', "foto's '75"],
};

/** Years from … to … with the last one shortened: `2026/27`, `2026-'28`. */
const shortYears: Rule<Moment> = {
  name: 'short-years',
  pattern: wordPattern(String.raw`(?<first>${YEAR})\s?[-–/]\s?['’‘]?(?<last>[2-6]\d)(?![-–/.]\d)`),
  read: ({ first = '', last = '' }) =>
    Number(first) < yearNumber(last) ? moment(yearRange(Number(first), yearNumber(last)), 'run') : null,
  examples: [
    ['in «2026/27»', '2026-01-01..2027-12-31'],
    ["in «2026-'28»", '2026-01-01..2028-12-31'],
  ],
  counterExamples: ['2027-05-01', '2030-25', '2026-2027', '2027/12'],
};

/** A year without its number: `dit jaar` is that of the agreement, `het jaar` any one. */
const unnamedYear: Rule<Moment> = {
  name: 'unnamed-year',
  signs: ['jaar'],
  pattern: wordPattern(
    String.raw`(?<running>dit|het lopende)\s${YEAR_NOUN}|(?<=(?<part>${PART})(?:\svan)?\s)(?:het|elk|ieder)\s${YEAR_NOUN}`,
  ),
  read: ({ running, part }) => {
    // The end of the year comes back every year; its beginning is that of the running one.
    const isRunning = running !== undefined || (part !== undefined && !isEnd(part));
    const range = monthRange(null, 1, 12);
    return moment(range, 'year', {
      of: isRunning ? 'running-year' : 'calendar',
      standsAlone: running !== undefined,
    });
  },
  examples: [
    ['wordt «dit jaar» onderzocht', '--01-01..--12-31 of running-year'],
    ['aan het begin van «het jaar»', '--01-01..--12-31 of running-year'],
    ['vóór het einde van «elk jaar»', '--01-01..--12-31'],
  ],
  counterExamples: ['dit jaarplan', 'het jaar daarop', 'per jaar', 'het jaar'],
};

export const yearUnit: CalendarUnit = {
  name: 'year',
  length: {
    one: '(?:kalender|boek|begrotings|verslag)?jaar',
    many: '(?:kalender|boek|begrotings|verslag)?jaren',
    adverb: 'jaar',
    iso: { count: 1, unit: 'Y' },
  },
  returning: null,
  forms: [namedYear, shortYears, unnamedYear],
};
