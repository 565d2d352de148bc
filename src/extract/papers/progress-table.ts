import type { Cell, SourceText, Table } from '../../core/source-text.ts';
import { lengthOf, quoteOf, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import {
  isNumber,
  isRowHeading,
  progressColumns,
  type ProgressColumns,
  type TableReading,
} from './progress-columns.ts';
import { headedTable } from './table-heads.ts';
import type { ProgressRow } from './progress-row.ts';

/** The rows of a table that tells how afspraken stand; none for other tables. */
export function tableRows(table: Table, reading: TableReading): readonly ProgressRow[] {
  const { heads, rows } = headedTable(table);
  const columns = progressColumns(heads, rows, reading);
  const names = columns.number.length + columns.agreed.length > 0;
  const tells = columns.text.length + columns.status.length + columns.parties.length > 0;
  if (!names || !tells || columns.text.length + columns.figures.length + columns.parties.length === 0)
    return [];
  let chapter: readonly Span[] = [];
  return rows.flatMap((cells): readonly ProgressRow[] => {
    if (isRowHeading(cells)) {
      chapter = filled(cells[0]);
      return [];
    }
    if (repeats(cells, heads, reading)) return [];
    const row = rowOf(cells, { columns, heads, chapter }, reading);
    return [row.number, row.agreed, row.title].some((part) => part.length > 0) &&
      [row.text, ...row.figures, ...row.remarks, row.status].some((part) => part.length > 0)
      ? [row]
      : [];
  });
}

type Setting = {
  readonly columns: ProgressColumns;
  readonly heads: readonly Cell[];
  readonly chapter: readonly Span[];
};

function rowOf(
  cells: readonly Cell[],
  { columns, heads, chapter }: Setting,
  { source }: TableReading,
): ProgressRow {
  const all = (at: readonly number[]): readonly Span[] => at.flatMap((column) => filled(cells[column]));
  const agreed = all(columns.agreed.slice(0, 1));
  const own = all(columns.number);
  const lead = own.length > 0 ? null : labelOf(agreed, source);
  const [title, ...rest] = lead === null ? agreed : lead.rest;
  const further = [...rest, ...all(columns.agreed.slice(1))];
  const text = columns.text.find((column) => filled(cells[column]).length > 0);
  const telling = columns.parties.filter((column) => filled(cells[column]).length > 0);
  const status = columns.status[0];
  return {
    number: lead === null ? own : [lead.label],
    title: title !== undefined && further.length > 0 ? [title] : [],
    agreed: title === undefined || further.length > 0 ? further : [title],
    owner: columns.owner.length > 0 ? all(columns.owner) : [],
    priority: all(columns.priority),
    text: text === undefined ? telling.flatMap((column) => filled(cells[column])) : filled(cells[text]),
    figures: cellsIn(columns.figures, cells),
    outlook: all(columns.outlook),
    remarks: cellsIn([...columns.text.filter((column) => column !== text), ...columns.remarks], cells),
    byParty:
      text === undefined
        ? telling.map((column) => ({ head: filled(heads[column]), pieces: filled(cells[column]) }))
        : [],
    status: all(columns.status),
    statusColour: (status === undefined ? null : cells[status]?.colour) ?? null,
    colours: cells.map(({ colour }) => colour),
    chapter,
  };
}

function cellsIn(columns: readonly number[], cells: readonly Cell[]): readonly (readonly Span[])[] {
  return columns.map((column) => filled(cells[column])).filter(({ length }) => length > 0);
}

/** The number that a cell begins with, on a line of its own or before the words: `B-04 Flexwoningen`. */
function labelOf(
  pieces: readonly Span[],
  { text }: SourceText,
): { readonly label: Span; readonly rest: readonly Span[] } | null {
  const [first, ...others] = pieces;
  if (first === undefined) return null;
  const words = text.slice(first.start, first.end);
  if (others.length > 0 && isNumber(words)) return { label: first, rest: others };
  const label = readLabel(words);
  if (label === null || label.scheme === 'letter') return null;
  const rest = { start: first.start + label.length, end: first.end };
  return {
    label: { start: first.start, end: first.start + label.printed.length },
    rest: [...(lengthOf(rest) > 0 ? [rest] : []), ...others],
  };
}

/** The heads are printed anew on every page. */
function repeats(cells: readonly Cell[], heads: readonly Cell[], reading: TableReading): boolean {
  return cells.every((cell, at) => wordsOf(cell, reading) === wordsOf(heads[at], reading));
}

function wordsOf(cell: Cell | undefined, { source }: TableReading): string {
  return quoteOf(source.text, cell?.pieces ?? []);
}

function filled(cell: Cell | undefined): readonly Span[] {
  return (cell?.pieces ?? []).filter((piece) => lengthOf(piece) > 0);
}
