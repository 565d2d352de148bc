import type { SourceText } from '../core/source-text.ts';
import { findParties } from './find-parties.ts';
import { buildPartyLexicon, type PartyLexicon } from './party-lexicon.ts';
import type { Party } from './party.ts';

/** Who concludes a document, and the means to find them in any text of it. */
export type Concluded = { readonly parties: readonly Party[]; readonly lexicon: PartyLexicon };

export function findConcluded(source: SourceText): Concluded {
  const parties = findParties(source);
  return { parties, lexicon: buildPartyLexicon(parties.filter(mayAct)) };
}

/** Bodies that are only named, such as a province, conclude nothing. */
function mayAct({ role, signing }: Party): boolean {
  return signing || (role !== 'zorg' && role !== 'overig');
}
