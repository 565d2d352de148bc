import type { Line } from './line.ts';

/** Full lines come this close to the width of their column. */
const NEARLY_FULL = 0.08;
/** A line is several in one when it is wider than the column by this share; hardly any is only a little wider. */
const SEVERAL = 1.3;
const LITTLE = 1.06;
/** So many lines are several in one where a converter makes them so, and so many are just full for each of these. */
const FEWEST_SEVERAL = 5;
const MOSTLY_SINGLE = 2.5;
/** A column of running text is no narrower, in em. */
const NARROWEST = 15;

/**
 * How wide each line is where it ends, and the width of the one column that they stand in; 0 where they stand in more.
 * Some converters put the halves of a broken word together, and with them the two printed lines: then lines are as wide
 * as the column, or twice that, and none lies between.
 */
export function endWidths(lines: readonly Line[]): {
  readonly widths: readonly number[];
  readonly column: number;
} {
  const widths = lines.map((line) => line.widthEm);
  const common = commonWidth(lines.flatMap((line) => (line.cell === null ? [line.widthEm] : [])));
  const full = widths.filter((width) => width <= common * LITTLE && width > common * (1 - NEARLY_FULL));
  const several = widths.filter((width) => width > common * SEVERAL).length;
  const between = widths.filter((width) => width > common * LITTLE).length - several;
  const areJoined =
    several >= FEWEST_SEVERAL && full.length >= several * MOSTLY_SINGLE && between * 2 <= several;
  if (!areJoined) return { widths, column: 0 };
  const column = Math.max(...full);
  return {
    widths: widths.map((width) =>
      width > column * SEVERAL ? width - wholeLines(width, column) * common : width,
    ),
    column,
  };
}

/** The printed lines that stand in a line in front of its last. */
function wholeLines(width: number, column: number): number {
  return Math.ceil(width / (column * LITTLE)) - 1;
}

/** The width that most lines nearly have: that of full lines. */
function commonWidth(widths: readonly number[]): number {
  const sorted = widths.filter((width) => width >= NARROWEST).toSorted((a, b) => a - b);
  let [first, most, common] = [0, 0, Infinity];
  for (const [last, width] of sorted.entries()) {
    while ((sorted[first] ?? 0) < width * (1 - NEARLY_FULL)) first += 1;
    if (last - first < most) continue;
    [most, common] = [last - first, width];
  }
  return common;
}
