import { nounAfter } from '../../../language/noun-after.ts';
import type { Rule } from '../../rule.ts';
import { NUMBER_START, single, type Amount } from '../amount.ts';

/** Half of a measure: `een half jaar`, `een halve hectare`. Half of anything else is a way of speaking. */
export const half: Rule<Amount> = {
  name: 'half',
  signs: ['half', 'halve'],
  pattern: new RegExp(
    `${NUMBER_START}(?:een|één)\\s(?:half|halve)(?=\\s(?:jaar|uur|dag|hectare|meter|kilometer|fte|procentpunt|punt)(?![\\p{L}\\p{N}]))`,
    'giu',
  ),
  read: (_, match) => single(1 / 2, nounAfter(match.input.slice(match.index + match[0].length), '1/2')),
  examples: [
    ['wordt de huur «een half» jaar lang verlaagd', '0.5 jaar'],
    ['«een halve» hectare groen', '0.5 hectare'],
    ['ten minste «een half» procentpunt lager', '0.5 procentpunt'],
  ],
  counterExamples: ['een halve waarheid', 'elk half jaar', 'halfjaarlijks'],
};
