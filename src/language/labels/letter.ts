import { labelRule } from './label.ts';

/** A sub item: `a.`, `b)`. */
export const letter = labelRule(
  'letter',
  /^(?<label>\(?(?<number>\p{Ll})[.)])\s+(?=\S)/u,
  [
    ['a. Woonbaken sloopt', ' a'],
    ['b) de gemeente', ' b'],
  ],
  ['o.a. woningen', 'e.d. zijn', 'een woning'],
);
