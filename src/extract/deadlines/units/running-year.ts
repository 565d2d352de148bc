import { monthRange } from '../../../core/calendar-date.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** The year that the agreement is about, without its number: `dit jaar`, `het lopende kalenderjaar`. */
export const runningYear: Rule<Moment> = {
  name: 'running-year',
  pattern: wordPattern(String.raw`(?:nog\s)?(?:dit|het lopende)\s(?:kalender)?jaar`),
  read: () => moment(monthRange(null, 1, 12), 'year', { of: 'running-year', standsAlone: true }),
  examples: [['wordt «dit jaar» onderzocht', '--01-01..--12-31 of running-year']],
  counterExamples: ['dit jaarplan', 'het jaar daarop', 'per jaar'],
};
