import { nounAfter } from '../../../language/noun-after.ts';
import type { Rule } from '../../rule.ts';
import { amount, NUMBER, NUMBER_START, RANGE_SIGN, type Amount } from '../amount.ts';

/** A number of things: `120 nieuwbouwwoningen`, `zes à acht appartementen`, `640`; the noun may be missing. */
export const count: Rule<Amount> = {
  name: 'count',
  pattern: new RegExp(
    `${NUMBER_START}(?<first>${NUMBER})(?![\\p{L}\\p{N}]|[.,/]\\d|\\s?%)(?:${RANGE_SIGN}(?<last>${NUMBER})(?![\\p{L}\\p{N}]|[.,/]\\d))?`,
    'giu',
  ),
  read: ({ first = '', last }, match) => {
    const behind = match.input.slice(match.index + match[0].length);
    return amount(first, last, nounAfter(behind, first));
  },
  examples: [
    ['minimaal «120» nieuwbouwwoningen', '120 nieuwbouwwoningen'],
    ['«30» sociale huurwoningen te verkopen', '30 huurwoningen'],
    ['«zes à acht» appartementen', '6..8 appartementen'],
    ['huis7 bouwt er «640», vooral', '640 null'],
    ['langer dan «drie» maanden', '3 maanden'],
  ],
  counterExamples: ['U10', 'Thuis10', 'de 2e ronde', 'tweepersoons'],
};
