import { monthRange } from '../../../core/calendar-date.ts';
import { YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A term of four months: `T2 2026`. */
export const thirdOfYear: Rule<Moment> = {
  name: 'third-of-year',
  pattern: wordPattern(String.raw`t(?<third>[1-3])(?:\svan)?\s(?<year>${YEAR})`),
  read: ({ third, year }) =>
    moment(monthRange(Number(year), Number(third) * 4 - 3, Number(third) * 4), 'part', { standsAlone: true }),
  examples: [['in «T2 2026» gereed', '2026-05-01..2026-08-31']],
  counterExamples: ['T2', 't/m 2026', 'T4 2026'],
};
