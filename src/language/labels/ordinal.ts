import { labelRule } from './label.ts';

/** A plain number: `26.`, `3)`, `7:`, `(4)`. */
export const ordinal = labelRule(
  'ordinal',
  /^(?<label>\(?(?<number>\d{1,3}[a-z]?)\s?(?:[.:)]|\.\)))(?:\s+|(?=\p{Lu}))(?=\S)/u,
  [
    ['26. G&O wil', ' 26'],
    ['3) Partijen', ' 3'],
    ['7: De gemeente', ' 7'],
    ['(4) Elk jaar', ' 4'],
    ['2a. Stichting Woonbaken', ' 2a'],
  ],
  ['1.500 woningen', '12 januari', '2025. Een zin', '3,5% van de woningen', 'artikel 3.'],
);
