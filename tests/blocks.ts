import type { SourceText } from '../src/core/source-text.ts';

/** The blocks of a text, each as its kind and its words; the cells of a table between bars. */
export function blocksOf({ text, blocks }: SourceText): readonly string[] {
  const words = (pieces: readonly { start: number; end: number }[]): string =>
    pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' ');
  return blocks.map(({ kind, marker, depth, pieces, table }) => {
    if (table !== null)
      return `table: ${table.rows.map((row) => row.map((cell) => words(cell.pieces)).join(' | ')).join(' // ')}`;
    const mark = marker === null ? '' : `[${marker.text}${depth > 1 ? ` ${depth}` : ''}] `;
    return `${kind}: ${mark}${words(pieces)}`;
  });
}
