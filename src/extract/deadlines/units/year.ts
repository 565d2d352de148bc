import { yearRange } from '../../../core/calendar-date.ts';
import { YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** `tot en met 2030 woningen`: what stands before makes it a year all the same. */
const BY_TIME = '(?:tot|met|t\\/m|vóór|vanaf|sinds|eind|medio|begin|uiterlijk(?: in)?)';

/** A year: `2025`, `het jaar 2025`, `heel 2026`. */
export const year: Rule<Moment> = {
  name: 'year',
  pattern: wordPattern(
    String.raw`(?:(?<whole>heel|geheel)\s)?(?:het\s)?(?:(?:kalender)?jaar\s)?(?<year>${YEAR})(?![-/–]\d|-\p{L}|\s?(?:m2|m²|euro|%))(?:(?!\swoningen)|(?<=${BY_TIME}\s\d{4}))`,
  ),
  read: ({ year: digits, whole }) =>
    moment(yearRange(Number(digits)), whole === undefined ? 'year' : 'years'),
  examples: [
    ['in «2025» evalueren', '2025-01-01..2025-12-31'],
    ['voor «heel 2026» geldt', '2026-01-01..2026-12-31'],
    ['in «het kalenderjaar 2020»', '2020-01-01..2020-12-31'],
  ],
  counterExamples: ['1985', '2000-Duizend', '2030 woningen', '12.025'],
};
