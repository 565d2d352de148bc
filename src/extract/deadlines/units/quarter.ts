import { monthRange } from '../../../core/calendar-date.ts';
import { ORDINAL, ordinalNumber, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A quarter: `Q1`, `Q3 2026`, `het derde kwartaal van 2026`, `kwartaal 4`. */
export const quarter: Rule<Moment> = {
  name: 'quarter',
  signs: ['kwartaal', 'q1', 'q2', 'q3', 'q4'],
  pattern: wordPattern(
    String.raw`(?:(?:het\s)?(?<ordinal>${ORDINAL})\skwartaal|q(?<digit>[1-4])|kwartaal\s(?<number>[1-4]))(?:(?:\svan)?(?:\shet\sjaar)?\s(?<year>${YEAR})|\svan\s(?:het|ieder|elk)\sjaar)?`,
  ),
  read: ({ ordinal, digit, number, year }) => {
    const count = ordinal === undefined ? Number(digit ?? number) : ordinalNumber(ordinal);
    const range = monthRange(year === undefined ? null : Number(year), count * 3 - 2, count * 3);
    return moment(range, 'part', { standsAlone: true, of: year === undefined ? 'running-year' : 'calendar' });
  },
  examples: [
    ['in «Q1» een overleg', '--01-01..--03-31 of running-year'],
    ['in «Q3 2026»', '2026-07-01..2026-09-30'],
    ['in «het derde kwartaal van 2026»', '2026-07-01..2026-09-30'],
  ],
  counterExamples: ['Q7', 'per kwartaal', 'kwartaalrapportage'],
};
