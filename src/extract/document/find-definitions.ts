import { gatherPassage } from '../../core/passage.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { AgreementTree } from '../../structure/agreement-tree.ts';

/** A term and what the document says that it means. */
export type Definition = { readonly term: string; readonly text: string; readonly spans: readonly Span[] };

const LIST_TITLE = /begrip|definitie|afkorting/iu;
const RUN_IN = /^(?:\p{Ll}[.)]\s+)?(?<term>[^:.]{2,60}):\s+(?=\S)/u;
const LONGEST_TERM = 70;

/** The definitions of a document, from the sections that list them. */
export function findDefinitions(tree: AgreementTree): readonly Definition[] {
  const { source, zones } = tree;
  const lists = zones.filter(({ role, title }) => role === 'definitions' || LIST_TITLE.test(title));
  return lists.flatMap(({ span }) => {
    const blocks = source.blocks.filter(({ kind, pieces }) => {
      const isText = kind === 'paragraph' || kind === 'item' || kind === 'table';
      return isText && pieces.some((piece) => overlaps(piece, span));
    });
    return [...blocks.flatMap((block) => definitionsIn(block, source)), ...columnDefinitions(blocks, source)];
  });
}

/** A row of a two-column table, `term: text`, or a bold term with its text. */
function definitionsIn(block: Block, source: SourceText): readonly Definition[] {
  const words = (pieces: readonly Span[]): string => gatherPassage(source.text, pieces).text;
  if (block.table !== null) {
    return block.table.rows.slice(block.table.hasHeader ? 1 : 0).flatMap(([term, text]) => {
      if (term === undefined || text === undefined) return [];
      return [{ term: words(term.pieces), text: words(text.pieces), spans: [...term.pieces, ...text.pieces] }];
    });
  }
  const passage = gatherPassage(source.text, block.pieces);
  if (block.boldLead !== null) {
    const term = words([block.boldLead]).replace(/[:.\s–-]+$/u, '');
    const text = passage.text.slice(words([block.boldLead]).length).replace(/^[:.\s–-]+/u, '');
    return text === '' ? [] : [{ term, text, spans: block.pieces }];
  }
  const match = RUN_IN.exec(passage.text);
  const term = match?.groups?.['term'];
  if (match === null || term === undefined || isColumn(passage.text)) return [];
  return [{ term, text: passage.text.slice(match[0].length), spans: block.pieces }];
}

function isColumn(text: string): boolean {
  return text.length <= LONGEST_TERM && /:$/u.test(text);
}

/** A flattened table: a short line without a point is a term, the paragraphs up to the next one its text. */
function columnDefinitions(blocks: readonly Block[], source: SourceText): readonly Definition[] {
  const paragraphs = blocks.filter(({ kind, boldLead }) => kind !== 'table' && boldLead === null);
  const texts = paragraphs.map(({ pieces }) => gatherPassage(source.text, pieces).text);
  if (texts.some((text) => RUN_IN.test(text) && text.length > LONGEST_TERM)) return [];
  const found: { term: string; parts: string[]; spans: Span[] }[] = [];
  for (const [at, text] of texts.entries()) {
    const block = paragraphs[at];
    if (block === undefined) continue;
    const isTerm = block.kind === 'paragraph' && block.spaced && text.length <= LONGEST_TERM && !/[.;:,]$/u.test(text) && /\p{L}{3}/u.test(text);
    if (isTerm && /^(?:begrip|term)\s/iu.test(text)) continue;
    if (isTerm) found.push({ term: text, parts: [], spans: [...block.pieces] });
    else {
      found.at(-1)?.parts.push(text);
      found.at(-1)?.spans.push(...block.pieces);
    }
  }
  return found
    .filter(({ parts }) => parts.length > 0)
    .map(({ term, parts, spans }) => ({ term, text: parts.join(' '), spans }));
}
