import { addTo } from '../../core/add-to.ts';
import { gapsIn, narrow, type Interval } from './bands.ts';
import { hasEnded } from '../line-words.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';
import { joinMarkers } from './join-markers.ts';
import { paragraphsOf } from './paragraph-starts.ts';
import { unionOf } from './printed-page.ts';
import { CONTIGUOUS, isRunningText } from './running-text.ts';

type Band = readonly PrintedLine[];

export type Columns = readonly Band[];

/** Bands that the same gutters run through, and the band behind them. */
type Run = { readonly gutters: readonly Interval[]; readonly end: number };

/** Columns of running text that begin in band `at`, and the band behind them; null where none do. */
export function columnsFrom(
  at: number,
  bands: readonly Band[],
): { readonly columns: Columns; readonly next: number } | null {
  const gaps = gapsFrom(at, bands);
  if (gaps.length === 0) return null;
  const runs = [
    runOfAll(at, bands, gaps, split),
    runOfAll(at, bands, gaps, narrow),
    runOfAny(at, bands, gaps),
  ];
  for (const run of runs) {
    const { gutters } = run;
    let { end } = run;
    while (end > at && !belongs(end - 1, at, gutters, bands)) end -= 1;
    const columns = splitAt(gutters, bands.slice(at, end).flat());
    if (columns.length > 1 && columns.every(isRunningText)) return { columns, next: end };
  }
  return null;
}

/** The gaps of a band; where columns keep lines of their own, as beside a box, those between its line and the next ones. */
function gapsFrom(at: number, bands: readonly Band[]): readonly Interval[] {
  const own = gapsIn(bands[at] ?? []);
  const lines = bands.slice(at, at + STAGGERED).flat();
  const sizes = lines.map(({ size }) => size);
  // A heading stands over the columns, not in the first of them.
  if (own.length > 0 || Math.max(...sizes) > ONE_SIZE * Math.min(...sizes)) return own;
  return gapsIn(lines.toSorted((a, b) => a.box[0] - b.box[0]));
}

/** Bands within which a line of each of two columns comes, whose lines are not on one height. */
const STAGGERED = 3;
/** Letters of running text and of what stands beside it differ less than by this. */
const ONE_SIZE = 1.25;

/**
 * No column has more lines than this: a long page has a hundred. A text without page ends is one page, and each of its
 * lines would look down to its end.
 */
const MOST_BANDS = 250;

/** The band that columns from band `at` on end before at the latest. */
export function lastBand(at: number, bands: readonly Band[]): number {
  return Math.min(bands.length, at + MOST_BANDS);
}

/** As far as all gutters run: below them the text is set in fewer columns. */
function runOfAll(at: number, bands: readonly Band[], gaps: readonly Interval[], along: typeof narrow): Run {
  let gutters = gaps;
  const last = lastBand(at, bands);
  for (let index = at; index < last; index += 1) {
    const narrowed = along(gutters, bands[index] ?? []);
    if (narrowed.length < gutters.length) return { gutters, end: index };
    gutters = narrowed;
  }
  return { gutters, end: last };
}

/** As far as one gutter runs: a gap between two words of the first line can look like another. */
function runOfAny(at: number, bands: readonly Band[], gaps: readonly Interval[]): Run {
  let gutters = gaps;
  const last = lastBand(at, bands);
  for (let index = at; index < last; index += 1) {
    const narrowed = narrow(gutters, bands[index] ?? []);
    if (narrowed.length === 0) return { gutters, end: index };
    gutters = narrowed;
  }
  return { gutters, end: last };
}

/** A gutter with a line inside is two, with a column between them that begins below the others: under a picture. */
function split(gutters: readonly Interval[], band: Band): readonly Interval[] {
  const parts = gutters.flatMap(([from, to]) => {
    const inside = band.filter(({ box }) => box[0] > from && box[2] < to);
    if (inside.length === 0) return [[from, to] as const];
    const [left, , right] = unionOf(inside.map(({ box }) => box));
    return [[from, left] as const, [right, to] as const];
  });
  return narrow(parts, band);
}

/** At the end of columns, a line in one of them belongs there only if it follows the lines above it. */
function belongs(
  index: number,
  first: number,
  gutters: readonly Interval[],
  bands: readonly Band[],
): boolean {
  const band = bands[index] ?? [];
  const columns = splitAt(gutters, band).length;
  if (columns > 1 || index === first) return true;
  const [line] = band;
  if (line === undefined) return false;
  const above = lineAbove(line, { index, first }, gutters, bands);
  if (above === undefined) return false;
  const isHeading = line.words.every(({ bold }) => bold) && !above.words.every(({ bold }) => bold);
  return !isHeading && line.baseline - above.baseline <= CONTIGUOUS * line.size;
}

/** The nearest line in the same column, of those behind band `first`. */
function lineAbove(
  line: PrintedLine,
  { index, first }: { readonly index: number; readonly first: number },
  gutters: readonly Interval[],
  bands: readonly Band[],
): PrintedLine | undefined {
  for (let at = index - 1; at >= first; at -= 1) {
    const above = bands[at]?.findLast((other) => isSameColumn(other, line, gutters));
    if (above !== undefined) return above;
  }
  return undefined;
}

function isSameColumn(a: PrintedLine, b: PrintedLine, gutters: readonly Interval[]): boolean {
  return gutters.every(([from]) => a.box[0] < from === b.box[0] < from);
}

function splitAt(
  gutters: readonly Interval[],
  lines: readonly PrintedLine[],
): readonly (readonly PrintedLine[])[] {
  const columns = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    const column = gutters.filter(([from]) => line.box[0] >= from).length;
    addTo(columns, column, line);
  }
  return [...columns].toSorted(([a], [b]) => a - b).map(([, column]) => column);
}

/** Where more paragraphs than this share begin beside another one, they are the cells of rows. */
const TOGETHER = 0.5;

/** Columns of running text: their paragraphs do not begin together, as the cells of a row do. */
function areColumns(columns: Columns): boolean {
  // All begin at the top.
  const starts = columns.map((lines) =>
    paragraphsOf(lines)
      .slice(1)
      .map(([first]) => first),
  );
  const beginsBeside = (line: PrintedLine, at: number): boolean =>
    starts.some(
      (others, other) =>
        other !== at &&
        others.some(
          (start) => start !== undefined && Math.abs(start.baseline - line.baseline) <= SAME_LINE * line.size,
        ),
    );
  const own = starts.flatMap((lines, at) =>
    lines.map((line) => line !== undefined && beginsBeside(line, at)),
  );
  return own.filter(Boolean).length <= TOGETHER * own.length;
}

/** Baselines closer than this share of the size are one. */
const SAME_LINE = 0.3;

/**
 * The band behind the columns of running text that begin in band `at`; null where none do, or rows may. Markers are
 * joined to their texts.
 */
export function endOfColumns(at: number, bands: readonly Band[]): number | null {
  const found = columnsFrom(at, bands);
  return found !== null && areColumns(found.columns) ? found.next : null;
}

/** A sentence goes on from the foot of one column of running text to the head of the next. */
export function holdsSentenceOverColumns(bands: readonly Band[]): boolean {
  const joined = bands.map(joinMarkers);
  const columns =
    joined.map((_, at) => columnsFrom(at, joined)).find((found) => found !== null)?.columns ?? [];
  return columns.slice(1).some(([first], at) => {
    const last = columns[at]?.at(-1);
    return (
      first !== undefined &&
      last !== undefined &&
      !hasEnded(textOf(last.words)) &&
      /^\p{Ll}/u.test(textOf(first.words))
    );
  });
}
