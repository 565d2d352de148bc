import { MARKER } from './bands.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';
import { columnOf, type RowBand } from './row-words.ts';

/** Lines of one label follow each other within this many times their size. */
const WITHIN_LABEL = 1.55;
/** Gaps that differ by less than this share are alike. */
const ALIKE = 0.85;
/** Where so many labels stand right under the widest gap, rows are set from the top; else labels are centred. */
const MOSTLY = 0.8;

/**
 * The rows of a table without lines between them: one for each label in its first column, or
 * in that of the numbers. Labels stand at the top of
 * their row, or in the middle of it; then the widest gap between two of them parts the rows. What stands before the
 * first label goes on from the page before.
 */
export function labelRows(
  bands: readonly RowBand[],
  edges: readonly number[],
  column = 0,
): readonly (readonly RowBand[])[] {
  const labels = labelsIn(bands, edges, column);
  // One label does not show where rows have theirs.
  if (labels.length < 2) return [bands];
  const gaps = bands.map((band, at) => (at === 0 ? 0 : band.top - (bands[at - 1]?.bottom ?? band.top)));
  const ranges = labels.slice(1).map(({ first }, at) => ({ from: (labels[at]?.last ?? 0) + 1, to: first }));
  const widest = ranges.map(({ from, to }) => widestGap(gaps, from, to));
  const atTop = ranges.filter(({ to }, at) => (gaps[to] ?? 0) >= ALIKE * (gaps[widest[at] ?? 0] ?? 0));
  const isTop = atTop.length >= MOSTLY * ranges.length;
  const usual = Math.min(...widest.map((at) => gaps[at] ?? Infinity));
  const starts = isTop ? labels.map(({ first }) => first) : [...widest];
  if (!isTop) {
    // A row can have its label on another page.
    for (const [from, to] of [
      [1, labels[0]?.first ?? 0],
      [(labels.at(-1)?.last ?? 0) + 1, bands.length - 1],
    ] as const) {
      const at = widestGap(gaps, from, to);
      if (from <= to && (gaps[at] ?? 0) >= ALIKE * usual) starts.push(at);
    }
  }
  const sorted = [...new Set([0, ...starts])].toSorted((a, b) => a - b);
  return sorted.map((start, at) => bands.slice(start, sorted[at + 1] ?? bands.length));
}

type Label = { readonly first: number; readonly last: number };

/** The bands that the labels in the first column begin and end in. */
function labelsIn(bands: readonly RowBand[], edges: readonly number[], column: number): readonly Label[] {
  const labels: (Label & { readonly line: PrintedLine })[] = [];
  for (const [at, { lines }] of bands.entries()) {
    const inFirst = lines.filter(({ words }) => words.some(({ box }) => columnOf(box[0], edges) === column));
    for (const line of inFirst.toSorted((a, b) => a.baseline - b.baseline)) {
      const open = labels.at(-1);
      const goesOn =
        open !== undefined &&
        line.baseline - open.line.baseline <= WITHIN_LABEL * line.size &&
        !MARKER.test(textOf(line.words.filter(({ box }) => columnOf(box[0], edges) === column)));
      if (goesOn) labels[labels.length - 1] = { ...open, last: at, line };
      else labels.push({ first: at, last: at, line });
    }
  }
  return labels;
}

/** Of gaps that are alike the last. */
function widestGap(gaps: readonly number[], from: number, to: number): number {
  const range = gaps.slice(from, to + 1);
  const most = Math.max(...range);
  return from + range.findLastIndex((gap) => gap >= ALIKE * most);
}
