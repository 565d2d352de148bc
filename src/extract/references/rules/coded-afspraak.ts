import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** A code that stands for an afspraak: `K 3.5`, `zie C2`, `(zie ook BT.5)`; whether there is one is settled later. */
export const codedAfspraak: Rule<Reference> = {
  name: 'coded-afspraak',
  pattern:
    /(?<![\p{L}\p{N}-])(?<series>\p{Lu}{1,3})[\s.-]?(?<number>\d{1,2}(?:\.\d{1,2})?)(?![\p{L}\p{N}]|-\p{L}|[.,]\d|\s?%)/gu,
  read: ({ series = '', number = '' }) => ({ kind: 'afspraak', series, number }),
  examples: [
    ['vergunninghouders (zie «C2»)', 'afspraak C2'],
    ['op grond van «K 3.5» geldt', 'afspraak K3.5'],
  ],
  counterExamples: ['Q1-cijfers', 'de A27a', 'U10-gemeenten'],
};
