import { monthRange } from '../../../core/calendar-date.ts';
import { SEASON, seasonMonths, YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A season: `najaar 2025`, `de zomer van 2026`, `dit najaar`. Spring is March to May, and so on. */
export const season: Rule<Moment> = {
  name: 'season',
  pattern: wordPattern(
    String.raw`(?:(?:het|de|(?<near>dit|deze))\s)?(?<season>${SEASON})(?:\s(?:van\s)?(?<year>${YEAR})|(?<every>\svan\s(?:het|ieder|elk)\sjaar))?`,
  ),
  read: ({ season: name = '', year, near, every }) => {
    const [first, last] = seasonMonths(name);
    if (year === undefined && near === undefined && every === undefined && name === '') return null;
    const range = monthRange(year === undefined ? null : Number(year), first, last);
    return moment(range, 'part', {
      standsAlone: year !== undefined || near !== undefined,
      of: near === undefined ? 'calendar' : 'running-year',
    });
  },
  examples: [
    ['«najaar 2025» wordt', '2025-09-01..2025-11-30'],
    ['in «de zomer van 2026»', '2026-06-01..2026-08-31'],
    ['nog «dit najaar»', '--09-01..--11-30 of running-year'],
  ],
  counterExamples: ['het najaarsoverleg', 'zomerreces', 'voorjaarsnota'],
};
