import { nounAfter } from '../../../language/noun-after.ts';
import { DIGITS, parseNumber } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { NUMBER_START, range, type Amount } from '../amount.ts';

/** A number with what it may differ: `60% +/- 5%`, `120 ± 10 woningen`, `200 (± 10%)`. */
export const tolerance: Rule<Amount> = {
  name: 'tolerance',
  signs: ['+/-', '±', 'plus of min', 'plusminus'],
  pattern: new RegExp(
    `${NUMBER_START}(?<middle>${DIGITS})(?<share>\\s?%|\\sprocent)?(?<noun>\\s\\p{L}+)?\\s\\(?(?:\\+\\/-|±|plus of min|plusminus)\\s?(?<by>${DIGITS})(?<part>\\s?%|\\sprocent)?\\)?(?![\\p{L}\\p{N}]|[.,/]\\d)`,
    'giu',
  ),
  read: ({ middle = '', share, noun, by = '', part }, match) => {
    const [value, step] = [parseNumber(middle), parseNumber(by)];
    if (share !== undefined) return range(value - step, value + step, 'percent');
    const difference = part === undefined ? step : (value * step) / 100;
    const behind = `${noun ?? ''}${match.input.slice(match.index + match[0].length)}`;
    return range(value - difference, value + difference, nounAfter(behind, middle));
  },
  examples: [
    ['een aandeel van «60% +/- 5%»', '55..65 percent'],
    ['bouwt «120 ± 10» woningen', '110..130 woningen'],
    ['splitst «200 panden (± 10%)»', '180..220 panden'],
  ],
  counterExamples: ['± 120 woningen', 'groei van 5%'],
};
