import { gapsIn, narrow, type Interval } from './bands.ts';
import type { PrintedLine } from './gather-lines.ts';
import { CONTIGUOUS, isRunningText } from './running-text.ts';

export type Columns = readonly (readonly PrintedLine[])[];

/** Columns of running text that begin in band `at`, and the band behind them; null where none do. */
export function columnsFrom(
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
