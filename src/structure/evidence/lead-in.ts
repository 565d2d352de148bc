import { capitalisedName, partyListLength } from './party-list.ts';

const LONGEST_LEAD_IN = 110;
/** What a party does in a lead-in: `De corporatie zegt toe:`, `De gemeente gaat:`. */
const PLEDGE =
  /^(?:\s*\((?:trekker|samen)\))?(?:\s+(?:zegt|zeggen|zal|zullen|gaat|gaan|doet|doen|spreekt|spreken|verplicht|verplichten|zorgt|zorgen|draagt|dragen|levert|leveren|neemt|nemen|committeert|committeren|onderneemt|ondernemen|heeft|hebben|wil|willen|stelt|stellen|verbindt|verbinden|belooft|beloven|pakt|pakken|werkt|werken|zet|zetten|biedt|bieden)(?:\s+(?:(?:\p{L}+(?:,\s*|\s+)){0,6}\p{L}+,?)?)?)?\s*[:…]\s*$/iu;

/** `CORPORATIES Over de huren leggen zij vast:`: a label in capitals on the line of the lead-in. */
const CAPITALS = /^(?<label>\p{Lu}{4,}(?:\s(?:EN\s)?\p{Lu}{4,})*)\s+(?=\p{Lu}\p{Ll}|\p{Ll})/u;

/** Length of the party words in a line that gives the items below it to them; 0 where the line is no lead-in. */
export function leadInLength(text: string): number {
  const line = text.trim();
  if (line.length > LONGEST_LEAD_IN || !/[:…]\s*$/u.test(line)) return 0;
  const label = CAPITALS.exec(line)?.groups?.['label'] ?? '';
  if (label !== '' && partyListLength(label, () => 0) === label.length) return label.length;
  const length = partyListLength(line, capitalisedName, capitalisedName);
  return length > 0 && PLEDGE.test(line.slice(length)) ? length : 0;
}

/** True for lines such as `De gemeente:` and `Samen:`. */
export function isLeadIn(text: string): boolean {
  return leadInLength(text) > 0;
}
