import { NUMBER } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, asThousands, type Amount } from '../amount.ts';

/** One amount in euro that no range takes in: `€ 250.000 - 12 woningen`, `€ 5.000 tot 31 maart`. */
export const singleMoney: Rule<Amount> = {
  name: 'single-money',
  signs: ['€'],
  pattern: new RegExp(`€\\s?(?<first>${NUMBER})(?:,[-–—]+)?(?!\\p{L}|\\d)`, 'giu'),
  read: ({ first = '' }) => amount(asThousands(first), undefined, 'EUR'),
  examples: [
    ['van «€ 40.000» naar', '40000 EUR'],
    ['tot «€ 12,50» per maand', '12.5 EUR'],
  ],
  counterExamples: ['40.000 woningen'],
};
