import type { SourceText } from '../core/source-text.ts';
import type { PartyLexicon } from '../parties/party-lexicon.ts';
import { gatherEvidence, type Evidence } from './evidence/evidence.ts';
import { PROPOSERS } from './proposals/index.ts';
import { chooseUnits, type Choice } from './score/choose-units.ts';

/** Which lists of a document are its afspraken, and what was known when that was decided. */
export type Weighing = { readonly evidence: Evidence; readonly choice: Choice };

export function weighProposals(source: SourceText, lexicon: PartyLexicon): Weighing {
  const evidence = gatherEvidence(source, lexicon.find);
  const proposed = PROPOSERS.flatMap((propose) => propose(evidence));
  return { evidence, choice: chooseUnits(proposed, evidence) };
}
