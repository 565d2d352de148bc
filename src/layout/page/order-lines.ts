import { textOf, toLine, type PrintedLine } from './gather-lines.ts';
import { unionOf } from './printed-page.ts';

/** Lines that follow each other in one column. */
export type Region = {
  readonly lines: readonly PrintedLine[];
  /** Where its lines can begin and end at most. */
  readonly left: number;
  readonly right: number;
  /** It stands beside others, or in a cell or box: its left edge is not that of the text. */
  readonly isColumn: boolean;
};

/** A gutter between columns is at least this many times as wide as letters are high. */
const GUTTER = 0.9;
/** Columns of running text have at least this many lines. */
const FEWEST_LINES = 3;
/** Most lines of running text fill this share of their column. */
const FULL = 0.6;
const MOSTLY = 0.5;
/** A column of running text is at least this many times as wide as its letters are high. */
const NARROWEST = 9;
/** The lines of a column follow each other within this many times their size. */
const CONTIGUOUS = 2.2;

/** Numbers, bullets and letters that stand before a text, with a gap between. */
const MARKER =
  /^(?:[•\-–—*o·]|\(?\d{1,3}[.):]\)?|\d{1,2}(?:\.\d{1,2})+\.?|\(?\p{Ll}[.)]|\(?[ivx]{1,4}[.)]|\p{Lu}{1,3}[\s.-]{0,2}\d{1,3}(?:\.\d{1,2})*[.:)]?)$/u;
/** A marker stands no further from its text than this many times the size. */
const MARKER_REACH = 6;

/**
 * The lines of a page, or of a part of it, in reading order: what stands side by side as columns of running text is
 * read column by column, everything else from the top down.
 */
export function orderLines(lines: readonly PrintedLine[], isColumn = false): readonly Region[] {
  if (lines.length === 0) return [];
  const [left, , right] = unionOf(lines.map(({ box }) => box));
  const bands = bandsOf(lines).map(joinMarkers);
  const regions: Region[] = [];
  let plain: PrintedLine[] = [];
  const closePlain = (): void => {
    if (plain.length > 0) regions.push({ lines: plain, left, right, isColumn });
    plain = [];
  };
  for (let at = 0; at < bands.length;) {
    const columns = columnsFrom(at, bands);
    if (columns === null) {
      plain.push(...joinClose(bands[at] ?? []));
      at += 1;
      continue;
    }
    closePlain();
    for (const column of columns.columns) regions.push(...orderLines(column, true));
    at = columns.next;
  }
  closePlain();
  return regions;
}

/** Lines side by side: their letters share a height. */
function bandsOf(lines: readonly PrintedLine[]): readonly (readonly PrintedLine[])[] {
  const bands: PrintedLine[][] = [];
  let bottom = -Infinity;
  for (const line of lines.toSorted((a, b) => topOf(a) - topOf(b))) {
    if (topOf(line) > bottom) bands.push([]);
    bands.at(-1)?.push(line);
    bottom = Math.max(bottom, line.baseline);
  }
  return bands.map((band) => band.toSorted((a, b) => a.box[0] - b.box[0] || a.baseline - b.baseline));
}

/** Height of small letters: less than the box of the font, which reaches into the line above. */
function topOf({ baseline, size }: PrintedLine): number {
  return baseline - X_HEIGHT * size;
}

const X_HEIGHT = 0.5;

function joinMarkers(band: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of band) {
    const before = joined.at(-1);
    const isMarked =
      before !== undefined &&
      Math.abs(before.baseline - line.baseline) < line.size / 2 &&
      line.box[0] - before.box[2] < MARKER_REACH * line.size &&
      MARKER.test(textOf(before.words));
    if (isMarked)
      joined[joined.length - 1] = { ...toLine([...before.words, ...line.words]), size: line.size };
    else joined.push(line);
  }
  return joined;
}

/** Parts of one line that a justified gap tore apart; what stands far apart stays apart. */
function joinClose(band: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of band.toSorted((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])) {
    const before = joined.at(-1);
    const isNear =
      before !== undefined &&
      Math.abs(before.baseline - line.baseline) < line.size / 2 &&
      line.box[0] - before.box[2] < FAR * line.size;
    if (isNear) joined[joined.length - 1] = toLine([...before.words, ...line.words]);
    else joined.push(line);
  }
  return joined;
}

const FAR = 3;

type Interval = readonly [number, number];

/** Columns of running text that begin in band `at`, and the band behind them; null where none do. */
function columnsFrom(
  at: number,
  bands: readonly (readonly PrintedLine[])[],
): { readonly columns: readonly (readonly PrintedLine[])[]; readonly next: number } | null {
  const first = bands[at] ?? [];
  if (first.length < 2) return null;
  let gutters = gapsIn(first);
  let end = at;
  for (let next = at; next < bands.length; next += 1) {
    const narrowed = narrow(gutters, bands[next] ?? []);
    if (narrowed.length === 0) break;
    gutters = narrowed;
    end = next + 1;
  }
  while (end > at && !belongs(end - 1, at, gutters, bands)) end -= 1;
  const lines = bands.slice(at, end).flat();
  const columns = splitAt(gutters, lines);
  return columns.length > 1 && columns.every((column) => isRunningText(column))
    ? { columns, next: end }
    : null;
}

function gapsIn(band: readonly PrintedLine[]): readonly Interval[] {
  return band.slice(1).flatMap((line, at): Interval[] => {
    const right = Math.max(...band.slice(0, at + 1).map(({ box }) => box[2]));
    return line.box[0] - right >= GUTTER * line.size ? [[right, line.box[0]]] : [];
  });
}

/** What of the gutters no line of the band runs into. */
function narrow(gutters: readonly Interval[], band: readonly PrintedLine[]): readonly Interval[] {
  const size = Math.max(...band.map((line) => line.size));
  return gutters.flatMap((gutter): Interval[] => {
    let [from, to] = gutter;
    for (const { box } of band) {
      if (box[2] <= from || box[0] >= to) continue;
      if (box[0] <= from) from = Math.max(from, box[2]);
      else if (box[2] >= to) to = Math.min(to, box[0]);
      else return [];
    }
    return to - from >= GUTTER * size ? [[from, to]] : [];
  });
}

/** At the end of columns, a line in one of them belongs there only if it follows the lines above it. */
function belongs(
  index: number,
  first: number,
  gutters: readonly Interval[],
  bands: readonly (readonly PrintedLine[])[],
): boolean {
  const band = bands[index] ?? [];
  const columns = splitAt(gutters, band).length;
  if (columns > 1 || index === first) return true;
  const [line] = band;
  if (line === undefined) return false;
  const above = bands
    .slice(first, index)
    .flat()
    .findLast((other) => isSameColumn(other, line, gutters));
  if (above === undefined) return false;
  const isHeading = line.words.every(({ bold }) => bold) && !above.words.every(({ bold }) => bold);
  return !isHeading && line.baseline - above.baseline <= CONTIGUOUS * line.size;
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
    columns.set(column, [...(columns.get(column) ?? []), line]);
  }
  return [...columns].toSorted(([a], [b]) => a - b).map(([, column]) => column);
}

function isRunningText(lines: readonly PrintedLine[]): boolean {
  const [left, , right] = unionOf(lines.map(({ box }) => box));
  const size = Math.max(...lines.map((line) => line.size));
  const full = lines.filter(({ box }) => box[2] - left >= FULL * (right - left)).length;
  return lines.length >= FEWEST_LINES && right - left >= NARROWEST * size && full >= MOSTLY * lines.length;
}
