import { bandsOf, gapsIn, MARKER, narrow, type Interval } from './bands.ts';
import { textOf, toLine, type PrintedLine } from './gather-lines.ts';
import { unionOf, type Box } from './printed-page.ts';

/** Lines that follow each other in one column. */
export type Region = {
  readonly lines: readonly PrintedLine[];
  /** Where its lines can begin and end at most. */
  readonly left: number;
  readonly right: number;
  /** It stands beside others, or in a cell or box: its left edge is not that of the text. */
  readonly isColumn: boolean;
  /** Boxes of the page that lines have to end before. */
  readonly beside: readonly Box[];
};

/** Columns of running text have at least this many lines. */
const FEWEST_LINES = 3;
/** Most lines of running text fill this share of their column. */
const FULL = 0.6;
const MOSTLY = 0.5;
/** A column of running text is at least this many times as wide as its letters are high. */
const NARROWEST = 9;
/** The lines of a column follow each other within this many times their size. */
const CONTIGUOUS = 2.2;

/** A marker stands no further from its text than this many times the size. */
const MARKER_REACH = 6;
/** And the number of a chapter no further from its title. */
const TITLE_REACH = 9;

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
    if (plain.length > 0) regions.push({ lines: plain, left, right, isColumn, beside: [] });
    plain = [];
  };
  for (let at = 0; at < bands.length;) {
    const columns = columnsFrom(at, bands);
    if (columns === null) {
      plain.push(...joinClose(bands[at] ?? []));
      at += 1;
      continue;
    }
    const led = withLeads(columns.columns, plain);
    plain = led.plain;
    closePlain();
    for (const column of led.columns) regions.push(...orderLines(column, true));
    at = columns.next;
  }
  closePlain();
  return regions;
}

function joinMarkers(band: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of band) {
    const before = joined.at(-1);
    const gap = before === undefined ? Infinity : (line.box[0] - before.box[2]) / line.size;
    const isMarked =
      before !== undefined &&
      Math.abs(before.baseline - line.baseline) < line.size / 2 &&
      ((gap < MARKER_REACH && MARKER.test(textOf(before.words))) ||
        (gap < TITLE_REACH && band.length === 2 && opensTitle(before, line)));
    if (isMarked)
      joined[joined.length - 1] = { ...toLine([...before.words, ...line.words]), size: line.size };
    else joined.push(line);
  }
  return joined;
}

/** `4    Thuis met zorg`: the number of a chapter stands alone with its title, far from it. */
function opensTitle(number: PrintedLine, title: PrintedLine): boolean {
  return /^(?:\d{1,2}|[IVX]{1,4})$/u.test(textOf(number.words)) && /^\p{Lu}/u.test(textOf(title.words));
}

/** Parts of one line that a justified gap tore apart; what stands far apart stays apart. */
function joinClose(band: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of band.toSorted(byPlace)) {
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

/** From the top down, and from left to right on one line. */
function byPlace(a: PrintedLine, b: PrintedLine): number {
  const rise = a.baseline - b.baseline;
  return Math.abs(rise) < a.size / 2 ? a.box[0] - b.box[0] : rise;
}

/** Columns of running text that begin in band `at`, and the band behind them; null where none do. */
function columnsFrom(
  at: number,
  bands: readonly (readonly PrintedLine[])[],
): { readonly columns: Columns; readonly next: number } | null {
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

type Columns = readonly (readonly PrintedLine[])[];

/** A column can begin higher than the others: its lines there stand right above it, with nothing beside them. */
function withLeads(
  columns: Columns,
  plain: PrintedLine[],
): { readonly columns: Columns; readonly plain: PrintedLine[] } {
  const rest = [...plain];
  const led = columns.map((column) => [...column]);
  for (let line = rest.at(-1); line !== undefined; line = rest.at(-1)) {
    const { box, baseline, size } = line;
    const at = led.findIndex((column) => {
      const [left, , right] = unionOf(column.map((other) => other.box));
      return box[0] >= left - size && box[2] <= right + size;
    });
    const top = led[at]?.[0];
    if (top === undefined || top.baseline - baseline > CONTIGUOUS * size) break;
    // Over the first column it can be the last line of a wide paragraph.
    const above = rest.at(-2);
    if (at === 0 && above !== undefined && baseline - above.baseline <= CONTIGUOUS * size) break;
    led[at]?.unshift(line);
    rest.pop();
  }
  return { columns: led, plain: rest };
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
