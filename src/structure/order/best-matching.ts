/**
 * Pairs every row with at most one column so that the sum of the scores is greatest (the Hungarian method, in
 * rows² × columns steps). A row stays alone, with null, where a pair would score below `floor`.
 */
export function bestMatching(
  scores: readonly (readonly number[])[],
  floor: number,
): readonly (number | null)[] {
  const rows = scores.length;
  const real = scores[0]?.length ?? 0;
  // One column of its own for each row stands for staying alone.
  const columns = real + rows;
  const cost = (row: number, column: number): number => {
    if (column < real) return -Math.max(scores[row]?.[column] ?? 0, floor - NEVER);
    return column - real === row ? -floor : NEVER;
  };
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const reached = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(columns + 1);
    const used = new Uint8Array(columns + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      used[column] = 1;
      const current = rowOf[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= columns; other += 1) {
        if (used[other] === 1) continue;
        const reduced =
          cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (reached[other] ?? 0)) {
          reached[other] = reduced;
          before[other] = column;
        }
        if ((reached[other] ?? 0) < step) {
          step = reached[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other += 1) {
        if (used[other] === 1) {
          const member = rowOf[other] ?? 0;
          rowPotential[member] = (rowPotential[member] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else reached[other] = (reached[other] ?? 0) - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const partner: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let column = 1; column <= real; column += 1) {
    const row = rowOf[column] ?? 0;
    if (row > 0) partner[row - 1] = column - 1;
  }
  return partner;
}

const NEVER = 1e6;
