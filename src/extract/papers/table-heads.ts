import type { Cell, Table } from '../../core/source-text.ts';

/** The heads of a table, one for each column, and the rows under them. */
export type HeadedTable = { readonly heads: readonly Cell[]; readonly rows: Table['rows'] };

/** Heads in two rows (`Aantal per jaar` over `2027`, `2028`) are those of the lower one; a head over both rows tells it. */
export function headedTable({ rows }: Table): HeadedTable {
  const [first = [], ...others] = rows;
  const end = others.findIndex((row) => row.every(({ covered }) => covered !== 'above'));
  const depth = end < 0 ? 0 : end;
  const heads = first.map((cell, at) =>
    others.slice(0, depth).reduce((above, row) => lower(above, row[at]), cell),
  );
  return { heads, rows: others.slice(depth) };
}

function lower(above: Cell, below: Cell | undefined): Cell {
  return below === undefined || below.covered === 'above' ? above : below;
}
