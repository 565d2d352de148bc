import type { Span } from '../../core/span.ts';
import type { AgreementTree } from '../../structure/agreement-tree.ts';
import { findOrganisations } from './find-organisations.ts';
import type { Organisation } from './organisation.ts';

/** Where a text says who concludes the agreement; the weight tells how sure that is. */
export type Declaration = { readonly span: Span; readonly weight: number };

const CUE =
  /ondergeteken|volgende partijen|tussen de partijen|(?:gesloten|gemaakt|aangegaan|overeengekomen|opgesteld|getekend)\s(?:tussen|door|met)|hierna\s(?:gezamenlijk\s)?(?:te noemen|aan te duiden|genoemd)|\(hierna|verder te noemen/iu;
/** Parties are introduced in the first part of a document. */
const FRONT_SHARE = 0.25;
/** So many organisations of two kinds in one sentence are a list of the parties. */
const FEWEST_LISTED = 3;

/** The passages that tell who the parties are: their own section, the signatures, the cover, and lists of them. */
export function findDeclarations(
  tree: AgreementTree,
  standsAlone: (word: string) => boolean,
): readonly Declaration[] {
  const { text, blocks } = tree.source;
  const found: Declaration[] = [];
  for (const { role, span, title } of tree.zones) {
    if (role === 'parties') found.push({ span, weight: 4 });
    if (role === 'signatures') found.push({ span, weight: 3 });
    if (title === '' && span.start === 0) found.push({ span: cover(tree, span), weight: 2 });
  }
  const front = text.length * FRONT_SHARE;
  for (const [at, block] of blocks.entries()) {
    const start = block.pieces[0]?.start ?? 0;
    if (start > front || block.kind === 'footnote' || block.kind === 'contents') continue;
    const span: Span = { start, end: block.pieces.at(-1)?.end ?? start };
    const words = text.slice(span.start, span.end);
    if (CUE.test(words)) found.push({ span: withList(span, at, tree), weight: 4 });
    else if (listsParties(findOrganisations(words, standsAlone))) found.push({ span, weight: 3 });
  }
  return found;
}

/** The cover ends where running text begins. */
const LONGEST_COVER_LINE = 200;

function cover({ source }: AgreementTree, zone: Span): Span {
  const prose = source.blocks.find(({ pieces, kind }) => {
    const [first] = pieces;
    const length = (pieces.at(-1)?.end ?? 0) - (first?.start ?? 0);
    return kind === 'paragraph' && length > LONGEST_COVER_LINE;
  });
  return { start: zone.start, end: Math.min(zone.end, prose?.pieces[0]?.start ?? zone.end) };
}

/** A sentence such as `… gemaakt door de volgende partijen:` with the lines under it. */
const LONGEST_LIST = 10;

function withList(span: Span, at: number, { source }: AgreementTree): Span {
  if (!/:\s*$/u.test(source.text.slice(span.start, span.end))) return span;
  let end = span.end;
  for (const block of source.blocks.slice(at + 1, at + 1 + LONGEST_LIST)) {
    const last = block.pieces.at(-1)?.end ?? end;
    const words = source.text.slice(block.pieces[0]?.start ?? 0, last);
    if (
      block.kind === 'heading' ||
      (words.length > LONGEST_COVER_LINE && block.kind === 'paragraph' && !CUE.test(words))
    )
      break;
    end = last;
  }
  return { start: span.start, end };
}

function listsParties(organisations: readonly Organisation[]): boolean {
  const kinds = new Set(organisations.map(({ role }) => role));
  return organisations.length >= FEWEST_LISTED && kinds.has('gemeente') && kinds.has('corporatie');
}
