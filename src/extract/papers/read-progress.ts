import { gatherPassage } from '../../core/passage.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { lastBegun, quoteOf, type Span } from '../../core/span.ts';
import type { AgreementTree } from '../../structure/tree/agreement-tree.ts';
import type { PartyMention } from '../../language/acting/party-mention.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { DocumentSetting } from '../afspraak/read-quantities.ts';
import { cardRows } from './progress-cards.ts';
import { progressLines } from './progress-lines.ts';
import { spansOfRow, type ProgressRow } from './progress-row.ts';
import { progressSections } from './progress-sections.ts';
import { tableRows } from './progress-table.ts';
import { readLegend, withColoursInUse, type ColouredStatus, type Legend } from './read-legend.ts';
import { readMeasurements, type Measurement } from './read-measurements.ts';
import { readPriority, type Priority } from './priority.ts';
import { statusOfColour, statusOfWords, type Status } from './status.ts';

/** How one afspraak stands, as a monitor tells it. */
export type ProgressFinding = {
  readonly series: string | null;
  readonly number: string | null;
  readonly printed: string | null;
  readonly title: string | null;
  /** The afspraak as the monitor repeats it. */
  readonly agreed: string;
  readonly chapter: string | null;
  readonly owner: readonly { readonly party: string; readonly spans: readonly Span[] }[];
  readonly priority: Priority | null;
  readonly status: Status | null;
  readonly text: string;
  readonly measurements: readonly Measurement[];
  readonly spans: readonly Span[];
};

/**
 * The rows of a monitor: from its tables, from running text with a status under each afspraak, and where the text
 * layer flattened its tables, from their lines.
 */
export function readProgress(
  tree: AgreementTree,
  lexicon: PartyLexicon,
  setting: DocumentSetting,
): readonly ProgressFinding[] {
  const { source } = tree;
  const legend = readLegend(source);
  const tables = source.blocks.flatMap((block) => {
    if (block.table === null) return [];
    const cards = cardRows(block.table, source);
    const rows = cards.length > 0 ? cards : tableRows(block.table, { source, lexicon, legend });
    return withPartyAbove(rows, block, { source, lexicon });
  });
  const rows = [...tables, ...progressLines(source, lexicon)];
  const told = rows.length > 0 ? rows : progressSections(source, legend, lexicon);
  const inUse = withColoursInUse(
    legend,
    told.map((row) => colouredStatus(row, source, legend)),
  );
  return told.map((row) => readRow(row, { tree, lexicon, legend: inUse, setting }));
}

function colouredStatus(row: ProgressRow, { text }: SourceText, legend: Legend): ColouredStatus {
  const colour = row.statusColour;
  return { colour, status: colour === null ? null : statusOfWords(quoteOf(text, row.status), legend) };
}

/** A table without owners under a heading that is a party's name is that party's. */
function withPartyAbove(
  rows: readonly ProgressRow[],
  table: Block,
  { source, lexicon }: { readonly source: SourceText; readonly lexicon: PartyLexicon },
): readonly ProgressRow[] {
  if (rows.length === 0 || rows.some(({ owner }) => owner.length > 0)) return rows;
  const above = source.blocks
    .slice(0, source.blocks.indexOf(table))
    .findLast(({ kind }) => kind === 'heading');
  const words = quoteOf(source.text, above?.pieces ?? []);
  const isParty = lexicon.find(words).some(({ start, end }) => end - start >= words.length / 2);
  return isParty ? rows.map((row) => ({ ...row, owner: above?.pieces ?? [] })) : rows;
}

const LABEL =
  /^(?:\p{L}{4,}\s(?:nr\.?\s)?)?(?<series>\p{Lu}{0,3})[\s.–-]*(?<number>\d{1,3}(?:\.\d{1,3})*)\s?[.:)]?$/u;

type Reading = {
  readonly tree: AgreementTree;
  readonly lexicon: PartyLexicon;
  readonly legend: Legend;
  readonly setting: DocumentSetting;
};

function readRow(row: ProgressRow, { tree, lexicon, legend, setting }: Reading): ProgressFinding {
  const source = tree.source.text;
  const words = (pieces: readonly Span[]): string => quoteOf(source, pieces);
  const printed = words(row.number) || null;
  const label = LABEL.exec(printed ?? '')?.groups;
  const text = words(row.text);
  const spans = spansOfRow(row);
  const start = spans[0]?.start ?? 0;
  const named = row.title.length > 0 ? row.title : row.agreed;
  const about = { subject: `${words(named)} ${text}`, lexicon, setting };
  return {
    series: label?.['series']?.toUpperCase() || null,
    number: label?.['number'] ?? printed,
    printed,
    title: words(row.title) || null,
    agreed: words(row.agreed),
    chapter: chapterOf(row, start, tree),
    owner: ownersIn([...row.owner, ...row.byParty.flatMap(({ head }) => head)], source, lexicon),
    priority: readPriority(words(row.priority)),
    status:
      [row.status, row.text, ...row.remarks]
        .map((pieces) => statusOfWords(words(pieces), legend))
        .find((status) => status !== null) ??
      [row.statusColour, ...row.colours]
        .map((colour) => statusOfColour(colour, legend))
        .find((status) => status !== null) ??
      null,
    text,
    measurements: [
      ...(row.byParty.length > 0
        ? row.byParty.flatMap(({ head, pieces }) =>
            readMeasurements(pieces, {
              ...about,
              isFigures: false,
              party: lexicon.find(words(head))[0]?.party ?? null,
            }),
          )
        : readMeasurements(row.text, { ...about, isFigures: false, party: null })),
      ...row.remarks.flatMap((pieces) =>
        readMeasurements(pieces, { ...about, isFigures: false, party: null }),
      ),
      ...row.figures.flatMap((pieces) =>
        readMeasurements(pieces, { ...about, isFigures: true, party: null }),
      ),
    ],
    spans,
  };
}

/** The number of the heading that the row stands under, inside its table or above it; its words or id where it has none. */
function chapterOf(
  { chapter: heading }: ProgressRow,
  start: number,
  { chapters, source }: AgreementTree,
): string | null {
  const words = quoteOf(source.text, heading);
  if (words !== '')
    return (
      /^(?:\p{L}+\s)?(?<number>\d{1,2}(?:\.\d{1,2})*)(?![\p{L}\d])/u.exec(words)?.groups?.['number'] ?? words
    );
  const chapter = lastBegun(chapters, start);
  return chapter === undefined ? null : (chapter.number ?? chapter.id);
}

function ownersIn(pieces: readonly Span[], source: string, lexicon: PartyLexicon): ProgressFinding['owner'] {
  const passage = gatherPassage(source, pieces);
  const found = new Map<string, PartyMention[]>();
  for (const mention of lexicon.find(passage.text))
    found.set(mention.party, [...(found.get(mention.party) ?? []), mention]);
  return [...found].map(([party, mentions]) => ({
    party,
    spans: mentions.flatMap((mention) => passage.toSource(mention)),
  }));
}
