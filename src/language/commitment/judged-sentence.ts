import { findActing, type Acting } from '../acting/subjects.ts';
import { tokenize, type Token } from '../acting/tokens.ts';
import type { PartyMention } from '../acting/party-mention.ts';

/** A sentence with its parties, as every feature sees it. */
export type JudgedSentence = {
  readonly text: string;
  /** The text in small letters. */
  readonly small: string;
  /** Its words in small letters, those of names too. */
  readonly spelled: readonly string[];
  readonly tokens: readonly Token[];
  /** The tokens without the signs between them. */
  readonly words: readonly Token[];
  readonly acting: readonly Acting[];
  /** The year in which the document begins to hold; null where that is not known: then every year may lie ahead. */
  readonly since: number | null;
};

export function judgedSentence(
  text: string,
  parties: readonly PartyMention[],
  since: number | null = null,
): JudgedSentence {
  const tokens = tokenize(text, parties);
  const words = tokens.filter(({ kind }) => kind !== 'sign');
  const small = text.toLowerCase();
  const spelled = small.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { text, small, spelled, tokens, words, acting: findActing(tokens), since };
}
