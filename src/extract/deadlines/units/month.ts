import { monthRange } from '../../../core/calendar-date.ts';
import { MONTH, monthNumber, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A month, with or without its year: `september 2026`, `februari`. */
export const month: Rule<Moment> = {
  name: 'month',
  pattern: wordPattern(String.raw`(?:de maand\s)?(?<month>${MONTH})(?:\s(?:van\s)?(?<year>${YEAR}))?`),
  read: ({ month: name = '', year }) => {
    const number = monthNumber(name);
    return moment(monthRange(year === undefined ? null : Number(year), number, number), 'month');
  },
  examples: [
    ['vanaf «september 2026» wordt', '2026-09-01..2026-09-30'],
    ['in «februari» bespreken', '--02-01..--02-28'],
  ],
  counterExamples: ['meisje', 'Juliana', 'maartse buien'],
};
