import { labelRule } from './label.ts';

/** A number with a letter that counts inside it: `1A`, `2B.`, `3.c`, and numbers with a dash: `2-4`. */
export const numberLetter = labelRule(
  'number-letter',
  /^(?<label>(?<number>\d{1,2}(?:\p{Lu}\d?|\.\p{Ll}|-\d{1,2}))\s?[.:)]?)\s+(?=[\p{L}\d€‘'“"])/u,
  [
    ['1A Bouwen van woningen', ' 1A'],
    ['2B. De gemeente', ' 2B'],
    ['3.c De gemeente', ' 3.c'],
    ['2-4 De gemeente', ' 2-4'],
  ],
  ['12 woningen', '1.500 woningen', '3D-model', '1 A-woning', '4-6-2026 is de dag'],
);
