import { wordPattern, type Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';

/** A part of this document: `paragraaf 2.3`, `bijlage 3`, `hoofdstuk 2`, `artikel 3, eerste lid`. */
export const part: Rule<Reference> = {
  name: 'part',
  pattern: wordPattern(
    String.raw`(?:paragraaf|§|hoofdstuk|bijlagen?|tabel|figuur|pagina|bladzijde|thema|onderdeel)\s\d{1,3}(?:\.\d{1,3})*(?:(?:\sen\s|\st\/m\s|,\s)\d{1,3}(?:\.\d{1,3})*)?`,
  ),
  read: () => ({ kind: 'part' }),
  examples: [
    ['Zie «paragraaf 2.3». Gemeente', 'part'],
    ['staat opgenomen in «bijlage 3» onder', 'part'],
  ],
  counterExamples: ['bijlage van de overeenkomst', 'tabellen'],
};
