import type { Block, SourceText } from '../../core/source-text.ts';
import { lengthOf, overlaps, quoteOf, type Span } from '../../core/span.ts';
import type { AgreementTree } from '../../structure/tree/agreement-tree.ts';
import { findDefinitionLists, type DefinitionList } from './find-definition-lists.ts';

/** A term and what the document says that it means. */
export type Definition = { readonly term: string; readonly text: string; readonly spans: readonly Span[] };

/** The definitions of a document, from the sections that list them. */
export function findDefinitions(tree: AgreementTree): readonly Definition[] {
  const lists = findDefinitionLists(tree);
  return lists.flatMap((list) => {
    const entries = readEntries(list, tree.source);
    return entries.some(({ isTerm }) => isTerm) ? collectEntries(entries) : [];
  });
}

/** A block of a list: a term, a term with its text, or text that belongs to the term before. */
type Entry = {
  readonly isTerm: boolean;
  readonly term: string;
  readonly text: string;
  readonly pieces: readonly Span[];
};

const RUN_IN = /^(?!bron|hier|daar|dit|deze|zie|let op|nb)(?:\p{Ll}[.)]\s+)?(?<term>[^:.]{2,60}):\s+(?=\S)/iu;
/** A flattened table: the term, and a sentence that begins behind it. */
const FLATTENED =
  /^(?<term>[‘'"“]?\p{Lu}[\p{L}’'”"/() -]{2,50}?)\s+(?=(?:Een|De|Het|Dit|Deze|Die|Met|Volgens|Onder|Alle|Als|Wanneer|Hiermee|Woningen?|Zie)\s)/u;
const COLUMN_HEADS = /^(?:begrip|term|woord)\s(?:definitie|betekenis|omschrijving|toelichting|uitleg)$/iu;
const LONGEST_TERM = 80;

function readEntries({ span, headed }: DefinitionList, source: SourceText): readonly Entry[] {
  const blocks = source.blocks.filter(
    ({ kind, pieces }) => READ.has(kind) && pieces.some((piece) => overlaps(piece, span)),
  );
  const titles = new Set(headed.map((zone) => zone.span.start));
  const inside = headed.length > 0 ? blocks : blocks.slice(1);
  const opensList = inside.every((block) => block.table !== null || !RUN_IN.test(wordsOf(block, source)));
  return inside.flatMap((block, at) => {
    if (block.table !== null) return rowEntries(block, source);
    const isHeaded = titles.has(block.pieces[0]?.start ?? -1);
    return [
      readEntry(block, inside[at - 1], { source, isHeaded, mayStandAlone: headed.length === 0 && opensList }),
    ];
  });
}

const READ: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'item', 'table']);

function wordsOf({ pieces }: Pick<Block, 'pieces'>, source: SourceText): string {
  return quoteOf(source.text, pieces);
}

/** The rows of a table with a column of terms and one of texts. */
function rowEntries({ table }: Block, source: SourceText): readonly Entry[] {
  const rows = table?.rows.slice(table.hasHeader ? 1 : 0) ?? [];
  return rows.flatMap(([term, text]) => {
    if (term === undefined || text === undefined) return [];
    // A cell can be empty.
    const pieces = [...term.pieces, ...text.pieces].filter((piece) => lengthOf(piece) > 0);
    return [{ isTerm: true, term: wordsOf(term, source), text: wordsOf(text, source), pieces }];
  });
}

type Reading = { readonly source: SourceText; readonly isHeaded: boolean; readonly mayStandAlone: boolean };

function readEntry(
  block: Block,
  before: Block | undefined,
  { source, isHeaded, mayStandAlone }: Reading,
): Entry {
  const text = wordsOf(block, source);
  const { pieces } = block;
  if (isHeaded || block.kind === 'heading') return { isTerm: true, term: text, text: '', pieces };
  if (block.boldLead !== null) {
    const lead = wordsOf({ pieces: [block.boldLead] }, source);
    const rest = text.slice(lead.length).replace(/^[:.\s–-]+/u, '');
    if (rest !== '') return { isTerm: true, term: lead.replace(/[:.\s–-]+$/u, ''), text: rest, pieces };
  }
  const match = RUN_IN.exec(text) ?? (block.kind === 'paragraph' ? FLATTENED.exec(text) : null);
  const term = match?.groups?.['term'];
  if (match !== null && term !== undefined)
    return { isTerm: true, term, text: text.slice(match[0].length), pieces };
  const isTerm =
    mayStandAlone &&
    standsAlone(block, text) &&
    !standsAlone(before, wordsOf(before ?? { pieces: [] }, source));
  return isTerm ? { isTerm, term: text, text: '', pieces } : { isTerm: false, term: '', text, pieces };
}

/** A short line that closes no sentence; behind another one it is that one's text. */
function standsAlone(block: Block | undefined, text: string): boolean {
  if (block === undefined || block.kind !== 'paragraph' || !block.spaced || COLUMN_HEADS.test(text))
    return false;
  return text.length <= LONGEST_TERM && /^[‘'"“]?\p{Lu}/u.test(text) && !/[.;:,]$/u.test(text);
}

function collectEntries(entries: readonly Entry[]): readonly Definition[] {
  const found: { term: string; parts: string[]; spans: Span[] }[] = [];
  for (const { isTerm, term, text, pieces } of entries) {
    if (isTerm) found.push({ term, parts: text === '' ? [] : [text], spans: [...pieces] });
    else {
      found.at(-1)?.parts.push(text);
      found.at(-1)?.spans.push(...pieces);
    }
  }
  return found
    .filter(({ parts }) => parts.length > 0)
    .map(({ term, parts, spans }) => ({ term, text: parts.join(' '), spans }));
}
