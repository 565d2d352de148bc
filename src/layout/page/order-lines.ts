import { bandsOf } from './bands.ts';
import { joinMarkers } from './join-markers.ts';
import { toLine, type PrintedLine } from './gather-lines.ts';
import { unionOf, type Box } from './printed-page.ts';
import { CONTIGUOUS } from './running-text.ts';
import { columnsFrom, type Columns } from './text-columns.ts';

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

/** Parts of one line that a justified gap tore apart; what stands far apart stays apart. */
function joinClose(band: readonly PrintedLine[]): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const line of band.toSorted(byPlace)) {
    const before = joined.at(-1);
    const isNear =
      before !== undefined &&
      Math.abs(before.baseline - line.baseline) < line.size / 2 &&
      line.box[0] - before.box[2] < FAR * line.size &&
      // A sign in a circle stands before it, and a little lower.
      line.box[0] > before.box[0];
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
