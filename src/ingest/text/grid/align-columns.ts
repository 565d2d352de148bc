import { median } from '../../../core/median.ts';
import { cellsIn, type GridCell } from './cells-in.ts';

/** A cell that reaches this far over the next column, in signs, stands in no column. */
const OVER = 3;
/** So many rows with a cell in every column show where these begin. */
const FEWEST_ROWS = 2;

/**
 * The lines of a page with the cells of its tables where their columns begin. Converters that write places as spaces
 * count with letters of one width: where lines were full of narrow letters, what stands behind them shifts.
 */
export function alignColumns(lines: readonly string[], isHead: (line: string) => boolean): readonly string[] {
  const aligned = [...lines];
  for (const [at, line] of lines.entries()) {
    if (!isHead(line)) continue;
    const next = lines.findIndex((other, index) => index > at && isHead(other));
    const rows = lines.slice(at, next === -1 ? lines.length : next);
    for (const [index, moved] of alignRows(rows).entries()) aligned[at + index] = moved;
  }
  return aligned;
}

/** The rows of one table, from its heads down to where its columns end. */
function alignRows(rows: readonly string[]): readonly string[] {
  const [heads = []] = rows.map((row) => cellsIn(row));
  const full = rows.map((row) => cellsIn(row)).filter((cells) => cells.length === heads.length);
  const lefts = heads.map(({ left }, column) =>
    full.length > FEWEST_ROWS ? median(full.map((cells) => cells[column]?.left ?? left)) : left,
  );
  const names = new Set(rows.flatMap((row) => cellsIn(row).map(({ text }) => text)));
  const placed: { readonly cells: readonly GridCell[]; readonly places: readonly number[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const cells = splitJoined(cellsIn(row), { beside: [rows[at - 1], rows[at + 1]], names, lefts });
    const places = columnsOf(cells, lefts);
    // What begins in a later column can be a cell over several.
    const [first] = cells;
    if (at > 0 && first !== undefined && places[0] === 0 && reachesOver(first, 0, lefts)) break;
    placed.push({ cells, places });
  }
  const widths = lefts.map((_, column) =>
    Math.max(
      ...placed.flatMap(({ cells, places }) =>
        cells.map(({ text }, at) => (places[at] === column ? text.length : 0)),
      ),
    ),
  );
  const spread = spreadOut(lefts, widths);
  return placed.map(({ cells, places }) => write(cells, places, spread));
}

/** Where columns begin when each has room for its widest cell, and a gap. */
function spreadOut(lefts: readonly number[], widths: readonly number[]): readonly number[] {
  const spread: number[] = [];
  for (const [column, left] of lefts.entries()) {
    const before = spread.at(-1);
    const free = before === undefined ? 0 : before + (widths[column - 1] ?? 0) + GAP;
    spread.push(Math.max(Math.round(left), free));
  }
  return spread;
}

/** In signs. */
const GAP = 3;

function reachesOver({ left, text }: GridCell, column: number, lefts: readonly number[]): boolean {
  const next = lefts[column + 1];
  const start = Math.min(left, lefts[column] ?? left);
  return next !== undefined && start + text.length > next + OVER;
}

/**
 * Two cells with one space between them: the second begins where a cell does on the line above or below, or says what
 * another cell says.
 */
function splitJoined(
  cells: readonly GridCell[],
  {
    beside,
    names,
    lefts,
  }: {
    readonly beside: readonly (string | undefined)[];
    readonly names: ReadonlySet<string>;
    readonly lefts: readonly number[];
  },
): readonly GridCell[] {
  const starts = new Set(beside.flatMap((line) => cellsIn(line ?? '').map(({ left }) => left)));
  return cells.flatMap((cell) => {
    const [column = 0] = columnsOf([cell], lefts);
    if (!reachesOver(cell, column, lefts)) return [cell];
    const place = [...cell.text.matchAll(/(?<=\s)\S/gu)].find(
      ({ index }) => starts.has(cell.left + index) || names.has(cell.text.slice(index)),
    )?.index;
    if (place === undefined) return [cell];
    return [
      { left: cell.left, text: cell.text.slice(0, place).trimEnd() },
      { left: cell.left + place, text: cell.text.slice(place) },
    ];
  });
}

/** The column of each cell: the one that begins nearest to it, behind those of the cells before. */
function columnsOf(cells: readonly GridCell[], lefts: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const [index, { left }] of cells.entries()) {
    const from = (places.at(-1) ?? -1) + 1;
    const to = lefts.length - (cells.length - index);
    let best = from;
    for (let column = from; column <= to; column += 1)
      if (Math.abs((lefts[column] ?? 0) - left) < Math.abs((lefts[best] ?? 0) - left)) best = column;
    places.push(best);
  }
  return places;
}

/** A line with its cells at the beginnings of their columns. */
function write(cells: readonly GridCell[], places: readonly number[], lefts: readonly number[]): string {
  return cells.reduce((line, { text }, index) => line.padEnd(lefts[places[index] ?? 0] ?? 0) + text, '');
}
