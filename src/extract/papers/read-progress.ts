import { gatherPassage } from '../../core/passage.ts';
import type { Cell, Table } from '../../core/source-text.ts';
import { lastBegun, lengthOf, quoteOf, type Span } from '../../core/span.ts';
import { namesProgress, roleOfColumn } from '../../language/table-words.ts';
import type { AgreementTree } from '../../structure/tree/agreement-tree.ts';
import type { PartyMention } from '../../language/acting/party-mention.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { DocumentSetting } from '../afspraak/read-quantities.ts';
import { progressLines } from './progress-lines.ts';
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

/** The parts of a row, wherever they stand. */
export type ProgressRow = {
  readonly number: readonly Span[];
  readonly title: readonly Span[];
  readonly agreed: readonly Span[];
  readonly owner: readonly Span[];
  readonly priority: readonly Span[];
  readonly text: readonly Span[];
  /** A column of its own for the status; empty where there is none. */
  readonly status: readonly Span[];
  readonly colours: readonly (string | null)[];
};

/** The rows of a monitor, from its tables, and where the text layer flattened these, from their lines. */
export function readProgress(
  tree: AgreementTree,
  lexicon: PartyLexicon,
  setting: DocumentSetting,
): readonly ProgressFinding[] {
  const rows = [...tableRows(tree), ...progressLines(tree.source, lexicon)];
  return rows.map((row) => readRow(row, tree, lexicon, setting));
}

function tableRows({ source }: AgreementTree): readonly ProgressRow[] {
  return source.blocks.flatMap(({ table }) => {
    const [heads] = table?.rows ?? [];
    const words = (cell: Cell | undefined): string => quoteOf(source.text, cell?.pieces ?? []);
    if (table === null || heads === undefined || !tellsProgress(heads.map(words))) return [];
    return rowsOf(table, heads.map(words)).filter(({ number, text }) => number.length + text.length > 0);
  });
}

/** In a monitor a table tells how afspraken stand when it has a column for them and one for that. */
function tellsProgress(heads: readonly string[]): boolean {
  const hasAfspraak = heads.some(
    (head) => roleOfColumn(head) === 'afspraak' || roleOfColumn(head) === 'number',
  );
  return namesProgress(heads) || (hasAfspraak && heads.some((head) => PROGRESS.test(head)));
}

/** Heads of the column that tells how it goes, and of one that tells it in a word or colour. */
const PROGRESS = /voortgang|realisatie|stand van zaken|toelichting|resultaat \d{4}|uitvoering/iu;
const STATUS = /^(?:status|stoplicht|kleur|oordeel|score)/iu;

function rowsOf({ rows }: Table, heads: readonly string[]): readonly ProgressRow[] {
  const column = (test: (head: string) => boolean): number => heads.findIndex(test);
  const number = column((head) => roleOfColumn(head) === 'number');
  const agreed = column((head) => roleOfColumn(head) === 'afspraak' || /afspra/iu.test(head));
  const owner = column((head) => roleOfColumn(head) === 'actors');
  const priority = column((head) => /prioriteit|urgentie/iu.test(head));
  const text = column((head) => PROGRESS.test(head));
  const status = column((head) => STATUS.test(head));
  return rows.slice(1).map((cells): ProgressRow => {
    const filled = (at: number): readonly Span[] =>
      (cells[at]?.pieces ?? []).filter((piece) => lengthOf(piece) > 0);
    const [title, ...rest] = filled(agreed);
    const hasTitle = title !== undefined && rest.length > 0;
    return {
      number: filled(number),
      title: hasTitle ? [title] : [],
      agreed: hasTitle ? rest : filled(agreed),
      owner: filled(owner),
      priority: filled(priority),
      text: filled(text),
      status: filled(status),
      colours: cells.map(({ colour }) => colour),
    };
  });
}

const LABEL = /^(?<series>\p{Lu}{0,2})[\s.-]*(?<number>\d{1,3}(?:\.\d{1,3})*)\.?$/u;

function readRow(
  row: ProgressRow,
  tree: AgreementTree,
  lexicon: PartyLexicon,
  setting: DocumentSetting,
): ProgressFinding {
  const source = tree.source.text;
  const words = (pieces: readonly Span[]): string => quoteOf(source, pieces);
  const printed = words(row.number) || null;
  const label = LABEL.exec(printed ?? '')?.groups;
  const text = words(row.text);
  const spans = [row.number, row.title, row.agreed, row.owner, row.priority, row.text, row.status].flat();
  const start = Math.min(...spans.map((span) => span.start));
  return {
    series: label?.['series'] === '' ? null : (label?.['series'] ?? null),
    number: label?.['number'] ?? printed,
    printed,
    title: words(row.title) || null,
    agreed: words(row.agreed),
    chapter: chapterAt(start, tree),
    owner: ownersIn(row.owner, source, lexicon),
    priority: readPriority(words(row.priority)),
    status:
      statusOfWords(words(row.status)) ??
      statusOfWords(text) ??
      row.colours.map(statusOfColour).find((status) => status !== null) ??
      null,
    text,
    measurements: readMeasurements(row.text, lexicon, setting),
    spans: spans.toSorted((a, b) => a.start - b.start),
  };
}

/** The number of the chapter that the row stands in, or its id where it has none. */
function chapterAt(start: number, { chapters }: AgreementTree): string | null {
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
