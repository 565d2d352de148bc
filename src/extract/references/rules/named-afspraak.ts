import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** `afspraak 6`, `afspraak K 3.5`, `jaarafspraak J 2.2`. */
export const namedAfspraak: Rule<Reference> = {
  name: 'named-afspraak',
  signs: ['afspra'],
  pattern:
    /(?<![\p{L}\p{N}])\p{L}*[Aa]fspra(?:ak|ken)\s(?:nr\.?\s|nummer\s)?(?:(?<series>\p{Lu}{1,3})[\s.-]?)?(?<number>\d{1,3}(?:\.\d{1,3}){0,3})(?![\p{L}\p{N}])/gu,
  read: ({ series, number = '' }) =>
    /^20\d\d$/u.test(number) ? null : { kind: 'afspraak', series: series ?? null, number },
  examples: [
    ['zoals genoemd in «afspraak 6» hierboven', 'afspraak 6'],
    ['dementie (zie «afspraak K 3.5»)', 'afspraak K3.5'],
  ],
  counterExamples: ['afspraken 2025', 'de afspraak met 6 partijen'],
};
