import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** A number behind a word that points: `zoals in 5.2`, `zie 3.4`; whether there is such an afspraak is settled later. */
export const bareNumber: Rule<Reference> = {
  name: 'bare-number',
  pattern:
    /(?<=(?<![\p{L}\p{N}])(?:in|zie|zie ook|onder|uit|conform|volgens|van|bij)\s)\d{1,2}(?:\.\d{1,2}){1,2}(?![\p{L}\p{N}%]|[.,]\d|\s(?:procent|miljoen|miljard))/giu,
  read: (_, match) => ({ kind: 'afspraak', series: null, number: match[0] }),
  examples: [
    ['de regeling die in «5.2» is genoemd', 'afspraak 5.2'],
    ['elders geregeld (zie «3.4»)', 'afspraak 3.4'],
  ],
  counterExamples: ['een MPG van 0,5', 'in 2.500 woningen', 'versie 2.0'],
};
