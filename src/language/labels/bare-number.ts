import { labelRule } from './label.ts';

/** A number without any sign, in front of a capital: `4 Wonen en zorg`, `12 De gemeente bouwt`. */
export const bareNumber = labelRule(
  'bare',
  /^(?<label>(?<number>\d{1,3}[a-z]?))\s+(?=[‘'“"]?\p{Lu})/u,
  [
    ['4 Wonen en zorg', ' 4'],
    ['12 De gemeente bouwt', ' 12'],
    ['2a Woonbaken bouwt', ' 2a'],
  ],
  ['12 woningen', '2025 De gemeente', '1.500 Woningen'],
);
