import { labelRule } from './label.ts';

/** A part of a sub item: `(ii)`, `iv.`. One sign alone (`i`, `v`) is a letter until its neighbours tell. */
export const smallRoman = labelRule(
  'small-roman',
  /^(?<label>\(?(?<number>i{2,3}|iv|vi{1,3}|ix|xi{1,3})[.)])\s+(?=\S)/u,
  [
    ['(ii) deelplan Zuid', ' ii'],
    ['iv. de gemeente', ' iv'],
    ['viii) Woonbaken', ' viii'],
  ],
  ['i.v.m. ziekte', 'vi et armis', 'xxx woningen', 'ii van de drie'],
);
