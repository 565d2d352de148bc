import { namesColumns } from '../../language/table-words.ts';
import { bandsOf, gapsIn, MARKER, narrow, type Interval } from './bands.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';
import { joinMarkers } from './join-markers.ts';
import { countBeside, paragraphsOf } from './paragraph-starts.ts';
import { CONTIGUOUS, isRunningText } from './running-text.ts';
import { endOfColumns, lastBand } from './text-columns.ts';
import { unionOf } from './printed-page.ts';

/** A column of figures, captions or notes beside the text, and the height of the paragraph that it begins beside. */
export type MarginColumn = { readonly lines: readonly PrintedLine[]; readonly top: number };

/** It is no wider than this share of the text. */
const WIDEST = 0.5;
/** And at least this many times as wide as its letters are high: narrower are numbers. */
const NARROWEST = 3;
const FEWEST_LINES = 2;
/** Where more paragraphs than this share stand at the height of one beside them, they are the cells of rows. */
const MOSTLY = 0.5;
/** Notes are set smaller than the text, by this share. */
const SMALL = 0.92;

type Band = readonly PrintedLine[];

/**
 * The columns beside the text that are no part of it, and the lines that are in none. White runs down between the two;
 * their paragraphs do not begin together, as those of rows do, or are notes on a few of those beside them.
 */
export function takeMarginColumns(lines: readonly PrintedLine[]): {
  readonly margins: readonly MarginColumn[];
  readonly rest: readonly PrintedLine[];
} {
  const bands = bandsOf(lines);
  const joined = bands.map(joinMarkers);
  const margins: MarginColumn[] = [];
  for (let at = 0; at < bands.length;) {
    const behind = endOfColumns(at, joined);
    const found = behind === null ? marginFrom(at, bands) : null;
    if (found !== null) margins.push(found.margin);
    at = behind ?? found?.end ?? at + 1;
  }
  const taken = new Set(margins.flatMap((margin) => margin.lines));
  return { margins, rest: lines.filter((line) => !taken.has(line)) };
}

function marginFrom(
  at: number,
  bands: readonly Band[],
): { readonly margin: MarginColumn; readonly end: number } | null {
  const gaps = gapsIn(bands[at] ?? []);
  if (gaps.length === 0 || namesColumns((bands[at] ?? []).map(({ words }) => textOf(words)))) return null;
  for (const [gap, isLeft] of [
    [gaps[0], true],
    [gaps.at(-1), false],
  ] as const) {
    if (gap === undefined) continue;
    const { gutter, end } = runDown(gap, at, bands);
    const isInside = ({ box }: PrintedLine): boolean => isLeft === box[0] < gutter[0];
    const last = at + lastOf(bands.slice(at, end), isInside);
    const run = bands.slice(at, last + 1).flat();
    const text = run.filter((line) => !isInside(line));
    const margin = [...linesAbove(at, bands, isInside), ...run.filter(isInside)];
    if (isMargin(margin, text))
      return { margin: { lines: margin, top: topBeside(margin, text) }, end: last + 1 };
  }
  return null;
}

/** What is left of a gap that goes on downwards, and the band that runs into it. */
function runDown(
  gap: Interval,
  at: number,
  bands: readonly Band[],
): { readonly gutter: Interval; readonly end: number } {
  let gutter = gap;
  const last = lastBand(at, bands);
  for (let index = at + 1; index < last; index += 1) {
    const [narrowed] = narrow([gutter], bands[index] ?? []);
    if (narrowed === undefined) return { gutter, end: index };
    gutter = narrowed;
  }
  return { gutter, end: last };
}

/** The last band with a line of the margin; below the text, one that follows the lines above it. */
function lastOf(bands: readonly Band[], isInside: (line: PrintedLine) => boolean): number {
  const textEnd = bands.findLastIndex((band) => band.some((line) => !isInside(line)));
  let last = 0;
  let baseline = Infinity;
  for (const [index, band] of bands.entries()) {
    const inside = band.filter(isInside);
    const [first] = inside;
    if (first === undefined) continue;
    if (index > textEnd && first.baseline - baseline > CONTIGUOUS * first.size) break;
    last = index;
    baseline = inside.at(-1)?.baseline ?? baseline;
  }
  return last;
}

/** Lines of the margin right above its first one that have nothing beside them. */
function linesAbove(
  at: number,
  bands: readonly Band[],
  isInside: (line: PrintedLine) => boolean,
): readonly PrintedLine[] {
  const first = bands[at]?.find(isInside);
  const above = bands[at - 1] ?? [];
  const follows = (line: PrintedLine): boolean =>
    first !== undefined && isInside(line) && first.baseline - line.baseline <= CONTIGUOUS * first.size;
  return first !== undefined && above.every(follows) && above.every(({ size }) => size <= first.size)
    ? above
    : [];
}

function isMargin(margin: readonly PrintedLine[], text: readonly PrintedLine[]): boolean {
  if (margin.length < FEWEST_LINES || !isRunningText(text)) return false;
  const [box, textBox] = [unionOf(margin.map((line) => line.box)), unionOf(text.map((line) => line.box))];
  const size = Math.max(...margin.map((line) => line.size));
  const width = box[2] - box[0];
  if (width > WIDEST * (textBox[2] - textBox[0]) || width < NARROWEST * size) return false;
  if (margin.some(({ words }) => MARKER.test(textOf(words)))) return false;
  const [own, others] = [paragraphsOf(margin), paragraphsOf(text)];
  const beside = countBeside(own, others);
  return beside <= MOSTLY * own.length || (areNotes(margin, own, text) && beside <= MOSTLY * others.length);
}

/** Sentences in small letters. */
function areNotes(
  margin: readonly PrintedLine[],
  paragraphs: readonly Band[],
  text: readonly PrintedLine[],
): boolean {
  const ended = paragraphs.filter((lines) => /[.!?]$/u.test(textOf(lines.at(-1)?.words ?? []))).length;
  const size = usualSize(text);
  return ended > MOSTLY * paragraphs.length && margin.every((line) => line.size <= size * SMALL);
}

/** The size of most letters. */
function usualSize(lines: readonly PrintedLine[]): number {
  const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** Where the paragraph begins that the first line of the margin stands beside. */
function topBeside(margin: readonly PrintedLine[], text: readonly PrintedLine[]): number {
  const top = Math.min(...margin.map(({ box }) => box[1]));
  const beside = paragraphsOf(text).findLast(
    ([first]) => first !== undefined && first.box[1] <= top + first.size,
  );
  return Math.min(top, ...(beside ?? []).map(({ box }) => box[1]));
}
