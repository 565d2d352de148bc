import type { Interval } from './bands.ts';
import type { PrintedLine } from './gather-lines.ts';
import { cellGrid, TOUCHING, type Grid } from './grid.ts';
import type { Fill, Rule } from './printed-page.ts';
import {
  areHeads,
  bandsBetween,
  boxOfBands,
  crossesEdge,
  guttersOf,
  headsAbove,
  rowBands,
  rowBelow,
  sharedGutters,
  wordsByColumn,
  type RowBand,
} from './row-words.ts';
import { isSameWidth, rungsOf, type Rung } from './rungs.ts';

/** A table needs at least this many lines across to be told from an underlined heading; fewer where it has heads. */
const FEWEST_LINES = 3;
const FEWEST_UNDER_HEADS = 2;
/** Of the lines of a table, this share is broken where a column begins. */
const MOSTLY = 0.5;
/** A heading between rows has at most this many lines; more are the text between two tables. */
const LONGEST_SUB_HEAD = 2;
/** Without a word between them, lines further apart than this belong to different tables, in points. */
const HIGHEST_EMPTY = 60;

/**
 * Tables with lines across only, or with colours instead of lines. Where the lines are drawn cell by cell, their breaks
 * tell the columns; else the words leave empty what lies between these.
 */
export function findLadders(
  rules: readonly Rule[],
  fills: readonly Fill[],
  { lines, shades }: { lines: readonly PrintedLine[]; shades: readonly Fill[] },
): readonly Grid[] {
  const rungs = rungsOf(rules, shades);
  const groups: Rung[][] = [];
  for (const rung of rungs) {
    const group = groups.findLast((known) => known.some((other) => isSameWidth(other, rung)));
    if (group === undefined) groups.push([rung]);
    else group.push(rung);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const bands = first === undefined ? [] : rowBands(lines, first.left, first.right);
    const others = rungs.filter((rung) => !group.includes(rung));
    return ladders(group, bands, others).flatMap((ladder, at, all): readonly Grid[] => {
      const grid = toGrid(ladder, bands, { fills, end: all[at + 1]?.rungs[0]?.y ?? Infinity });
      return grid === null ? [] : [grid];
    });
  });
}

/** Lines of one table and the edges of its columns, without the outer ones. */
type Ladder = { readonly rungs: readonly Rung[]; readonly inner: readonly number[] };

/** Lines of one width, split where text or another table stands between them. */
function ladders(
  rungs: readonly Rung[],
  bands: readonly RowBand[],
  others: readonly Rung[],
): readonly Ladder[] {
  const found: Ladder[] = [];
  let group: Rung[] = [];
  let gutters: readonly Interval[] | null = null;
  const close = (): void => {
    const breaks = commonBreaks(group);
    const inner = breaks.length > 0 ? breaks : (gutters ?? []).map(([, to]) => to);
    if (inner.length > 0) found.push({ rungs: group, inner });
    [group, gutters] = [[], null];
  };
  for (const [at, rung] of rungs.entries()) {
    const above = group.at(-1);
    if (above !== undefined) {
      const between = bandsBetween(bands, above.y, rung.y);
      const behind = bandsBetween(bands, rung.y, rungs[at + 1]?.y ?? rung.y);
      const own = guttersOf(between);
      const shared: readonly Interval[] = gutters === null ? own : sharedGutters(gutters, own);
      const isDrawn = above.breaks.length > 0 || rung.breaks.length > 0;
      const isSubHead = between.length <= LONGEST_SUB_HEAD && own.length === 0;
      const isApart =
        others.some((other) => liesBetween(other, above, rung)) ||
        (isDrawn ? isTorn(above, rung, { between, behind }) : shared.length === 0 && !isSubHead) ||
        isLeftEmpty(above, rung, between);
      if (isApart) close();
      else if (!isDrawn && !isSubHead) gutters = shared;
    }
    group.push(rung);
  }
  close();
  return found;
}

/** Another line that runs through the place between two of one width. */
function liesBetween(other: Rung, above: Rung, below: Rung): boolean {
  return (
    other.y > above.y + TOUCHING &&
    other.y < below.y - TOUCHING &&
    other.left < above.right &&
    other.right > above.left
  );
}

/** Columns change between two lines, or text that is in no column stands there, or the heads of another table. */
function isTorn(
  above: Rung,
  below: Rung,
  { between, behind }: { between: readonly RowBand[]; behind: readonly RowBand[] },
): boolean {
  if (!holdsAll(above.breaks, below.breaks) && !holdsAll(below.breaks, above.breaks)) return true;
  const edges = edgesOf(above, [...above.breaks, ...below.breaks]);
  const crossing = between.filter((band) => crossesEdge(band, edges)).length;
  if (crossing > LONGEST_SUB_HEAD) return true;
  if (crossing > 0 && below.opensBand && !above.opensBand && areHeads(behind, edges)) return true;
  const heads = headsAbove(below.y, between, edges);
  return heads.length > 0 && heads.length < between.length && (crossing > 0 || between.length > 2);
}

function holdsAll(many: readonly number[], few: readonly number[]): boolean {
  return few.every((x) => many.some((other) => Math.abs(other - x) <= TOUCHING));
}

/** No row stands between two lines: a table ends with the one, and another begins with the next. */
function isLeftEmpty(above: Rung, below: Rung, between: readonly RowBand[]): boolean {
  return between.length === 0 && below.y - above.y > (below.opensBand ? TOUCHING : HIGHEST_EMPTY);
}

/** Where most of the lines are broken. */
function commonBreaks(rungs: readonly Rung[]): readonly number[] {
  const all = rungs.flatMap(({ breaks }) => breaks).toSorted((a, b) => a - b);
  const broken = rungs.filter(({ breaks }) => breaks.length > 0);
  return all.filter((x, at) => {
    if (at > 0 && x - (all[at - 1] ?? 0) <= TOUCHING) return false;
    return broken.filter(({ breaks }) => holdsAll(breaks, [x])).length >= rungs.length * MOSTLY;
  });
}

function edgesOf({ left, right }: Rung, inner: readonly number[]): readonly number[] {
  return [left, ...inner.toSorted((a, b) => a - b), right];
}

/** The table of some lines, with the heads above the first and the row under the last that goes on over the page. */
function toGrid(
  { rungs, inner }: Ladder,
  bands: readonly RowBand[],
  { fills, end }: { fills: readonly Fill[]; end: number },
): Grid | null {
  const [first] = rungs;
  const last = rungs.at(-1);
  if (first === undefined || last === undefined) return null;
  const edges = edgesOf(first, inner);
  const rows = rungs.slice(1).map((rung, at) => bandsBetween(bands, rungs[at]?.y ?? 0, rung.y));
  const hasHeads = areHeads(rows[0] ?? [], edges);
  const heads = hasHeads ? [] : headsAbove(first.y, bands, edges);
  const open = rowBelow(last.y, bandsBetween(bands, last.y, end), edges);
  const filled = [...rows, open].filter((row) => wordsByColumn(row, edges).size > 1).length;
  const isHeaded = hasHeads || heads.length > 0;
  const isBroken = rungs.some(({ breaks }) => breaks.length > 0);
  const fewest = isHeaded ? (inner.length > 1 ? 1 : FEWEST_UNDER_HEADS) : FEWEST_LINES;
  // Two columns of text under lines are a page with columns, unless something names these.
  const isTable = isBroken || isHeaded || inner.length > 1;
  if (rungs.length < fewest || (filled === 0 && !isBroken) || !isTable) return null;
  const ys = rungs.map(({ y }) => y);
  if (heads.length > 0) ys.unshift(boxOfBands(heads)[1] - 1);
  else ys.unshift(...topsOfShades(first, fills));
  if (open.length > 0) ys.push(boxOfBands(open)[3] + 1);
  return ys.length < 2 ? null : cellGrid(edges, ys, fills);
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
