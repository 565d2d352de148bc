import type { Rule } from '../../rule.ts';
import { amount, NUMBER, type Amount } from '../amount.ts';

/** One amount in euro that no range takes in: `€ 250.000 en … € 125.000`. */
export const singleMoney: Rule<Amount> = {
  name: 'single-money',
  signs: ['€'],
  pattern: new RegExp(
    `€\\s?(?<first>${NUMBER})(?:,[-–—]+)?(?:\\s?(?<scale>miljoen|mln\\.?|miljard|duizend))?(?!\\p{L}|\\d)`,
    'giu',
  ),
  read: ({ first = '', scale }) => {
    const word = scale?.toLowerCase().replace('.', '');
    const factor = word === undefined ? 1 : word === 'miljard' ? 1e9 : word === 'duizend' ? 1e3 : 1e6;
    return amount(first, undefined, 'EUR', factor);
  },
  examples: [['van «€ 40.000» naar', '40000 EUR']],
  counterExamples: ['40.000 woningen'],
};
