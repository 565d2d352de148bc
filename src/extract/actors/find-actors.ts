import { firstThat } from '../../core/first-that.ts';
import { shifted, type Span } from '../../core/span.ts';
import type { PartyMention } from '../../language/acting/party-mention.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { findActing } from '../../language/acting/subjects.ts';
import { closingParties, findListedParties } from './listed-actors.ts';
import { resolvePronouns } from '../../language/acting/told-before.ts';
import { tokenize, type Token } from '../../language/acting/tokens.ts';

/** Who acts, and how the text says so. */
export type ActorMention = Span & { readonly party: string; readonly via: 'column' | 'lead-in' | 'subject' };

/** All parties of a column (`Gemeente en corporaties`) or lead-in (`De gemeente:`, `Samen:`), exactly as it says. */
export function findListedActors(
  text: string,
  via: 'column' | 'lead-in',
  lexicon: PartyLexicon,
): readonly ActorMention[] {
  return findListedParties(text, lexicon).map((listed) => ({ ...listed, via }));
}

/**
 * The parties that a text makes act: those of a bracket at its end that says who does it, else subjects of what is
 * promised, allowed or offered, and agents of passives.
 */
export function findSubjects(
  text: string,
  sentences: readonly Span[],
  lexicon: PartyLexicon,
): readonly ActorMention[] {
  const closing = closingParties(text, lexicon);
  if (closing.length > 0) return closing.map((party) => ({ ...party, via: 'lead-in' }));
  const mentions = lexicon.find(text);
  let before: readonly Token[] = [];
  return sentences.flatMap((sentence) => {
    const inside = mentions
      .slice(
        firstThat(mentions, ({ start }) => start >= sentence.start),
        firstThat(mentions, ({ start }) => start >= sentence.end),
      )
      .filter(({ end }) => end <= sentence.end)
      .map((mention) => shifted(mention, -sentence.start));
    const tokens = resolvePronouns(tokenize(text.slice(sentence.start, sentence.end), inside), before);
    before = tokens;
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
