import type { Interval } from './bands.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';
import { TOUCHING, type Grid } from './grid.ts';
import { ladderEdges, ladderGrid, type Ladder } from './ladder-grid.ts';
import type { Fill, Rule } from './printed-page.ts';
import {
  areHeads,
  bandsBetween,
  crossesEdge,
  guttersOf,
  headsAbove,
  rowBands,
  sharedGutters,
  wordsByColumn,
  type RowBand,
} from './row-words.ts';
import { rungsByWidth, rungsOf, type Rung } from './rungs.ts';

/** Of the broken lines of a table, this share is broken where a column begins. */
const MOSTLY = 0.5;
/** And at least this many, as the two edges of a band with heads. */
const FEWEST_BROKEN = 2;
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
  return rungsByWidth(rungs).flatMap((group) => {
    const [first] = group;
    const bands = first === undefined ? [] : rowBands(lines, first.left, first.right);
    const heights = new Set(group.map(({ y }) => y));
    const others = rungs.filter((rung) => !group.includes(rung) && !heights.has(rung.y));
    return ladders(group, bands, others).flatMap((ladder, at, all): readonly Grid[] => {
      const last = ladder.rungs.at(-1)?.y ?? 0;
      const below = rungs.find((rung) => rung.y > last + TOUCHING && overlaps(rung, ladder.rungs[0]));
      const top = all[at - 1]?.rungs.at(-1)?.y ?? 0;
      const end = Math.min(below?.y ?? Infinity, headsTop(all[at + 1], bands));
      const grid = ladderGrid(ladder, bands, { fills, top, end });
      return grid === null ? [] : [grid];
    });
  });
}

/** Where the heads begin that stand over the first line of a table. */
function headsTop(ladder: Ladder | undefined, bands: readonly RowBand[]): number {
  const [first] = ladder?.rungs ?? [];
  if (ladder === undefined || first === undefined) return Infinity;
  const heads = headsAbove(first.y, bands, ladderEdges(first, ladder.inner));
  return heads[0]?.top ?? first.y;
}

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
        repeatsHeads(group, { all: bands, between, behind }) ||
        (isDrawn
          ? isTorn(group, rung, { all: bands, between, behind })
          : shared.length === 0 && !isSubHead) ||
        isLeftEmpty(above, rung, between);
      if (isApart) close();
      else if (!isDrawn && !isSubHead) gutters = shared;
    }
    group.push(rung);
  }
  close();
  return found;
}

function overlaps(a: Rung, b: Rung | undefined): boolean {
  return b !== undefined && a.left < b.right && a.right > b.left;
}

/** Another line that runs through the place between two of one width; a coloured label in a cell is none. */
function liesBetween(other: Rung, above: Rung, below: Rung): boolean {
  const isLabel = other.right - other.left < WIDEST_LABEL * (above.right - above.left);
  return !isLabel && other.y > above.y + TOUCHING && other.y < below.y - TOUCHING && overlaps(other, above);
}

/** As a share of the width of the table. */
const WIDEST_LABEL = 0.2;

/** The words over a line, up to the one above, and those under it. */
type Around = {
  readonly all: readonly RowBand[];
  readonly between: readonly RowBand[];
  readonly behind: readonly RowBand[];
};

/** Columns change between two lines, or text that is in no column stands there, or the heads of another table. */
function isTorn(group: readonly Rung[], below: Rung, { all, between, behind }: Around): boolean {
  const above = group.at(-1) ?? below;
  if (!holdsAll(above.breaks, below.breaks) && !holdsAll(below.breaks, above.breaks)) return true;
  const edges = ladderEdges(above, [...above.breaks, ...below.breaks]);
  const crossing = between.filter((band) => crossesEdge(band, edges)).length;
  if (crossing > LONGEST_SUB_HEAD) return true;
  const isLine = crossing > 0 || wordsByColumn(between, edges).size < 2;
  if (isLine && below.opensBand && !above.opensBand && areHeads(behind, edges)) return true;
  const isRow = behind.some((band) => !crossesEdge(band, edges) && wordsByColumn([band], edges).size > 1);
  if (
    isLine &&
    holdsHeading(between, behind) &&
    (!isRow || areHeads(behind, edges) || !hasHeads(group, all, edges))
  )
    return true;
  const heads = headsAbove(below.y, between, edges);
  return heads.length > 0 && heads.length < between.length && (crossing > 0 || between.length > 2);
}

/** The heads of the table come back, on top of another one: under a line, or right over the next. */
function repeatsHeads([first, second]: readonly Rung[], { all, between, behind }: Around): boolean {
  if (first === undefined || second === undefined) return false;
  const under = bandsBetween(all, first.y, second.y);
  const over = bandsBetween(all, 0, first.y);
  const isOver = HEAD_LINES.some((count) => isSameRow(over.slice(-count), between.slice(-count)));
  return isOver || isSameRow(under, behind);
}

/** Rows under a heading that have no heads of their own stand under those on top of the table. */
function hasHeads(
  [first, second]: readonly Rung[],
  all: readonly RowBand[],
  edges: readonly number[],
): boolean {
  if (first === undefined) return false;
  const under = second === undefined ? [] : bandsBetween(all, first.y, second.y);
  return areHeads(under, edges) || headsAbove(first.y, all, edges).length > 0;
}

/** Heads have up to three lines. */
const HEAD_LINES = [1, 2, 3] as const;

function isSameRow(a: readonly RowBand[], b: readonly RowBand[]): boolean {
  return guttersOf(a).length > 0 && wordsOf(a) === wordsOf(b);
}

function wordsOf(row: readonly RowBand[]): string {
  return row.flatMap(({ lines }) => lines.map(({ words }) => textOf(words))).join(' ');
}

/** Letters larger than those of the row behind them. */
function holdsHeading(between: readonly RowBand[], behind: readonly RowBand[]): boolean {
  const usual = Math.max(0, ...behind.map(({ size }) => size));
  return usual > 0 && between.some(({ size }) => size > usual * LARGER);
}

const LARGER = 1.15;

function holdsAll(many: readonly number[], few: readonly number[]): boolean {
  return few.every((x) => many.some((other) => Math.abs(other - x) <= TOUCHING));
}

/** No row stands between two lines: a table ends with the one, and another begins with the next. */
function isLeftEmpty(above: Rung, below: Rung, between: readonly RowBand[]): boolean {
  return between.length === 0 && below.y - above.y > (below.opensBand ? TOUCHING : HIGHEST_EMPTY);
}

/** Where most of the lines are broken that are; only the band with the heads can be coloured cell by cell. */
function commonBreaks(rungs: readonly Rung[]): readonly number[] {
  const all = rungs.flatMap(({ breaks }) => breaks).toSorted((a, b) => a - b);
  const broken = rungs.filter(({ breaks }) => breaks.length > 0);
  if (broken.length < Math.min(FEWEST_BROKEN, rungs.length)) return [];
  return all.filter((x, at) => {
    if (at > 0 && x - (all[at - 1] ?? 0) <= TOUCHING) return false;
    return broken.filter(({ breaks }) => holdsAll(breaks, [x])).length >= broken.length * MOSTLY;
  });
}
