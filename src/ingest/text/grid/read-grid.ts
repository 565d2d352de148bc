import { PageLayout } from '../../../layout/page/lay-out-pages.ts';
import type { Line } from '../../../layout/line.ts';
import { widthEm } from '../../../layout/text-width.ts';
import { GRID, printOnGrid } from './print-on-grid.ts';

/**
 * The lines of a text that keeps the places of words by spaces, in the order in which they are read: its tables cell by
 * cell, its columns one after another. Null where it has neither.
 */
export function readGrid(text: string): readonly Line[] | null {
  if (!keepsPlaces(text)) return null;
  const layout = new PageLayout();
  for (const page of printOnGrid(text)) layout.add(page);
  const lines = layout.finishLines();
  const hasColumns = lines.some(
    ({ cell, isFurniture, print }) => !isFurniture && (cell !== null || print?.columnLeft !== null),
  );
  return hasColumns ? withRoom(lines) : null;
}

/** So many lines with words far apart, and this share of all, show that their places were kept. */
const FEWEST_APART = 15;
const APART = 0.04;

function keepsPlaces(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const apart = lines.filter((line) => /\S {3,}\S/u.test(line)).length;
  return apart >= FEWEST_APART && apart >= lines.length * APART;
}

/** Signs of a grid are all as wide: only the letters tell how full a line was, beside the others of its column. */
function withRoom(lines: readonly Line[]): readonly Line[] {
  const columns = Map.groupBy(lines, columnOf);
  const measures = new Map([...columns].map(([key, own]) => [key, measureOf(own)]));
  return lines.map((line) => {
    const width = widthEm(line.text);
    const room = Math.max(0, (measures.get(columnOf(line)) ?? 0) - width) * GRID.size;
    // Heads were set apart to be known as heads; no letters of a grid are bold.
    const print =
      line.print === null ? null : { ...line.print, room, bold: false, boldLead: null, emphasised: [] };
    return { ...line, widthEm: width, print };
  });
}

function columnOf({ cell, print }: Line): string {
  if (cell !== null) return `cell ${cell.table} ${cell.column} ${cell.reach.columns}`;
  if (print === null || print.columnLeft === null) return 'page';
  return `column ${print.region}`;
}

function measureOf(lines: readonly Line[]): number {
  const widths = lines
    .filter(({ isFurniture }) => !isFurniture)
    .map(({ text }) => widthEm(text))
    .toSorted((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * FULL)] ?? 0;
}

/** This share of the lines of a column is no wider than it: a few hold another line beside them. */
const FULL = 0.97;
