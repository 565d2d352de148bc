import { bandsOf, gapsIn, MARKER, narrow, type Interval } from './bands.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';
import { unionOf } from './printed-page.ts';
import type { FilledCell, FilledGrid } from './read-page-flow.ts';

/** Two gutters make three columns: fewer are a list with its numbers, or two columns of text. */
const FEWEST_GUTTERS = 2;
/** A table has at least this many lines, and this many of them with words in three columns. */
const FEWEST_LINES = 3;
const FEWEST_ROWS = 2;
/** Lines of one cell follow each other within this many times their size; rows stand further apart. */
const WITHIN_CELL = 1.55;

type Band = readonly PrintedLine[];

/** Tables without ruling lines, told by columns that stay clear of each other, and the lines that are in none. */
export function takeAlignedTables(lines: readonly PrintedLine[]): {
  readonly tables: readonly FilledGrid[];
  readonly rest: readonly PrintedLine[];
} {
  const bands = bandsOf(lines);
  const tables: FilledGrid[] = [];
  const rest: PrintedLine[] = [];
  for (let at = 0; at < bands.length;) {
    const run = runFrom(at, bands);
    if (run === null) {
      rest.push(...(bands[at] ?? []));
      at += 1;
    } else {
      tables.push(toGrid(bands.slice(at, run.end), run.gutters));
      at = run.end;
    }
  }
  return { tables, rest };
}

function runFrom(
  at: number,
  bands: readonly Band[],
): { readonly end: number; readonly gutters: readonly Interval[] } | null {
  let gutters = gapsIn(bands[at] ?? []);
  let end = at;
  for (let next = at; next < bands.length && gutters.length >= FEWEST_GUTTERS; next += 1) {
    const narrowed = narrow(gutters, bands[next] ?? []);
    if (narrowed.length < FEWEST_GUTTERS) break;
    gutters = narrowed;
    end = next + 1;
  }
  while (end > at && isTail(bands[end - 1] ?? [], gutters)) end -= 1;
  const run = bands.slice(at, end);
  const rows = run.filter((band) => columnsOf(band, gutters).size > FEWEST_GUTTERS).length;
  return run.length >= FEWEST_LINES && rows >= FEWEST_ROWS ? { end, gutters } : null;
}

/** A line of the first column alone does not end a table: it is the start of what follows. */
function isTail(band: Band, gutters: readonly Interval[]): boolean {
  const columns = columnsOf(band, gutters);
  return columns.size === 1 && columns.has(0);
}

function columnsOf(band: Band, gutters: readonly Interval[]): ReadonlySet<number> {
  return new Set(band.map((line) => columnOf(line, gutters)));
}

function columnOf({ box }: PrintedLine, gutters: readonly Interval[]): number {
  return gutters.filter(([from]) => box[0] >= from).length;
}

function toGrid(run: readonly Band[], gutters: readonly Interval[]): FilledGrid {
  const [left, top, right, bottom] = unionOf(run.flat().map(({ box }) => box));
  const edges = [left, ...gutters.map(([, to]) => to), right];
  const rows = rowsOf(run, gutters);
  const cells = rows.flatMap((row, index) =>
    edges.slice(0, -1).map((edge, column): FilledCell => {
      const lines = row.flat().filter((line) => columnOf(line, gutters) === column);
      const limit = edges[column + 1] ?? right;
      const height = unionOf((lines.length > 0 ? lines : row.flat()).map(({ box }) => box));
      return {
        row: index,
        column,
        box: [edge, height[1], limit, height[3]],
        colour: null,
        flow:
          lines.length === 0
            ? []
            : [
                {
                  kind: 'region',
                  region: { lines, left: edge, right: limit, isColumn: true },
                  isAside: false,
                },
              ],
      };
    }),
  );
  return { box: [left, top, right, bottom], rows: rows.length, edges, cells };
}

/** A row begins with words in the first column that do not go on with those above them. */
function rowsOf(run: readonly Band[], gutters: readonly Interval[]): readonly (readonly Band[])[] {
  const rows: Band[][] = [];
  for (const [at, band] of run.entries()) {
    const opener = band.find((line) => columnOf(line, gutters) === 0);
    const above = run[at - 1]?.find((line) => columnOf(line, gutters) === 0);
    const goesOn =
      opener === undefined ||
      (above !== undefined &&
        opener.baseline - above.baseline <= WITHIN_CELL * opener.size &&
        !MARKER.test(textOf(opener.words)));
    if (rows.length === 0 || !goesOn) rows.push([]);
    rows.at(-1)?.push(band);
  }
  return rows;
}
