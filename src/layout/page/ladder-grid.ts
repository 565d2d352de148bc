import { namesColumns } from '../../language/table-words.ts';
import { textOf } from './gather-lines.ts';
import { labelRows } from './label-rows.ts';
import { cellGrid, TOUCHING, type Grid } from './grid.ts';
import type { Fill } from './printed-page.ts';
import {
  areHeads,
  bandsBetween,
  boxOfBands,
  crossesEdge,
  headsAbove,
  isRowHeading,
  rowAbove,
  rowBelow,
  wordsByColumn,
  type RowBand,
} from './row-words.ts';
import type { Rung } from './rungs.ts';
import { holdsSentenceOverColumns } from './text-columns.ts';

/** Lines of one table and the edges of its columns, without the outer ones. */
export type Ladder = { readonly rungs: readonly Rung[]; readonly inner: readonly number[] };

/** What is painted around a ladder, and between which heights its rows can stand. */
type Surroundings = { readonly fills: readonly Fill[]; readonly top: number; readonly end: number };

/**
 * A table needs at least this many lines across to be told from an underlined heading; fewer where it has heads, or all
 * its lines are drawn cell by cell.
 */
const FEWEST_LINES = 3;
const FEWEST_SURE = 2;

/** No more lines than this say nothing of the rows. */
const MOST_SPARSE = 3;

type Rows = readonly (readonly RowBand[])[];

/**
 * The table of some lines, with the heads or the row above the first and the row under the last, which have no lines of
 * their own; null where the words tell that it is none.
 */
export function ladderGrid(
  { rungs, inner }: Ladder,
  bands: readonly RowBand[],
  { fills, top, end }: Surroundings,
): Grid | null {
  const [first] = rungs;
  const last = rungs.at(-1);
  if (first === undefined || last === undefined) return null;
  const edges = ladderEdges(first, inner);
  const rows = rungs.slice(1).map((rung, at) => bandsBetween(bands, rungs[at]?.y ?? 0, rung.y));
  const above = bandsBetween(bands, top, first.y);
  const size = rows.flat().at(-1)?.size ?? null;
  const open = rowBelow(last.y, bandsBetween(bands, last.y, end), { edges, size });
  const hasHeads = areHeads(rows[0] ?? [], edges);
  const heads = hasHeads ? [] : headsAbove(first.y, above, edges);
  const isHeaded = hasHeads || heads.length > 0;
  if (!isTable({ rungs, inner }, [...rows, open], { edges, isHeaded })) return null;
  const opening = isHeaded ? heads : rowAbove(first.y, above, { edges, size });
  const tops = opening.length > 0 ? [boxOfBands(opening)[1] - 1] : topsOfShades(first, fills);
  const ends = open.length > 0 ? [boxOfBands(open)[3] + 1] : [];
  const ruled: Rows = [...tops.map(() => opening), ...rows, open];
  // Lines above and under the heads, and under the last row, leave the rows to their labels.
  const isSparse = isHeaded && rungs.length <= MOST_SPARSE;
  const body = isSparse ? ruled.map((row, at) => (at === 0 ? [row] : labelRows(row, edges))) : [];
  const between = body.flatMap((part) => part.slice(1).map((row, at) => middleOf(part[at] ?? [], row)));
  const ys = [...tops, ...rungs.map(({ y }) => y), ...ends, ...between].toSorted((a, b) => a - b);
  // A heading between rows runs over the edges of the columns, or could.
  const all = isSparse ? body.flat() : ruled;
  const isWhole = all.map(
    (row) => row.some((band) => crossesEdge(band, inner)) || isRowHeading(row, all.flat(), edges),
  );
  if (ys.length < 2) return null;
  const grid = cellGrid(edges, ys, fills, {
    right: (_, y) => isWhole[ys.findLastIndex((edge) => edge <= y)] ?? false,
    below: (x, y) => isOpen(rungs, x, y),
  });
  return { ...grid, isRuled: !isSparse };
}

/** A cell goes on below a line that is drawn beside it only. */
function isOpen(rungs: readonly Rung[], x: number, y: number): boolean {
  return rungs.some(
    ({ y: height, drawn }) =>
      drawn !== undefined && Math.abs(height - y) <= TOUCHING && (x < drawn[0] || x > drawn[1]),
  );
}

/** The height between two rows. */
function middleOf(above: readonly RowBand[], below: readonly RowBand[]): number {
  return (Math.max(...above.map(({ bottom }) => bottom)) + Math.min(...below.map(({ top }) => top))) / 2;
}

export function ladderEdges({ left, right }: Rung, inner: readonly number[]): readonly number[] {
  return [left, ...inner.toSorted((a, b) => a - b), right];
}

function isTable(
  { rungs, inner }: Ladder,
  rows: Rows,
  { edges, isHeaded }: { edges: readonly number[]; isHeaded: boolean },
): boolean {
  const isSure = isHeaded || rungs.every(({ breaks }) => breaks.length > 0);
  const fewest = isHeaded && inner.length > 1 ? 1 : isSure ? FEWEST_SURE : FEWEST_LINES;
  if (rungs.length < fewest) return false;
  const isBroken = rungs.some(({ breaks }) => breaks.length > 0);
  const columns = rows.map((row) => wordsByColumn(row, edges));
  if (!isBroken && columns.every(({ size }) => size < 2)) return false;
  // Bands of colour with the titles of chapters have columns of text between them.
  const isText = rows.some((row) => holdsSentenceOverColumns(row.map(({ lines }) => lines)));
  if (!isBroken && !isHeaded && isText) return false;
  // Two columns of text under lines are a page with columns, unless something names these.
  return (
    isBroken ||
    isHeaded ||
    inner.length > 1 ||
    namesColumns(columns.map((words) => textOf(words.get(0) ?? [])))
  );
}

/** Where shaded cells begin that stand on the first line: a row without a line above it. */
function topsOfShades({ y, left, right }: Rung, fills: readonly Fill[]): readonly number[] {
  const tops = fills
    .filter(
      ({ box }) =>
        Math.abs(box[3] - y) <= TOUCHING &&
        box[1] < y - TOUCHING &&
        box[1] >= y - HIGHEST_SHADE &&
        box[0] >= left - TOUCHING &&
        box[2] <= right + TOUCHING,
    )
    .map(({ box }) => box[1]);
  return tops.length === 0 ? [] : [Math.min(...tops)];
}

/** In points. */
const HIGHEST_SHADE = 40;
