import type { Line } from './line.ts';

/** So many lines with tabs in a row are a table; one or two are a line with a gap. */
const FEWEST_LINES = 3;

/** The lines of tables that a text file sets with tabs. */
export function findTabTables(
  lines: readonly Line[],
  ignored: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const tables: number[][] = [];
  let open: number[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (text.includes('\t') && !ignored.has(index)) {
      open.push(index);
      continue;
    }
    if (open.length >= FEWEST_LINES) tables.push(open);
    open = [];
  }
  return open.length >= FEWEST_LINES ? [...tables, open] : tables;
}
