import type { Box, Fill } from './printed-page.ts';

/** How many rows and columns a cell takes. */
export type Reach = { readonly rows: number; readonly columns: number };

export const SINGLE: Reach = { rows: 1, columns: 1 };

/** A cell of a ruled table: where it is, and the row and column that it begins in. */
export type GridCell = {
  readonly row: number;
  readonly column: number;
  readonly reach: Reach;
  readonly box: Box;
  /** Colour of the sign in it, else behind its words; null where there is none. */
  readonly colour: string | null;
};

/** A table whose cells are set apart by ruling lines. */
export type Grid = {
  readonly box: Box;
  /** Lines show its cells; else only the gaps between its words do. */
  readonly isRuled: boolean;
  readonly rows: number;
  /** Left edges of its columns, and the right edge of the last. */
  readonly edges: readonly number[];
  /** Row by row, and from left to right. */
  readonly cells: readonly GridCell[];
};

/** Lines that come this close to each other touch, in points. */
export const TOUCHING = 3;

/** Tells whether nothing separates a cell from the one to its right, or from the one below. */
export type Openings = {
  readonly right: (x: number, y: number) => boolean;
  readonly below: (x: number, y: number) => boolean;
};

const CLOSED: Openings = { right: () => false, below: () => false };

/** The cells between edges from left to right and from the top down; cells with an opening between them are one. */
export function cellGrid(
  xs: readonly number[],
  ys: readonly number[],
  fills: readonly Fill[],
  openings: Openings = CLOSED,
): Grid {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const parents = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => {
    const parent = parents[at] ?? at;
    return parent === at ? at : root(parent);
  };
  for (let at = 0; at < parents.length; at += 1) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    if (column + 1 < columns && openings.right(xs[column + 1] ?? 0, middle(ys, row)))
      parents[root(at + 1)] = root(at);
    if (row + 1 < rows && openings.below(middle(xs, column), ys[row + 1] ?? 0))
      parents[root(at + columns)] = root(at);
  }
  const cells = new Map<number, { row: number; column: number; endRow: number; endColumn: number }>();
  for (let at = 0; at < parents.length; at += 1) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const cell = cells.get(root(at));
    if (cell === undefined) cells.set(root(at), { row, column, endRow: row + 1, endColumn: column + 1 });
    else {
      cell.row = Math.min(cell.row, row);
      cell.column = Math.min(cell.column, column);
      cell.endRow = Math.max(cell.endRow, row + 1);
      cell.endColumn = Math.max(cell.endColumn, column + 1);
    }
  }
  const whole: Box = [xs[0] ?? 0, ys[0] ?? 0, xs.at(-1) ?? 0, ys.at(-1) ?? 0];
  return {
    box: whole,
    isRuled: true,
    rows,
    edges: xs,
    cells: [...cells.values()]
      .map(({ row, column, endRow, endColumn }): GridCell => {
        const box: Box = [xs[column] ?? 0, ys[row] ?? 0, xs[endColumn] ?? 0, ys[endRow] ?? 0];
        const reach = { rows: endRow - row, columns: endColumn - column };
        return { row, column, reach, box, colour: signIn(box, fills) ?? colourBehind(box, fills) };
      })
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

function middle(edges: readonly number[], at: number): number {
  return ((edges[at] ?? 0) + (edges[at + 1] ?? 0)) / 2;
}

/** Positions that lie closer together than lines can, as one each. */
export function cluster(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  let last = -Infinity;
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - last > TOUCHING) found.push(value);
    last = value;
  }
  return found;
}

export function areaOf(box: Box): number {
  return (box[2] - box[0]) * (box[3] - box[1]);
}

/** A sign is larger than the bullet of a list, in points, and leaves more than this share of its cell free. */
const SMALLEST_SIGN = 5;
const MOST_OF_CELL = 0.5;

/** The dot or label of a colour that is drawn in a cell, as in a table with traffic lights; null where there is none. */
function signIn(cell: Box, fills: readonly Fill[]): string | null {
  const signs = fills.filter(
    ({ box, colour }) =>
      holdsBox(cell, box) &&
      box[2] - box[0] >= SMALLEST_SIGN &&
      box[3] - box[1] >= SMALLEST_SIGN &&
      areaOf(box) <= MOST_OF_CELL * areaOf(cell) &&
      !isGrey(colour),
  );
  const colours = new Set(signs.map(({ colour }) => colour));
  return colours.size === 1 ? (signs[0]?.colour ?? null) : null;
}

function holdsBox(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[2] >= inner[2] && outer[1] <= inner[1] && outer[3] >= inner[3];
}

/** The parts of a grey are nearly alike. */
const GREY = 48;

function isGrey(colour: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts) < GREY;
}

/** The smallest filled area that covers the middle of the cell. */
function colourBehind(cell: Box, fills: readonly Fill[]): string | null {
  const x = (cell[0] + cell[2]) / 2;
  const y = (cell[1] + cell[3]) / 2;
  const behind = fills.filter(({ box }) => box[0] <= x && box[2] >= x && box[1] <= y && box[3] >= y);
  const [smallest] = behind.toSorted((a, b) => areaOf(a.box) - areaOf(b.box));
  return smallest?.colour ?? null;
}
