import { NUMBER, POINT_DECIMAL } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, asThousands, BETWEEN, NUMBER_START, RANGE_SIGN, type Amount } from '../amount.ts';

const TAIL = String.raw`(?:,[-–—]+)?`;
/** Of money, a ton is a hundred thousand; of anything else a weight. */
const TON = 100_000;
const SUM = `(?:${NUMBER}|${POINT_DECIMAL})`;

/** An amount of money: `€ 1,5 miljoen`, `€ 20.000,– – 25.000,–`, `659.635 euro`, `anderhalf miljoen euro`. */
export const money: Rule<Amount> = {
  name: 'money',
  signs: ['€', 'euro', 'eur '],
  pattern: new RegExp(
    [
      `${BETWEEN}€\\s?(?<low>${SUM})${TAIL}\\sen\\s(?:de\\s)?€\\s?(?<high>${SUM})${TAIL}`,
      `(?:€|(?<!\\p{L})EUR)\\s?(?<first>${SUM})${TAIL}(?:${RANGE_SIGN}(?:€\\s?)?(?<last>${SUM})${TAIL})?(?<ton>\\ston)?`,
      `${NUMBER_START}(?<amount>${NUMBER})${TAIL}(?:${RANGE_SIGN}(?<upper>${NUMBER}))?\\seuro`,
    ]
      .map((form) => `${form}(?![\\p{L}\\d])`)
      .join('|'),
    'giu',
  ),
  read: ({ low, high, first, last, ton, amount: plain, upper }) => {
    const factor = ton === undefined ? 1 : TON;
    return amount(asThousands(low ?? first ?? plain ?? ''), high ?? last ?? upper, 'EUR', factor);
  },
  examples: [
    ['trekt «€ 1,2 miljoen» uit', '1200000 EUR'],
    ['trekt «€ 1.5 miljoen» uit', '1500000 EUR'],
    ['een huur tot «€ 731,93» (prijspeil', '731.93 EUR'],
    ['«659.635 euro»', '659635 EUR'],
    ['«drie en een half miljoen euro»', '3500000 EUR'],
    ['een fonds van «EUR 16,500»', '16500 EUR'],
    ['«€ 20.000,– – 25.000,–»', '20000..25000 EUR'],
    ['«€ 1 tot 1,5 miljoen»', '1000000..1500000 EUR'],
    ['legt «€ 2 à 3 ton» in', '200000..300000 EUR'],
    ['tussen «€ 932,93 en € 1.228,07»', '932.93..1228.07 EUR'],
  ],
  counterExamples: ['eurocent', 'het Europees Hof'],
};
