import { MARKER } from './bands.ts';
import { textOf, type PrintedLine } from './gather-lines.ts';

/** A gap between lines wider than this many usual ones separates paragraphs. */
export const WIDE_GAP = 1.22;
/** Lines further apart than this many times their size do not show what is usual. */
const UNUSUAL = 2.2;
/** Baselines closer than this share of the size are one. */
const SAME_LINE = 0.3;

/** The distance that most often separates a line from the next, as a multiple of the size: the leading. */
export function usualGap(lines: readonly PrintedLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => (line.baseline - (lines[at]?.baseline ?? 0)) / line.size)
    .filter((gap) => gap > 0.5 && gap < UNUSUAL)
    .toSorted((a, b) => a - b);
  // A quarter up the order: paragraphs can be as many as lines within them, but no gap inside one is wider.
  return gaps[Math.floor(gaps.length / 4)] ?? UNUSUAL;
}

/** The paragraphs of one column, told by the room above them, by their markers and by the size of their letters. */
export function paragraphsOf(lines: readonly PrintedLine[]): readonly (readonly PrintedLine[])[] {
  const usual = usualGap(lines);
  const paragraphs: PrintedLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const before = paragraphs.at(-1)?.at(-1);
    const isNext =
      before === undefined ||
      line.baseline - before.baseline > usual * WIDE_GAP * line.size ||
      MARKER.test(textOf(line.words.slice(0, 1)));
    if (isNext) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** How many of the paragraphs stand as a cell beside one of the others: at its top, or in the middle of it. */
export function countBeside(
  paragraphs: readonly (readonly PrintedLine[])[],
  others: readonly (readonly PrintedLine[])[],
): number {
  const places = others.flatMap((other) => [topOf(other), middleOf(other)]);
  return paragraphs.filter((paragraph) => {
    const slack = SAME_LINE * (paragraph[0]?.size ?? 0);
    return [topOf(paragraph), middleOf(paragraph)].some((own, at) =>
      places.some((place, index) => index % 2 === at && Math.abs(place - own) <= slack),
    );
  }).length;
}

function topOf(lines: readonly PrintedLine[]): number {
  return lines[0]?.baseline ?? 0;
}

function middleOf(lines: readonly PrintedLine[]): number {
  return (topOf(lines) + (lines.at(-1)?.baseline ?? 0)) / 2;
}
