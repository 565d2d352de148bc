import { monthRange } from '../../../core/calendar-date.ts';
import {
  MONTH,
  MONTH_SIGNS,
  MONTH_WORD,
  monthNumber,
  SHORT_MONTH,
} from '../../../language/calendar-words.ts';
import type { Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { withYear, yearIn, type CalendarUnit } from './unit.ts';

/** Words of time before which an abbreviation without a point is a month: `eind okt`. */
const TIMED = '(?:eind|begin|medio|half|in|tot|met|vanaf|per|vóór|uiterlijk|maand)';

const YEAR_FOLLOWS = "[\\s/-](?:van\\s)?(?:het\\sjaar\\s)?(?:20|['’‘])\\d\\d";

/** A month, with or without its year: `september 2026`, `februari`, `eind okt`. */
const month: Rule<Moment> = {
  name: 'month',
  signs: MONTH_SIGNS,
  pattern: withYear(`(?<month>${MONTH}|(?<=${TIMED}\\s)${SHORT_MONTH}|${SHORT_MONTH}(?=${YEAR_FOLLOWS}))`),
  read: readMonth,
  examples: [
    ['vanaf «september 2026» wordt', '2026-09-01..2026-09-30'],
    ['in «februari» bespreken', '--02-01..--02-28'],
    ['eind «okt» 12 woningen', '--10-01..--10-31'],
    ['vóór «sept. 2028» klaar', '2028-09-01..2028-09-30'],
    ["in «febr. '28»", '2028-02-01..2028-02-29'],
    ['in «maart dit jaar»', '--03-01..--03-31 of running-year'],
  ],
  counterExamples: ['meisje', 'Juliana', 'maartse buien', 'Jan komt'],
};

/** A month in a spelling of its own: the year behind it tells that it is one. */
const misspelledMonth: Rule<Moment> = {
  name: 'misspelled-month',
  signs: ['20', "'", '’', '‘'],
  pattern: withYear(`(?!${MONTH}\\s)(?<month>${MONTH_WORD})(?=${YEAR_FOLLOWS})`),
  read: readMonth,
  examples: [
    ['in «septmeber 2027»', '2027-09-01..2027-09-30'],
    ['vóór «decembre van 2028»', '2028-12-01..2028-12-31'],
  ],
  counterExamples: ['de maat 2027', 'september 2027', 'jaar 2027', 'november. In 2024'],
};

function readMonth(
  { month: name = '' }: Readonly<Record<string, string | undefined>>,
  match: RegExpExecArray,
): Moment | null {
  const number = monthNumber(name);
  const { year, of } = yearIn(match);
  return number === 0 ? null : moment(monthRange(year, number, number), 'month', { of });
}

export const monthUnit: CalendarUnit = {
  name: 'month',
  length: { one: '(?:kalender)?maand', many: 'maanden', adverb: 'maande', iso: { count: 1, unit: 'M' } },
  returning: { names: MONTH, every: 'P1Y' },
  forms: [month, misspelledMonth],
};
