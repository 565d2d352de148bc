import { labelRule } from './label.ts';

/** Roman numbers, alone with a point or with what counts inside them: `II. Betaalbaarheid`, `II.a`, `IV.3.b`. */
export const roman = labelRule(
  'roman',
  /^(?<label>(?<number>(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})(?:(?:[.-](?:\d{1,2}|\p{Ll}))(?:[.-]?\s?(?:\d{1,2}|\p{Ll}))?(?!\p{L}))?)(?:[.:)]|(?<=[.-]\s?[\p{Ll}\d]\d?)))\s+(?=\S)/u,
  [
    ['II. Betaalbaarheid', ' II'],
    ['II.a De gemeente bouwt', ' II.a'],
    ['IV.3.b. Woonbaken sloopt', ' IV.3.b'],
    ['III.12 Partijen overleggen', ' III.12'],
  ],
  ['I love wonen', 'IX-manifest', 'Vijf woningen', 'I.V.M. ziekte', 'V&D sluit', 'X woningen'],
);
