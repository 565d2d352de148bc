import { NUMBER, POINT_DECIMAL } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, NUMBER_START, RANGE_SIGN, type Amount } from '../amount.ts';

const SHARE = `(?:${POINT_DECIMAL}|${NUMBER})`;

/** A share in percent: `30%`, `75 procent`, `10 tot 15%`, `0,5 procentpunt`. */
export const percentage: Rule<Amount> = {
  name: 'percentage',
  signs: ['%', 'procent'],
  pattern: new RegExp(
    `${NUMBER_START}(?<first>${SHARE})(?:\\s?%)?(?:(?:${RANGE_SIGN}|(?<=tussen\\s(?:de\\s)?[\\d,]{1,5}\\s?%?)\\sen\\s)(?<last>${SHARE}))?\\s?(?<unit>%(?:-punt)?|procentpunt(?:en)?|procent)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ first = '', last, unit = '' }) =>
    amount(first, last, /punt/iu.test(unit) ? 'procentpunt' : 'percent'),
  examples: [
    ['minimaal «30%» sociaal', '30 percent'],
    ['«75 procent» wordt', '75 percent'],
    ['elk jaar «10 tot 15%» van', '10..15 percent'],
    ['«4 à 6%» geraamd', '4..6 percent'],
    ['ligt tussen de «40 en 50%»', '40..50 percent'],
    ['«zestien procent»', '16 percent'],
    ['stijgt met «2.5%»', '2.5 percent'],
  ],
  counterExamples: ['procentueel', 'de helft', '30 woningen'],
};
