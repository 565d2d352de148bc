import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** `(zie NPA)`: a paper by its letters, behind a word that points. */
export const acronym: Rule<Reference> = {
  name: 'acronym',
  pattern: /(?<=(?:zie|cf\.|vgl\.)\s(?:ook\s)?(?:de\s|het\s)?)\p{Lu}{2,6}(?![\p{L}\p{N}])/gu,
  read: () => ({ kind: 'paper' }),
  examples: [['subsidies en financiering (zie «NPA»)', 'paper']],
  counterExamples: ['de NPA', 'conform NPA'],
};
