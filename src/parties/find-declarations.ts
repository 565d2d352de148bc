import type { Span } from '../core/span.ts';
import type { Block, SourceText } from '../core/source-text.ts';
import { readLabel } from '../language/labels/index.ts';
import { roleOfTitle } from '../language/section-words.ts';
import { rowsOfParties } from './rows-of-parties.ts';
import { titledZones } from './titled-zones.ts';
import { findOrganisations } from './find-organisations.ts';
import type { NameUse } from './name-use.ts';
import type { Organisation } from './organisation.ts';

/** Where a text says who concludes the agreement; the weight tells how sure that is. */
export type Declaration = { readonly span: Span; readonly weight: number };

const CUE =
  /ondergeteken|volgende partijen|tussen de partijen|(?:gesloten|gemaakt|aangegaan|overeengekomen|opgesteld|getekend)\s(?:tussen|door|met)|hierna\s(?:gezamenlijk\s)?(?:te noemen|aan te duiden|genoemd)|hierna(?:\sook)?:|\(hierna|verder te noemen/iu;
/** Parties are introduced in the first part of a document. */
const FRONT_SHARE = 0.25;
/** So many organisations of two kinds in one sentence are a list of the parties. */
const FEWEST_LISTED = 3;

/** The passages that tell who the parties are: their own section, the signatures, the cover, and lists of them. */
export function findDeclarations(source: SourceText, use: NameUse): readonly Declaration[] {
  const { text, blocks } = source;
  const found: Declaration[] = [];
  for (const { role, span } of titledZones(source)) {
    found.push({ span, weight: role === 'parties' ? 4 : 3 });
  }
  for (const span of rowsOfParties(source, use)) found.push({ span, weight: 3 });
  found.push({ span: cover(source), weight: 2 });
  const front = text.length * FRONT_SHARE;
  for (const [at, block] of blocks.entries()) {
    const start = block.pieces[0]?.start ?? 0;
    if (start > front || block.kind === 'footnote' || block.kind === 'contents') continue;
    const span: Span = { start, end: block.pieces.at(-1)?.end ?? start };
    const words = text.slice(span.start, span.end);
    if (CUE.test(words)) found.push({ span: withList(span, at, source), weight: 4 });
    else if (listsParties(findOrganisations(words, use))) found.push({ span, weight: 3 });
  }
  return found;
}

/** The cover ends where running text begins. */
const LONGEST_COVER_LINE = 200;

function cover(source: SourceText): Span {
  const end = source.blocks.find(({ pieces, kind }) => {
    const start = pieces[0]?.start ?? 0;
    const length = (pieces.at(-1)?.end ?? 0) - start;
    const words = source.text.slice(start, start + length);
    const opensText = length <= LONGEST_COVER_LINE && roleOfTitle(words) !== 'neutral';
    return kind !== 'contents' && (length > LONGEST_COVER_LINE || (start > 0 && opensText));
  });
  return { start: 0, end: end?.pieces[0]?.start ?? source.text.length };
}

/** A sentence such as `… gemaakt door de volgende partijen:` with the lines under it. */
const LONGEST_LIST = 10;

function withList(span: Span, at: number, source: SourceText): Span {
  if (!/:\s*$/u.test(source.text.slice(span.start, span.end))) return span;
  let end = span.end;
  for (const block of source.blocks.slice(at + 1, at + 1 + LONGEST_LIST)) {
    const last = block.pieces.at(-1)?.end ?? end;
    const words = source.text.slice(block.pieces[0]?.start ?? 0, last);
    if (
      block.kind === 'heading' ||
      (words.length > LONGEST_COVER_LINE && !isItem(block, words) && !CUE.test(words))
    )
      break;
    end = last;
  }
  return { start: span.start, end };
}

/** A bullet or number goes on with the list, however long its text is. */
function isItem({ kind, marker }: Block, words: string): boolean {
  return kind === 'item' || marker !== null || readLabel(words) !== null;
}

function listsParties(organisations: readonly Organisation[]): boolean {
  const kinds = new Set(organisations.map(({ role }) => role));
  return organisations.length >= FEWEST_LISTED && kinds.has('gemeente') && kinds.has('corporatie');
}
