import { nounAfter } from '../../../language/noun-after.ts';
import type { Rule } from '../../rule.ts';
import { amount, NUMBER, NUMBER_START, type Amount } from '../amount.ts';

/** One number or another: `één of twee`, `2 of 3`; and what stands between two: `tussen 10 en 15`. */
export const either: Rule<Amount> = {
  name: 'either',
  signs: [' of ', ' en '],
  pattern: new RegExp(
    `(?:(?:(?<=tussen\\s(?:de\\s)?)(?<from>${NUMBER})\\sen\\s(?:de\\s)?(?<to>${NUMBER}))|${NUMBER_START}(?<first>${NUMBER}|een)\\sof\\s(?<last>${NUMBER}))(?![\\p{L}\\p{N}]|[.,/]\\d|\\s?%)`,
    'giu',
  ),
  read: ({ from, to, first, last }, match) => {
    const behind = match.input.slice(match.index + match[0].length);
    const low = from ?? (first?.toLowerCase() === 'een' ? '1' : first) ?? '';
    return amount(low, to ?? last, nounAfter(behind, to ?? last ?? ''));
  },
  examples: [
    ['«één of twee» locaties', '1..2 locaties'],
    ['tussen «10 en 15» woningen', '10..15 woningen'],
  ],
  counterExamples: ['één of meerdere', '16 woningen of meer', 'tussen de gemeente en 2 corporaties'],
};
