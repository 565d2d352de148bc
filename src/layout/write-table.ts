import { plainBlock, plainCell, type Block, type Cell } from '../core/source-text.ts';
import type { Span } from '../core/span.ts';
import type { Paragraph } from './group-paragraphs.ts';
import type { CellPlace, Line } from './line.ts';
import type { TextWriter } from './text-writer.ts';

type WrittenCell = { readonly place: CellPlace; readonly pieces: Span[] };
type WrittenRow = { readonly row: number; readonly cells: WrittenCell[]; readonly end: number[] };

/**
 * The words of the first cells of tables with two columns, by table; cells over the full width and the first row of a
 * table with heads are left out.
 */
export function firstColumns(paragraphs: readonly Paragraph[]): ReadonlyMap<number, readonly string[]> {
  const tables = new Map<number, Map<number, string>>();
  for (const paragraph of paragraphs) {
    const place = paragraph.cell;
    if (place === null || place.columns !== 2 || place.column > 0 || place.reach.columns > 1) continue;
    if (place.hasHeader && place.row === 0) continue;
    const rows = tables.get(place.table) ?? new Map<number, string>();
    const words = paragraph.lines.map(({ text }) => text).join(' ');
    rows.set(place.row, `${rows.get(place.row) ?? ''} ${words}`);
    tables.set(place.table, rows);
  }
  return new Map([...tables].map(([table, rows]) => [table, [...rows.values()]]));
}

/** The cells of a row on a line each, a tab between them, as in other sources. A card has no heads. */
export function writeTable(paragraphs: readonly Paragraph[], writer: TextWriter, isCard = false): Block {
  const rows: WrittenRow[] = [];
  let open: WrittenCell | null = null;
  for (const paragraph of paragraphs) {
    const place = paragraph.cell;
    if (place === null) continue;
    const isNewRow = open?.place.row !== place.row;
    if (isNewRow) {
      writer.breakLine(open === null);
      rows.push({ row: place.row, cells: [], end: [] });
    }
    const row = rows.at(-1);
    if (isNewRow || open === null || open.place.column !== place.column) {
      fillRow(row?.end ?? [], place.column, writer);
      open = { place, pieces: [writeInCell(paragraph, false, writer)] };
      row?.cells.push(open);
    } else {
      open.pieces.push(writeInCell(paragraph, true, writer));
    }
    if (row !== undefined) row.end[place.column] = open.pieces.at(-1)?.end ?? writer.length;
  }
  const end = writer.length;
  const start = rows[0]?.cells[0]?.pieces[0]?.start ?? end;
  const wide = rows.flatMap(({ cells }) => cells.filter(({ place }) => isWide(place)));
  const columns = open?.place.columns ?? 0;
  const hasHeader = !isCard && (open?.place.hasHeader ?? false);
  return plainBlock('table', [{ start, end }], {
    table: { hasHeader, rows: rows.map((row) => spreadRow(row, columns, wide)) },
  });
}

/** Every place of a row: what begins in it, what reaches over it, or nothing. */
function spreadRow({ row, cells, end }: WrittenRow, columns: number, wide: readonly WrittenCell[]): Cell[] {
  return Array.from({ length: columns }, (_, column): Cell => {
    const own = cells.find(({ place }) => place.column === column);
    if (own !== undefined) return plainCell(own.pieces, own.place.colour);
    const over = wide.find(({ place }) => reachesOver(place, row, column));
    if (over === undefined) {
      const at = end[column] ?? end.at(-1) ?? 0;
      return plainCell([{ start: at, end: at }], cells[0]?.place.rowColours[column] ?? null);
    }
    const covered = over.place.column < column ? 'left' : 'above';
    return { pieces: over.pieces, colour: over.place.colour, covered };
  });
}

function isWide({ reach }: CellPlace): boolean {
  return reach.rows > 1 || reach.columns > 1;
}

function reachesOver({ row: top, column: left, reach }: CellPlace, row: number, column: number): boolean {
  return row >= top && row < top + reach.rows && column >= left && column < left + reach.columns;
}

/** A further paragraph of a cell begins on a line of its own; the first stands behind the tab. */
function writeInCell({ lines }: Paragraph, isFurther: boolean, writer: TextWriter): Span {
  const spans = lines.map((line, index) => {
    if (index > 0 || (isFurther && writer.endsWithWord())) writer.breakLine(false);
    return writer.append(line);
  });
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Empty cells before a cell that is not the first of its row; `end` tells where each of them stands. */
function fillRow(end: number[], column: number, writer: TextWriter): void {
  while (end.length < column) {
    end.push(writer.length);
    writer.appendText('\t');
  }
  if (column > 0 && !writer.endsWith('\t')) writer.appendText('\t');
}

/** A line for each row, as it was; between two tabs stands a cell. */
export function writeTabTable(lines: readonly Line[], writer: TextWriter): Block {
  const rows = lines.map(({ text }, index) => {
    writer.breakLine(index === 0);
    let { start } = writer.append({ text, print: null });
    return text.split('\t').map((words): Cell => {
      const piece = { start, end: start + words.length };
      start = piece.end + 1;
      return plainCell([piece]);
    });
  });
  const start = rows[0]?.[0]?.pieces[0]?.start ?? writer.length;
  return plainBlock('table', [{ start, end: writer.length }], { table: { hasHeader: false, rows } });
}
