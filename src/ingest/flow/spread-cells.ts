import type { FlowCell, FlowPart } from './flow.ts';

/** A cell as a source writes it, with how many places it takes. */
export type SpannedCell = {
  readonly parts: readonly FlowPart[];
  readonly columns: number;
  readonly rows: number;
  /** It holds nothing of its own: the cell above reaches over it. */
  readonly goesOn: boolean;
};

/** A file can claim more columns and rows for a cell than any table has. */
const MOST_COLUMNS = 64;
const MOST_ROWS = 1000;

/** Repeats every cell in each of the places that it takes, so that a column is one place in every row. */
export function spreadCells(rows: readonly (readonly SpannedCell[])[]): readonly (readonly FlowCell[])[] {
  const spread = rows.map((): FlowCell[] => []);
  for (const [at, row] of rows.entries()) {
    const places = spread[at] ?? [];
    let column = 0;
    for (const cell of row) {
      while (places[column] !== undefined) column += 1;
      const above = cell.goesOn ? spread[at - 1]?.[column] : undefined;
      const end = column + clamp(cell.columns, MOST_COLUMNS);
      const parts = above?.parts ?? cell.parts;
      for (const [down, place] of spread.slice(at, at + clamp(cell.rows, MOST_ROWS)).entries()) {
        for (let across = column; across < end; across += 1) {
          const isFirst = across === column;
          const isOwn = down === 0 && above === undefined;
          place[across] ??= { parts, covered: isFirst ? (isOwn ? null : 'above') : 'left' };
        }
      }
      column = end;
    }
  }
  return spread.map((row) => Array.from(row, (cell) => cell ?? { parts: [], covered: null }));
}

function clamp(count: number, most: number): number {
  return Math.max(1, Math.min(most, count));
}
