import { isWe } from '../party-words.ts';
import type { GrammaticalNumber } from '../verbs.ts';
import { BODIES } from './bodies.ts';
import { type Token, isDeterminer } from './tokens.ts';

/** A party behind one of these is no subject. */
export const PREPOSITIONS =
  /^(?:met|aan|van|voor|bij|tussen|namens|binnen|over|richting|tegen|naar|op|in|onder|via|tot|uit|per|zonder|jegens|naast|vanuit|buiten|om|rond|na|te|ten|ter|middels|volgens|behalve|omtrent|vanwege|dankzij|ondanks|inclusief|exclusief|i\.s\.m|conform|betreffende|sinds|vanaf|tijdens|gedurende)$/iu;

/** A preposition stands right before the phrase that begins at `start`. */
export function isGoverned(tokens: readonly Token[], start: number): boolean {
  const before = tokens[start - 1]?.text ?? '';
  // `van een der corporaties`.
  return PREPOSITIONS.test(/^der$/iu.test(before) ? (tokens[start - 3]?.text ?? '') : before);
}

/** Small words that can stand between a verb and its subject, or between a subject and its verb. */
export const FILLERS =
  /^(?:ook|zich|er|hier|daar|dan|dus|nog|wel|zelf|zelfs|allebei|beide|samen|gezamenlijk|gezamelijk|actief|jaarlijks|daarom|daarbij|daarvoor|daarnaast|hierbij|hiervoor|hiermee|daarmee|daartoe|hiertoe|vervolgens|tevens|verder|eveneens|bovendien|echter|steeds|altijd|reeds|al|mede|elkaar|onderling|ieder|elk|individueel|periodiek|maandelijks|halfjaarlijks|tijdig|zoveel|mogelijk|waar|nodig|in|principe|nu|zo|graag|eerst|doorlopend|afzonderlijk|respectievelijk|desgewenst|minimaal|ten|minste|wederom|opnieuw|regelmatig|indien|gewenst|vooraf|vroegtijdig|structureel|uiterlijk)$/iu;

/** `we` and `wij`: all parties. */
export function isPronoun(token: Token): boolean {
  return isWe(token.text);
}

/** Index of the first word of the noun phrase: its determiners and adjectives belong to it. */
export function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  const token = tokens[at];
  if (token !== undefined && isPronoun(token)) return start;
  while (start > 0) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== 'word') break;
    if (!isDeterminer(before.text) && !COUNT.test(before.text)) break;
    start -= 1;
  }
  return start;
}

/** `Vijftien energiecoaches van …`, `Dit team …`: how many there are and which one is meant belongs to the phrase. */
const COUNT = /^(?:dit|\d{1,3}|zes|zeven|acht|negen|tien|elf|twaalf|\p{L}+tien|twintig)$/iu;

/** The noun phrase that the party belongs to: itself, or the body that acts for it. */
export function headOf(
  tokens: readonly Token[],
  phrase: number,
  token: Token,
): { start: number; number: GrammaticalNumber } {
  const number: GrammaticalNumber = isPronoun(token) ? 'plural' : token.number;
  if (!/^(?:van|bij|uit|namens|der)$/iu.test(tokens[phrase - 1]?.text ?? ''))
    return { start: phrase, number };
  const chosen = tokens[phrase - 2];
  if (chosen !== undefined && /^(?:één|een|elk|ieder|geen|beide)$/iu.test(chosen.text))
    return { start: phrase - 2, number: 'singular' };
  for (let at = phrase - 2; at >= Math.max(0, phrase - BODY_REACH); at -= 1) {
    const word = tokens[at];
    if (word === undefined || word.kind !== 'word') break;
    if (!BODIES.test(word.text)) continue;
    const start = phraseStart(tokens, at);
    return { start, number: /(?:s|en)$/iu.test(word.text) ? 'plural' : 'singular' };
  }
  return { start: phrase, number };
}

export const BODY_REACH = 6;
