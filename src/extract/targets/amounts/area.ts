import { NUMBER, POINT_DECIMAL } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, NUMBER_START, RANGE_SIGN, type Amount } from '../amount.ts';

const SIZE = `(?:${POINT_DECIMAL}|${NUMBER})`;

/** A floor or ground area: `50m²`, `50 tot 65 m2`, `400 vierkante meter`. */
export const area: Rule<Amount> = {
  name: 'area',
  signs: ['m2', 'm²', 'vierkante'],
  pattern: new RegExp(
    `${NUMBER_START}(?<first>${SIZE})(?:\\s?m[2²])?(?:${RANGE_SIGN}(?<last>${SIZE}))?\\s?(?:m[2²](?:\\s?(?:gbo|bvo|bruto|netto))?|vierkante meters?)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ first = '', last }) => amount(first, last, 'm2'),
  examples: [
    ['minder dan «50m²» leiden', '50 m2'],
    ['koopt «twaalfhonderd m2» grond', '1200 m2'],
    ['oppervlakte van «50 tot 65 m2»', '50..65 m2'],
  ],
  counterExamples: ['50 meter', 'm2'],
};
