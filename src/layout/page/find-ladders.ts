import { unionOf, type Box, type Fill, type Rule } from './printed-page.ts';
import { cellGrid, cluster, TOUCHING, type Grid } from './grid.ts';

/** A table needs at least this many lines across to be told from an underlined heading. */
const FEWEST_LINES = 3;
/** Of the lines of a table, this share is broken where a column begins. */
const MOSTLY = 0.5;
/** The heads of columns, filled with a colour, end at most this far above the first line. */
const HEAD_ABOVE = 40;

/** Tables with lines across only: each line is drawn cell by cell, so its breaks tell the columns. */
export function findLadders(rules: readonly Rule[], fills: readonly Fill[]): readonly Grid[] {
  const found: Grid[] = [];
  let group: Box[][] = [];
  const close = (): void => {
    if (group.length >= FEWEST_LINES) found.push(...toGrid(group, fills));
    group = [];
  };
  for (const line of linesAcross(rules)) {
    const before = group.at(-1);
    if (
      before !== undefined &&
      (!isSameWidth(unionOf(before), unionOf(line)) || headsBetween(before, line, fills))
    )
      close();
    group.push(line);
  }
  close();
  return found;
}

/** Rules at one height that touch each other, as one line, from the top down. */
function linesAcross(rules: readonly Rule[]): readonly Box[][] {
  const lines: Box[][] = [];
  const across = rules.filter(({ horizontal }) => horizontal).map(({ box }) => box);
  for (const box of across.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const line = lines.find(
      (known) => Math.abs((known[0]?.[1] ?? 0) - box[1]) <= TOUCHING && reaches(known.at(-1), box),
    );
    if (line === undefined) lines.push([box]);
    else line.push(box);
  }
  return lines;
}

function reaches(before: Box | undefined, box: Box): boolean {
  return before !== undefined && box[0] - before[2] <= TOUCHING;
}

/** The heads of another table, which do not hang on the line above as a shaded row does. */
function headsBetween(above: readonly Box[], below: readonly Box[], fills: readonly Fill[]): boolean {
  const [left, top] = unionOf(above);
  const [, bottom, right] = unionOf(below);
  return fills.some(
    ({ box }) =>
      box[1] > top + TOUCHING &&
      box[3] <= bottom + TOUCHING &&
      box[0] >= left - TOUCHING &&
      box[2] <= right + TOUCHING,
  );
}

function isSameWidth(a: Box, b: Box): boolean {
  return Math.abs(a[0] - b[0]) <= TOUCHING && Math.abs(a[2] - b[2]) <= TOUCHING;
}

function toGrid(lines: readonly (readonly Box[])[], fills: readonly Fill[]): readonly Grid[] {
  const [left, , right] = unionOf(lines.flat());
  const breaks = cluster(lines.flatMap((line) => line.slice(1).map((box) => box[0]))).filter(
    (x) =>
      lines.filter((line) => line.some((box) => Math.abs(box[0] - x) <= TOUCHING)).length >=
      lines.length * MOSTLY,
  );
  if (breaks.length === 0) return [];
  const ys = lines.map((line) => line[0]?.[1] ?? 0);
  const top = ys[0] ?? 0;
  const heads = fills.filter(
    ({ box }) =>
      box[3] <= top + TOUCHING &&
      box[3] >= top - HEAD_ABOVE &&
      box[0] >= left - TOUCHING &&
      box[2] <= right + TOUCHING,
  );
  const above = heads.length === 0 ? [] : cluster(heads.flatMap(({ box }) => [box[1], box[3]]));
  return [cellGrid([left, ...breaks, right], cluster([...above, ...ys]), fills)];
}
