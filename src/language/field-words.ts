import { roleOfColumn } from './table-words.ts';

/** What a labelled field of a card holds; `aside` is told and not agreed (its aim, who is only involved). */
export type FieldRole =
  'number' | 'afspraak' | 'title' | 'actors' | 'deadline' | 'state' | 'result' | 'aside';

/** What tells the aim or the story: its numbers and days promise nothing. */
const STORY =
  /^(?:doel(?:en)?|doelstelling(?:en)?|ambities?|aanleiding|toelichting|achtergrond|waarom|uitleg|reden|motivering|onderbouwing)$/iu;
const ASIDE =
  /^(?:thema|onderwerp|betrokken(?:en)?(?: partij(?:en)?)?|samen met|partners?|prioriteit|financiering|kosten|middelen|opmerking(?:en)?|bijzonderheden|relatie|status|modaliteit)$/iu;
const RESULT =
  /^(?:resultaat|resultaten|indicator(?:en)?|prestatie-?indicator|meetbaar|streefwaarde|monitoring|kpi)$/iu;

/** Beside what is agreed for the year, what was agreed for years is told and not agreed again. */
const OF_FRAME = /^(?:kader|meerjaren)afspra(?:ak|ken)$/iu;

/** True for the head of a column that repeats the agreement which this one works out. */
export function repeatsFrame(word: string): boolean {
  return OF_FRAME.test(word.trim());
}

/** True for the head of a cell, or the label of a paragraph, that tells why and not what is agreed. */
export function tellsStory(word: string): boolean {
  return STORY.test(word.trim());
}

/** The role of a word that labels a field; null for other words. */
export function fieldRole(word: string): FieldRole | null {
  // A plural heads a list of them.
  if (/(?:afspraken|acties|maatregelen|activiteiten|prestaties)$/iu.test(word)) return null;
  if (tellsStory(word) || ASIDE.test(word)) return 'aside';
  if (RESULT.test(word)) return 'result';
  const role = roleOfColumn(word);
  if (role === 'change' || role === 'chapter') return 'aside';
  return role === 'other' ? null : role;
}
