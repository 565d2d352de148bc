import type { Span } from '../../core/span.ts';
import type { PartyMention } from '../../language/acting/party-mention.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { findActing } from '../../language/acting/subjects.ts';
import { tokenize } from '../../language/acting/tokens.ts';

/** Who acts, and how the text says so. */
export type ActorMention = Span & { readonly party: string; readonly via: 'column' | 'lead-in' | 'subject' };

const EVERYBODY =
  /(?<![\p{L}\p{N}])(?:samen|gezamenlijk|wij|we|allen|alle(?:\s\p{L}+)?\spartijen|iedereen)(?![\p{L}\p{N}])/giu;

/** All parties of a column (`Gemeente en corporaties`) or lead-in (`De gemeente:`, `Samen:`), exactly as it says. */
export function findListedActors(
  text: string,
  via: 'column' | 'lead-in',
  lexicon: PartyLexicon,
): readonly ActorMention[] {
  const named = lexicon.find(text).map(({ start, end, party }) => ({ start, end, party, via }));
  if (named.length > 0) return named;
  return [...text.matchAll(EVERYBODY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    party: 'partijen',
    via,
  }));
}

/** The parties that a text makes act: subjects of what is promised, allowed or offered, and agents of passives. */
export function findSubjects(
  text: string,
  sentences: readonly Span[],
  lexicon: PartyLexicon,
): readonly ActorMention[] {
  const mentions = lexicon.find(text);
  return sentences.flatMap((sentence) => {
    const inside = mentions
      .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
      .map((mention) => ({
        ...mention,
        start: mention.start - sentence.start,
        end: mention.end - sentence.start,
      }));
    const tokens = tokenize(text.slice(sentence.start, sentence.end), inside);
    return findActing(tokens).flatMap(({ at }) => {
      const token = tokens[at];
      if (token === undefined) return [];
      const who: readonly PartyMention[] =
        token.kind === 'parties' ? token.parties : [{ ...token, party: 'partijen', number: 'plural' }];
      return who.map(({ start, end, party }) => ({
        start: sentence.start + start,
        end: sentence.start + end,
        party,
        via: 'subject' as const,
      }));
    });
  });
}
