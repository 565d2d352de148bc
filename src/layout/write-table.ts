import { plainBlock, type Block, type Cell } from '../core/source-text.ts';
import type { Span } from '../core/span.ts';
import type { Paragraph } from './group-paragraphs.ts';
import type { CellPlace, Line } from './line.ts';
import type { TextWriter } from './text-writer.ts';

/** Where in a table the paragraph stands; null outside. */
export function cellOf({ lines }: Paragraph): CellPlace | null {
  return lines[0]?.print?.cell ?? null;
}

/** The cells of a row on a line each, a tab between them, as in other sources. */
export function writeTable(paragraphs: readonly Paragraph[], writer: TextWriter): Block {
  const rows: Cell[][] = [];
  const start = writer.length;
  let open: CellPlace | null = null;
  for (const paragraph of paragraphs) {
    const cell = cellOf(paragraph);
    if (cell === null) continue;
    const isNewRow = open?.row !== cell.row;
    if (isNewRow) {
      writer.breakLine(open === null);
      rows.push([]);
    }
    const row = rows.at(-1) ?? [];
    const isSameCell = !isNewRow && open?.column === cell.column;
    if (!isSameCell) fillRow(row, cell.column, writer);
    const piece = writeInCell(paragraph, isSameCell, writer);
    const last = row.at(-1);
    if (isSameCell && last !== undefined) row[row.length - 1] = { ...last, pieces: [...last.pieces, piece] };
    else row.push({ pieces: [piece], colour: cell.colour });
    open = cell;
  }
  for (const row of rows) padRow(row, open?.columns ?? row.length, writer);
  const piece: Span = { start: rows[0]?.[0]?.pieces[0]?.start ?? start, end: writer.length };
  return plainBlock('table', [piece], { table: { hasHeader: true, rows } });
}

/** A further paragraph of a cell begins on a line of its own; the first stands behind the tab. */
function writeInCell({ lines }: Paragraph, isFurther: boolean, writer: TextWriter): Span {
  const spans = lines.map((line, index) => {
    if (index > 0 || (isFurther && writer.endsWithWord())) writer.breakLine(false);
    return writer.append(line);
  });
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** Empty cells before a cell that is not the first of its row. */
function fillRow(row: Cell[], column: number, writer: TextWriter): void {
  while (row.length < column) {
    row.push({ pieces: [{ start: writer.length, end: writer.length }], colour: null });
    writer.appendText('\t');
  }
  if (column > 0 && !writer.endsWith('\t')) writer.appendText('\t');
}

function padRow(row: Cell[], columns: number, writer: TextWriter): void {
  const end = row.at(-1)?.pieces.at(-1)?.end ?? writer.length;
  while (row.length < columns) row.push({ pieces: [{ start: end, end }], colour: null });
}

/** A line for each row, as it was; between two tabs stands a cell. */
export function writeTabTable(lines: readonly Line[], writer: TextWriter): Block {
  const rows = lines.map(({ text }, index) => {
    writer.breakLine(index === 0);
    let { start } = writer.append({ text, print: null });
    return text.split('\t').map((words): Cell => {
      const piece = { start, end: start + words.length };
      start = piece.end + 1;
      return { pieces: [piece], colour: null };
    });
  });
  const start = rows[0]?.[0]?.pieces[0]?.start ?? writer.length;
  return plainBlock('table', [{ start, end: writer.length }], { table: { hasHeader: false, rows } });
}
