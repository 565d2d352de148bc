import { roleOfColumn } from './table-words.ts';

/** What a labelled field of a card holds; `aside` is told and not agreed (its aim, who is only involved). */
export type FieldRole =
  'number' | 'afspraak' | 'title' | 'actors' | 'deadline' | 'state' | 'result' | 'aside';

const ASIDE =
  /^(?:doel|doelstelling|ambitie|aanleiding|toelichting|achtergrond|thema|onderwerp|betrokken(?:en)?(?: partij(?:en)?)?|samen met|partners?|prioriteit|financiering|kosten|middelen|opmerking(?:en)?|bijzonderheden|relatie|status|modaliteit)$/iu;
const RESULT =
  /^(?:resultaat|resultaten|indicator(?:en)?|prestatie-?indicator|meetbaar|streefwaarde|monitoring|kpi)$/iu;

/** The role of a word that labels a field; null for other words. */
export function fieldRole(word: string): FieldRole | null {
  // A plural heads a list of them.
  if (/(?:afspraken|acties|maatregelen|activiteiten|prestaties)$/iu.test(word)) return null;
  if (ASIDE.test(word)) return 'aside';
  if (RESULT.test(word)) return 'result';
  const role = roleOfColumn(word);
  if (role === 'change' || role === 'chapter') return 'aside';
  return role === 'other' ? null : role;
}
