import { nounAfter } from '../../../language/noun-after.ts';
import { NUMBER } from '../../../language/numbers.ts';
import type { Rule } from '../../rule.ts';
import { amount, BETWEEN, NUMBER_START, type Amount } from '../amount.ts';

/** One number or another: `één of twee`, `2 of 3`; and what stands between two: `tussen 10 en 15`. */
export const either: Rule<Amount> = {
  name: 'either',
  signs: [' of ', 'tussen '],
  pattern: new RegExp(
    `(?:(?:${BETWEEN}(?<from>${NUMBER})\\sen\\s(?:de\\s)?(?<to>${NUMBER}))|${NUMBER_START}(?<first>${NUMBER}|een)\\sof\\s(?<last>${NUMBER}))(?![\\p{L}\\p{N}]|[.,/]\\d|\\s?%)`,
    'giu',
  ),
  read: ({ from, to, first, last }, match) => {
    const behind = match.input.slice(match.index + match[0].length);
    const low = from ?? (first?.toLowerCase() === 'een' ? 'één' : first) ?? '';
    return amount(low, to ?? last, nounAfter(behind, to ?? last ?? ''));
  },
  examples: [
    ['«één of twee» locaties', '1..2 locaties'],
    ['tussen «10 en 15» woningen', '10..15 woningen'],
    ['tussen de «vijf en de twintig» plekken', '5..20 plekken'],
  ],
  counterExamples: ['één of meerdere', '16 woningen of meer', 'tussen de gemeente en 2 corporaties'],
};
