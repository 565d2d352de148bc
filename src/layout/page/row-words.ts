import { namesColumns } from '../../language/table-words.ts';
import { bandsOf, MARKER, type Interval } from './bands.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';
import { unionOf, type Box, type PrintedWord } from './printed-page.ts';

/** Lines side by side between the sides of a table. */
export type RowBand = {
  readonly lines: readonly PrintedLine[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
};

/** Words reach over an edge that they pass by more than this, in points. */
const EDGE = 2;
/** Less than this many times their size lies between words of one sentence; more between those of two cells. */
const BETWEEN_CELLS = 0.4;
/** Lines of one cell follow each other within this many times their size. */
const WITHIN_CELL = 1.1;
/** Cells leave no more than this many times the size of letters above and under their words. */
const PADDING = 2.2;
/** Height of capitals as a share of their size. */
const CAPITALS = 0.7;

/** The words between the two sides of a table, from the top of the page down. */
export function rowBands(lines: readonly PrintedLine[], left: number, right: number): readonly RowBand[] {
  const within = lines.filter(({ box }) => box[0] < right && box[2] > left);
  return bandsOf(within).map(toRowBand);
}

export function toRowBand(lines: readonly PrintedLine[]): RowBand {
  return {
    lines,
    top: Math.min(...lines.map(({ baseline, size }) => baseline - CAPITALS * size)),
    bottom: Math.max(...lines.map(({ baseline }) => baseline)),
    size: Math.max(...lines.map(({ size }) => size)),
  };
}

export function bandsBetween(bands: readonly RowBand[], top: number, bottom: number): readonly RowBand[] {
  return bands.filter((band) => (band.top + band.bottom) / 2 > top && (band.top + band.bottom) / 2 < bottom);
}

/** True where a sentence runs over an edge of a column, or out of the table. */
export function crossesEdge({ lines }: RowBand, edges: readonly number[]): boolean {
  return lines.some(({ words, size }) =>
    edges.some((edge) => {
      const over = words.some(({ box }) => box[0] < edge - EDGE && box[2] > edge + EDGE);
      const before = words.findLast(({ box }) => box[2] <= edge + EDGE);
      const behind = words.find(({ box }) => box[0] >= edge - EDGE);
      const isSentence =
        before !== undefined &&
        behind !== undefined &&
        behind.box[0] - before.box[2] < BETWEEN_CELLS * size &&
        before.box[2] <= behind.box[0];
      return over || isSentence;
    }),
  );
}

/** The words of bands, by the column that they stand in. */
export function wordsByColumn(
  bands: readonly RowBand[],
  edges: readonly number[],
): ReadonlyMap<number, readonly PrintedWord[]> {
  const words = bands.flatMap(({ lines }) => lines.flatMap((line) => line.words));
  return Map.groupBy(words, ({ box }) => columnOf(box[0], edges));
}

/** The column that words begin in at `left`. */
export function columnOf(left: number, edges: readonly number[]): number {
  return edges.findLastIndex((edge) => left >= edge - EDGE);
}

/** Short words set apart by their weight, or that we know as heads, in at least two columns. */
export function areHeads(bands: readonly RowBand[], edges: readonly number[]): boolean {
  const columns = wordsByColumn(bands, edges);
  if (columns.size < 2) return false;
  const cells = [...columns.values()].map((words) => textOf(words));
  const isBold = [...columns.values()].every((words) => words.every(({ bold }) => bold));
  return (isBold && !holdsFigures(cells)) || namesColumns(cells);
}

/** `Totaal | 21.190 | 5.660`: what is counted stands behind its name; a year can be a head. */
function holdsFigures([, ...behind]: readonly string[]): boolean {
  return behind.length > 0 && behind.every((words) => FIGURE.test(words) && !YEAR.test(words));
}

const FIGURE = /^(?:€\s?)?[\d.,]+\s?%?$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/** The heads of columns that stand right above a line, their lines from the top down; none where others do. */
export function headsAbove(
  y: number,
  bands: readonly RowBand[],
  edges: readonly number[],
): readonly RowBand[] {
  const above = bandsAbove(y, bands, { edges, size: null });
  // What stands over the heads is set in another weight.
  const heads = above.slice(above.findLastIndex((band) => isHeavy(band) !== isHeavy(above.at(-1))) + 1);
  return areHeads(heads, edges) ? heads : [];
}

/** The edges of the columns of a table, and how large the letters of its rows are; null where that is not known. */
type RowSetting = { readonly edges: readonly number[]; readonly size: number | null };

/** The words right above the first line of a table that stay in its columns: a row without a line over it. */
export function rowAbove(
  y: number,
  bands: readonly RowBand[],
  { edges, size }: RowSetting,
): readonly RowBand[] {
  const row = bandsAbove(y, bands, { edges, size });
  return row.some((band) => wordsByColumn([band], edges).size > 1) ? row : [];
}

function bandsAbove(
  y: number,
  bands: readonly RowBand[],
  { edges, size: usual }: RowSetting,
): readonly RowBand[] {
  const found: RowBand[] = [];
  let limit = y;
  for (const band of bands.filter(({ bottom }) => bottom <= y + EDGE).toReversed()) {
    const size = usual ?? found.at(-1)?.size ?? band.size;
    const room = (found.length === 0 ? PADDING : WITHIN_CELL) * size;
    if (limit - band.bottom > room || crossesEdge(band, edges) || band.size > size * LARGER) break;
    found.unshift(band);
    limit = band.top;
  }
  return found;
}

/** The words right under the last line of a table that stay in its columns: a row without a line under it. */
export function rowBelow(
  y: number,
  bands: readonly RowBand[],
  { edges, size: usual }: RowSetting,
): readonly RowBand[] {
  const row: RowBand[] = [];
  let limit = y;
  const below = bands.filter(({ top }) => top >= y - EDGE);
  for (const [at, band] of below.entries()) {
    const size = usual ?? row[0]?.size ?? band.size;
    const room = (row.length === 0 ? PADDING : BETWEEN_PARAGRAPHS) * size;
    if (band.top - limit > room || (band.size > size * LARGER && !isLargeNumber(band, edges))) break;
    if (crossesEdge(band, edges) && !isSubHead(at, below, edges)) break;
    row.push(band);
    limit = band.bottom;
  }
  // The number of a row can be all of it that the page had room for.
  const isOnlyNumber = row.length === below.length && MARKER.test(wordsOfFirst(row));
  const isRow = isOnlyNumber || row.some((band) => wordsByColumn([band], edges).size > 1);
  return isRow && !areHeads(row, edges) ? row : [];
}

/** The number of a row can be set larger than its text, beside which it begins. */
function isLargeNumber({ lines, size }: RowBand, edges: readonly number[]): boolean {
  const large = lines.flatMap(({ words }) => words).filter((word) => word.size > size / LARGER);
  return large.every(({ text, box }) => isNumber(text) && columnOf(box[0], edges) === 0);
}

function isNumber(text: string): boolean {
  return MARKER.test(text) || /^\d{1,3}$/u.test(text);
}

function wordsOfFirst([band]: readonly RowBand[]): string {
  return textOf(band?.lines.flatMap(({ words }) => words) ?? []);
}

/** A line over the edges of columns with a row right under it is a heading between rows. */
export function isSubHead(at: number, bands: readonly RowBand[], edges: readonly number[]): boolean {
  const [band, next] = [bands[at], bands[at + 1]];
  return (
    at > 0 &&
    band?.lines.length === 1 &&
    next !== undefined &&
    next.top - band.bottom <= BETWEEN_PARAGRAPHS * next.size &&
    band.size <= next.size * LARGER &&
    !crossesEdge(next, edges) &&
    wordsByColumn([next], edges).size > 1 &&
    !areHeads([next], edges)
  );
}

/** A line alone in the first column, in letters unlike those of most rows: larger, bold or slanted. */
export function isRowHeading(
  row: readonly RowBand[],
  all: readonly RowBand[],
  edges: readonly number[],
): boolean {
  const [band] = row;
  if (row.length !== 1 || band === undefined || all.length === 0) return false;
  const columns = wordsByColumn(row, edges);
  if (columns.size !== 1 || !columns.has(0)) return false;
  const unlike = all.filter(
    (other) => band.size > other.size * LARGER || styleOf(band) !== styleOf(other),
  ).length;
  return unlike >= all.length * MOSTLY;
}

/** Most lines of a table are of its rows. */
const MOSTLY = 0.5;

function styleOf({ lines }: RowBand): string {
  const words = lines.flatMap((line) => line.words);
  return `${words.every(({ bold }) => bold) ? 'bold' : ''} ${words.every(({ italic }) => italic) ? 'slanted' : ''}`;
}

/** Paragraphs of one cell come no further apart than this many times their size. */
const BETWEEN_PARAGRAPHS = 1.6;
/** Letters larger than those of the row by this share belong to a heading. */
const LARGER = 1.15;

/** The empty places between the columns of a row, from the left edge of its first words to the right one of its last. */
export function guttersOf(bands: readonly RowBand[]): readonly Interval[] {
  const lines = bands.flatMap((band) => band.lines);
  const gutters: Interval[] = [];
  let right = Infinity;
  for (const { box, size } of lines.flatMap(({ words }) => words).toSorted((a, b) => a.box[0] - b.box[0])) {
    if (box[0] - right >= GUTTER * size) gutters.push([right, box[0]]);
    right = Math.max(right === Infinity ? -Infinity : right, box[2]);
  }
  return gutters;
}

/** As wide as this many times the size of letters. */
const GUTTER = 0.9;

/** What two rows leave empty alike. */
export function sharedGutters(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return a.flatMap((one) =>
    b.flatMap((other): Interval[] => {
      const [from, to] = [Math.max(one[0], other[0]), Math.min(one[1], other[1])];
      return to - from >= NARROWEST_GUTTER ? [[from, to]] : [];
    }),
  );
}

/** Columns come no closer to each other than this, in points. */
const NARROWEST_GUTTER = 4;

export function boxOfBands(bands: readonly RowBand[]): Box {
  return unionOf(bands.flatMap(({ lines }) => lines.map(({ box }) => box)));
}

function isHeavy(band: RowBand | undefined): boolean {
  return band?.lines.every(({ words }) => words.every(({ bold }) => bold)) ?? false;
}
