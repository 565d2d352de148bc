import { nounAfter } from '../../../language/noun-after.ts';
import { NUMBER_WORD, parseNumber, parseNumberWord } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { NUMBER_START, single, type Amount } from '../amount.ts';

const DOZEN = 12;

/** A round number as a noun: `een tiental`, `een vijftigtal`, `een dozijn`. `Tientallen` says no number. */
export const dozen: Rule<Amount> = {
  name: 'dozen',
  signs: ['tal', 'dozijn'],
  pattern: new RegExp(
    `${NUMBER_START}(?:een\\s(?<round>${NUMBER_WORD})tal|(?:een|(?<count>\\d{1,2}|${NUMBER_WORD}))\\sdozijn)(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ round, count }, match) => {
    const unit = nounAfter(match.input.slice(match.index + match[0].length), '12');
    if (round !== undefined) return single(parseNumberWord(round), unit, true);
    return single(DOZEN * (count === undefined ? 1 : parseNumber(count)), unit, true);
  },
  examples: [
    ['knapt «een tiental» portieken op', '10 portieken'],
    ['«Een honderdtal» huurders', '100 huurders'],
    ['plaatst «een dozijn» banken', '12 banken'],
    ['«twee dozijn» fietsen', '24 fietsen'],
  ],
  counterExamples: ['tientallen woningen', 'een aantal woningen', 'het totaal'],
};
