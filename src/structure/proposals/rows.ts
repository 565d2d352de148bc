import type { Cell, Table } from '../../core/source-text.ts';
import { quoteOf, withoutStart, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { readLoneLabel } from '../../language/lone-label.ts';
import { roleOfColumn } from '../../language/table-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { listedColumns } from './cell-lists.ts';
import { numberSigns } from './number-signs.ts';
import { proposedRow, type ProposalGroup, type Proposer } from './proposal.ts';
import { isPartyColumnTable, partyColumns, sharesNumberedRows } from './party-cells.ts';
import { cellText, columnsOf, isEmptyRow, isTick, subHeadOf, type Column } from './table-columns.ts';
import { readChange, type RowDraft } from './table-row.ts';

/** The rows of tables in which some column could state afspraken. */
export const proposeRows: Proposer = (evidence) =>
  evidence.readings.flatMap(({ block }, index) => {
    const { table, row } = block;
    // A table inside an afspraak is no list of afspraken.
    if (table === null || row !== null || isPartyColumnTable(table, evidence)) return [];
    if (listedColumns(table, evidence) !== null) return [];
    const columns = columnsOf(table, evidence);
    return columns === null ? [] : rowsOf(table, columns, index, evidence);
  });

function rowsOf(
  table: Table,
  columns: readonly Column[],
  index: number,
  evidence: Evidence,
): readonly ProposalGroup[] {
  const drafts = draftsOf(table, columns, index, evidence);
  if (drafts.length === 0) return [];
  const members = drafts.map((row) => proposedRow('row', row, index + 1, evidence));
  const family = `row ${columns.map(({ role }) => role).join(' ')}`;
  const signs = {
    ...numberSigns(drafts.map(({ label }) => label)),
    ...columnSigns(drafts, columns, evidence),
  };
  return [{ form: 'row', family, members, signs }];
}

function draftsOf(
  table: Table,
  columns: readonly Column[],
  index: number,
  evidence: Evidence,
): readonly RowDraft[] {
  const section = evidence.places[index]?.section?.id ?? null;
  const chapterColumn = columns.findIndex(({ role }) => role === 'chapter');
  const parties = partyColumns(table, evidence);
  const shared = sharesNumberedRows(table, parties, evidence) ? parties : NONE;
  let head: readonly Span[] | null = null;
  return table.rows.flatMap((cells, at): RowDraft[] => {
    if (at === 0 && table.hasHeader) return [];
    const subHead = subHeadOf(cells, evidence.source);
    if (subHead !== null) {
      head = subHead;
      return [];
    }
    const theme = (cells[chapterColumn]?.pieces ?? []).slice(0, 1);
    if (quoteOf(evidence.source, theme) !== '') head = theme;
    const draft = readRow(cells, columns, shared, evidence.source);
    const says = (text: string): boolean => (shared.size > 0 ? !isEmptyRow(text) : isTick(text));
    const saying = [...parties].filter((column) => says(cellText(cells[column], evidence.source)));
    return draft === null
      ? []
      : [
          {
            ...draft,
            actorColumn: draft.actorColumn ?? headsOf(saying, table),
            index,
            row: at,
            section,
            head,
          },
        ];
  });
}

const NONE: ReadonlySet<number> = new Set();

/** What stands above columns; null where there are none. */
function headsOf(columns: readonly number[], { rows }: Table): readonly Span[] | null {
  return columns.length === 0 ? null : columns.flatMap((at) => rows[0]?.[at]?.pieces ?? []);
}

function isFilled({ start, end }: Span): boolean {
  return end > start;
}

function columnSigns(
  rows: readonly RowDraft[],
  columns: readonly Column[],
  { source }: Evidence,
): Readonly<Record<string, number>> {
  const has = (role: Column['role']): number => (columns.some((column) => column.role === role) ? 1 : 0);
  const short = rows.filter(({ text }) => quoteOf(source, text).length < SHORT).length;
  return {
    'head of afspraken': columns.some(
      ({ role, header }) => role === 'afspraak' && header !== '' && roleOfColumn(header) === 'afspraak',
    )
      ? 1
      : 0,
    'column of numbers': has('number'),
    'column of actors': has('actors'),
    'column of terms': has('deadline'),
    'column of progress': has('state'),
    'short cells': short / rows.length,
  };
}

/** A cell with fewer characters names something rather than promising it. */
const SHORT = 25;

/** A row as an afspraak; `parts` are the columns whose cells say, beside that of the afspraak, what is promised. */
function readRow(
  rowCells: readonly Cell[],
  columns: readonly Column[],
  parts: ReadonlySet<number>,
  source: string,
): Omit<RowDraft, 'index' | 'row' | 'section' | 'head'> | null {
  const cells = rowCells.map(({ pieces }) => pieces);
  const words = (spans: readonly Span[]): string => quoteOf(source, spans);
  const of = (role: Column['role']): readonly Span[] =>
    cells[columns.findIndex((column) => column.role === role)] ?? [];
  const shares = [...parts].flatMap((at) => (isEmptyRow(words(cells[at] ?? [])) ? [] : (cells[at] ?? [])));
  const stated = parts.has(columns.findIndex(({ role }) => role === 'afspraak')) ? [] : of('afspraak');
  if (isEmptyRow(words(stated)) && shares.length === 0) return null;
  const text = [...stated, ...shares].filter(isFilled);
  const number = words(of('number'));
  const title = of('title');
  // The number can stand before the title: `3. Woonlasten`.
  const before = number === '' ? readLabel(words(title)) : null;
  const label = number === '' ? before : readLoneLabel(number);
  const others = columns.flatMap((column, at) => {
    const pieces = cells[at] ?? [];
    const own = parts.has(at) || ['number', 'afspraak', 'title', 'chapter'].includes(column.role);
    if (own || words(pieces) === '') return [];
    return [{ header: column.header, pieces, isState: column.role === 'state' }];
  });
  const actors = of('actors');
  return {
    label: label === null || before !== null ? label : { ...label, printed: number },
    title: words(title) === '' ? [] : withoutStart(title, before?.length ?? 0),
    text,
    extent: rowCells
      .filter(({ covered }) => covered === null)
      .flatMap(({ pieces }) => pieces.filter(isFilled)),
    cells: others,
    actorColumn: words(actors) === '' ? null : actors,
    change: readChange(words(of('change'))),
  };
}
