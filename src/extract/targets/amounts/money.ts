import { DIGITS } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, NUMBER, NUMBER_START, RANGE_SIGN, type Amount } from '../amount.ts';

const TAIL = String.raw`(?:,[-–—]+)?`;
const SCALE = String.raw`(?:\s?(?<scale>miljoen|mln\.?|miljard|mld\.?|duizend))?`;

const FACTORS: Readonly<Record<string, number>> = {
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  mld: 1e9,
  duizend: 1e3,
};

/** An amount of money: `€ 1,5 miljoen`, `€ 20.000,– – 25.000,–`, `659.635 euro`. */
export const money: Rule<Amount> = {
  name: 'money',
  signs: ['€', 'euro'],
  pattern: new RegExp(
    `(?:€\\s?(?<first>${DIGITS})${TAIL}(?:(?:${RANGE_SIGN}|\\sen\\s)(?:€\\s?)(?<last>${DIGITS})${TAIL}|${RANGE_SIGN}(?<bare>${DIGITS})${TAIL})?${SCALE}(?!\\p{L}|\\d)|${NUMBER_START}(?<amount>${NUMBER})${TAIL}(?:${RANGE_SIGN}(?<upper>${DIGITS}))?(?:\\s(?<words>miljoen|mln\\.?|miljard|duizend))?\\seuro(?!\\p{L}))`,
    'giu',
  ),
  read: ({ first, last, bare, scale, amount: plain, upper, words }, match) => {
    const factor = FACTORS[(scale ?? words ?? '').toLowerCase().replace('.', '')] ?? 1;
    // `€ 5 en € 7` are two amounts unless `tussen` makes them a range.
    const joined = /\sen\s/u.test(match[0]);
    const between = /tussen\s$/iu.test(match.input.slice(Math.max(0, match.index - 7), match.index));
    if (joined && !between) return null;
    return amount(first ?? plain ?? '', last ?? bare ?? upper, 'EUR', factor);
  },
  examples: [
    ['trekt «€ 1,2 miljoen» uit', '1200000 EUR'],
    ['een huur tot «€ 731,93» (prijspeil', '731.93 EUR'],
    ['«659.635 euro»', '659635 EUR'],
    ['«€ 20.000,– – 25.000,–»', '20000..25000 EUR'],
    ['tussen «€ 932,93 en € 1.228,07»', '932.93..1228.07 EUR'],
  ],
  counterExamples: ['eurocent', 'het Europees Hof'],
};
