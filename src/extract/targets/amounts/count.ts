import { nounAfter } from '../../../language/noun-after.ts';
import { NUMBER } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, asThousands, NUMBER_START, RANGE_SIGN, type Amount } from '../amount.ts';

const END = String.raw`(?![\p{L}\p{N}]|[.,/]\d|\s?%)`;

/** A number of things: `120 nieuwbouwwoningen`, `zes à acht appartementen`, `640`; the noun may be missing. */
export const count: Rule<Amount> = {
  name: 'count',
  pattern: new RegExp(
    `${NUMBER_START}(?<first>${NUMBER})${END}(?:${RANGE_SIGN}(?<last>${NUMBER})${END})?`,
    'giu',
  ),
  read: ({ first = '', last }, match) => {
    const behind = match.input.slice(match.index + match[0].length);
    const number = asThousands(first);
    return amount(number, last, nounAfter(behind, number));
  },
  examples: [
    ['minimaal «120» nieuwbouwwoningen', '120 nieuwbouwwoningen'],
    ['«30» sociale huurwoningen te verkopen', '30 huurwoningen'],
    ['«zes à acht» appartementen', '6..8 appartementen'],
    ['huis7 bouwt er «640», vooral', '640 null'],
    ['langer dan «drie» maanden', '3 maanden'],
    ['plant «250» gratis bomen', '250 bomen'],
    ['de «duizend twaalf» huurders', '1012 huurders'],
    ['leggen «1,250» laadpunten aan', '1250 laadpunten'],
    ['samen ca. «3,75 miljoen»', '3750000 null'],
    ['«twee tot drie miljoen» tegels', '2000000..3000000 tegels'],
    ['het aantal op «610» brengen', '610 null'],
  ],
  counterExamples: ['U10', 'Thuis10', 'de 2e ronde', 'tweepersoons', 'eenheden', 'honderden huurders'],
};
