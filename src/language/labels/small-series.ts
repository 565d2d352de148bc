import { labelRule } from './label.ts';

/** A small letter for the theme and a number: `a1`, `b12`, `c3.`. */
export const smallSeries = labelRule(
  'series',
  /^(?<label>(?<series>(?![mq])\p{Ll})(?<number>\d{1,2})[.:)]?)(?:\s+(?=\S)|$)/u,
  [
    ['a1 Opleveren van woningen', 'A 1'],
    ['b12. De gemeente', 'B 12'],
  ],
  ['m2 woningen', 'a. Woonbaken', 'i.v.m. 3', 'q3 van 2026'],
);
