import { collapse } from '../../core/span.ts';
import { namesColumns } from '../../language/table-words.ts';
import { hasEnded } from '../line-words.ts';
import type { CellPlace, Line } from '../line.ts';
import { textOf } from './gather-lines.ts';
import type { Reach } from './grid.ts';
import type { Region } from './order-lines.ts';
import type { FilledCell, FilledGrid, PageFlow } from './read-page-flow.ts';

/** Edges of columns that differ by less than this are the same, in points. */
const SAME_EDGE = 4;
/** Heads of columns are short. */
const LONGEST_HEAD = 70;
/** A cell is narrow that takes no more than this share of its table. */
const NARROW = 0.36;

/** Makes lines of a region of a page, in a cell. */
type LineMaker = (region: Region, cell: CellPlace) => readonly Line[];

type OpenTable = {
  readonly id: number;
  readonly isRuled: boolean;
  readonly edges: readonly number[];
  readonly heads: readonly string[] | null;
  readonly page: number;
  readonly rows: TableCell[][];
  /** What stood under it on the pages that it went on over. */
  readonly notes: Line[];
};

/** What stands in a cell, on all the pages that it goes over. */
type TableCell = { lines: readonly Line[]; reach: Reach };

/** Follows tables over page breaks: rows that break are joined, heads that come back are passed over. */
export class PrintedTables {
  #open: OpenTable | null = null;
  #count = 0;

  /** Takes in a table of a page; gives the lines of the one before it, if this does not continue it. */
  add(grid: FilledGrid, page: number, toLines: LineMaker): readonly Line[] {
    const continued = this.#continues(grid, page) ? this.#open : null;
    const done = continued === null ? this.close() : [];
    this.#open = this.#fill(grid, { page, continued, within: null }, toLines);
    return done;
  }

  /** The left edges of the columns of a table without lines that reached the end of the page before; else null. */
  openColumns(page: number): readonly number[] | null {
    const open = this.#open;
    return open === null || open.isRuled || open.page !== page - 1 ? null : open.edges.slice(0, -1);
  }

  /** The lines of the table that is open, row by row and cell by cell. */
  close(): readonly Line[] {
    const { rows, notes } = this.#open ?? { rows: [], notes: [] };
    this.#open = null;
    return [...linesOf(rows), ...notes];
  }

  /** Notes under a table that may go on over the page: they follow it. False where none is open. */
  addNotes(notes: readonly Line[]): boolean {
    this.#open?.notes.push(...notes);
    return this.#open !== null;
  }

  #fill(
    grid: FilledGrid,
    { page, continued, within }: { page: number; continued: OpenTable | null; within: CellPlace | null },
    toLines: LineMaker,
  ): OpenTable {
    const own = headsOf(grid);
    const heads = continued === null ? own : continued.heads;
    const rows = continued?.rows ?? [];
    const id = continued?.id ?? (this.#count += 1);
    const from = continued !== null && heads !== null && sameHeads(own, heads) ? 1 : 0;
    const breaks = continued !== null && breaksRow(grid, from, rows);
    const offset = rows.length - from - (breaks ? 1 : 0);
    const coloured = new Map(grid.cells.map(({ row, column, colour }) => [`${row} ${column}`, colour]));
    for (const cell of grid.cells) {
      if (cell.row < from) continue;
      const place: CellPlace = {
        table: id,
        row: cell.row + offset,
        column: cell.column,
        columns: grid.edges.length - 1,
        reach: cell.reach,
        colour: cell.colour,
        rowColours: grid.edges.slice(1).map((_, at) => coloured.get(`${cell.row} ${at}`) ?? null),
        narrow: cell.box[2] - cell.box[0] <= NARROW * (grid.box[2] - grid.box[0]),
        within,
        hasHeader: heads !== null,
      };
      const lines = cell.flow.flatMap((part) => this.#cellLines(part, page, place, toLines));
      const known =
        cell.row === from && continued !== null ? goesOn(cell, place.row, { rows, breaks }) : null;
      if (known === null) (rows[place.row] ??= [])[cell.column] = { lines, reach: cell.reach };
      else {
        known.cell.lines = [...known.cell.lines, ...lines];
        const end = Math.max(known.row + known.cell.reach.rows, place.row + cell.reach.rows);
        known.cell.reach = { ...known.cell.reach, rows: end - known.row };
      }
    }
    const notes = continued?.notes ?? [];
    return { id, isRuled: grid.isRuled, edges: grid.edges, heads, page, rows, notes };
  }

  #cellLines(part: PageFlow, page: number, place: CellPlace, toLines: LineMaker): readonly Line[] {
    if (part.kind === 'region') return toLines(part.region, place);
    return linesOf(this.#fill(part.grid, { page, continued: null, within: place }, toLines).rows);
  }

  #continues(grid: FilledGrid, page: number): boolean {
    const open = this.#open;
    if (open === null || open.page !== page - 1 || open.edges.length !== grid.edges.length) return false;
    // Without lines, columns are where their words begin: on another page, the same heads can stand elsewhere. A single
    // row on the last page has none where there were some.
    if (!(open.isRuled && grid.isRuled) && sameHeads(headsOf(grid), open.heads ?? [])) return true;
    // Without ruling lines the right edge is as far as the words happen to reach.
    return open.edges.slice(0, -1).every((edge, at) => Math.abs(edge - (grid.edges[at] ?? 0)) <= SAME_EDGE);
  }
}

type Rows = readonly (readonly (TableCell | undefined)[] | undefined)[];

/** The lines of all cells, which stand where the cell begins. */
function linesOf(rows: Rows): readonly Line[] {
  return rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) => {
      if (cell === undefined) return [];
      return cell.lines.map((line) => atPlace(line, { row: at, column, reach: cell.reach }));
    }),
  );
}

/** What a cell turned out to be is known only when the table ends; a table inside a cell was told before. */
function atPlace(line: Line, { row, column, reach }: Pick<CellPlace, 'row' | 'column' | 'reach'>): Line {
  const { cell } = line;
  if (cell === null || cell.within !== null) return line;
  const isKnown = cell.row === row && cell.reach.rows === reach.rows && cell.reach.columns === reach.columns;
  return isKnown ? line : { ...line, cell: { ...cell, row, column, reach } };
}

type RowBreak = { readonly rows: Rows; readonly breaks: boolean };

/** The cell of an earlier page that the first row of this one goes on with: of a row that breaks, or over rows. */
function goesOn(
  { column, reach, flow }: FilledCell,
  row: number,
  { rows, breaks }: RowBreak,
): { readonly cell: TableCell; readonly row: number } | null {
  const last = breaks ? row : row - 1;
  const above = ownerOf(rows, last, column);
  if (above === null || breaks) return above;
  const isSpread = spreadsRows(rows, column) || reach.rows > 1;
  return isSpread && flow.length === 0 && above.cell.reach.columns === reach.columns ? above : null;
}

/** The cell that takes a place: it can begin further up. */
function ownerOf(
  rows: Rows,
  row: number,
  column: number,
): { readonly cell: TableCell; readonly row: number } | null {
  for (let at = row; at >= 0; at -= 1) {
    const cell = rows[at]?.[column];
    if (cell !== undefined) return at + cell.reach.rows > row ? { cell, row: at } : null;
  }
  return null;
}

/**
 * The first row on a page goes on with the last one of the page before when it has no words in its first cell, or when
 * a sentence runs on in one of the others. Where first cells reach over several rows, an empty one says nothing.
 */
function breaksRow(grid: FilledGrid, first: number, rows: Rows): boolean {
  const cells = grid.cells.filter(({ row }) => row === first);
  const last = rows.at(-1);
  const [head = '', ...rest] = cells.map(wordsOf);
  const goOn = cells.some((cell) => runsOn(last?.[cell.column]?.lines ?? [], wordsOf(cell)));
  // What stands alone in a first cell is a heading between rows, or goes on.
  if (rest.every((words) => words === '')) return head !== '' && (goOn || /^[•–]/u.test(head));
  const isSpread = spreadsRows(rows, 0) || (cells[0]?.reach.rows ?? 1) > 1;
  return goOn || (head === '' && !isSpread);
}

/** Cells of the column reach over several rows. */
function spreadsRows(rows: Rows, column: number): boolean {
  return rows.some((row) => (row?.[column]?.reach.rows ?? 1) > 1);
}

function runsOn(before: readonly Line[], words: string): boolean {
  const above = before.map(({ text }) => text).join(' ');
  return above.length > SENTENCE && !hasEnded(above) && /^\p{Ll}/u.test(words);
}

/** Shorter words in a cell are a name or a state, not a sentence. */
const SENTENCE = 30;

function wordsOf({ flow }: FilledCell): string {
  const regions = flow.flatMap((part) => (part.kind === 'region' ? [part.region] : []));
  return collapse(regions.flatMap(({ lines }) => lines.map(({ words }) => textOf(words))).join(' '));
}

/** The words of the first row, where they are heads: short, and set apart from the rows by weight or colour. */
function headsOf(grid: FilledGrid): readonly string[] | null {
  const first = grid.cells.filter(({ row }) => row === 0);
  const second = grid.cells.filter(({ row }) => row === 1);
  const words = first.map(wordsOf);
  const filled = first.filter((_, at) => words[at] !== '');
  if (filled.length < 2 || words.some((head) => head.length > LONGEST_HEAD)) return null;
  const colours = new Set(first.map(({ colour }) => colour));
  const setApart =
    colours.size === 1 && !colours.has(null) && second.some(({ colour }) => !colours.has(colour));
  return filled.every(isBold) || setApart || namesColumns(words) ? words : null;
}

function isBold({ flow }: FilledCell): boolean {
  return flow.every(
    (part) =>
      part.kind === 'region' && part.region.lines.every(({ words }) => words.every(({ bold }) => bold)),
  );
}

function sameHeads(a: readonly string[] | null, b: readonly string[]): boolean {
  return a !== null && a.length === b.length && a.every((head, at) => head === b[at]);
}
