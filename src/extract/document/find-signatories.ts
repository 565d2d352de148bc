import { gatherPassage } from '../../core/passage.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { opensSignature } from '../../language/section-words.ts';
import type { AgreementTree } from '../../structure/tree/agreement-tree.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';

/** Somebody who signs, and for which party. */
export type Signatory = {
  readonly name: string;
  readonly party: string | null;
  readonly spans: readonly Span[];
};

/** Initials and a surname with what stands between them: `F.W.H. van Liempdt`, `J.M. Dieleman-Faas`. */
const NAME =
  /(?<![\p{L}.])(?:\p{Lu}\p{Ll}?\.\s?){1,5}(?:\(\p{L}+\)\s)?(?:(?:van der|van den|van de|van 't|van|de|der|den|ter|ten|te|in 't|'t|el|al|ben|von)\s){0,2}\p{Lu}[\p{L}'’]+(?:[-\s]\p{Lu}[\p{L}'’]+){0,2}/gu;

/** Who signs, from the signatures: each name goes with the party named last before it. */
export function findSignatories(tree: AgreementTree, lexicon: PartyLexicon): readonly Signatory[] {
  const zones = signatureZones(tree);
  const found: Signatory[] = [];
  let party: string | null = null;
  for (const block of tree.source.blocks) {
    if (!zones.some((zone) => block.pieces.some((piece) => overlaps(piece, zone)))) continue;
    const cells = block.table?.rows.flat() ?? [{ pieces: block.pieces }];
    for (const { pieces } of cells) {
      const passage = gatherPassage(tree.source.text, pieces);
      const events = [
        ...lexicon.find(passage.text).map(({ start, party: id }) => ({ start, id, name: null, end: start })),
        ...[...passage.text.matchAll(NAME)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          id: null,
          name: match[0],
        })),
      ].toSorted((a, b) => a.start - b.start);
      for (const { id, name, start, end } of events) {
        if (name === null) party = id;
        else found.push({ name, party, spans: passage.toSource({ start, end }) });
      }
    }
  }
  return found;
}

/** The sections with signatures, and what follows `Aldus overeengekomen` or `Namens` where no heading opens them. */
function signatureZones({ zones, source }: AgreementTree): readonly Span[] {
  const titled = zones.filter(({ role }) => role === 'signatures').map(({ span }) => span);
  if (titled.length > 0) return titled;
  const first = source.blocks.find(({ pieces, kind }) => {
    const start = pieces[0]?.start ?? 0;
    return kind !== 'furniture' && opensSignature(source.text.slice(start, start + 40));
  });
  return first === undefined ? [] : [{ start: first.pieces[0]?.start ?? 0, end: source.text.length }];
}
