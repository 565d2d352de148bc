import { bandsOf } from './bands.ts';
import type { PrintedLine } from './gather-lines.ts';
import { unionOf, type Box } from './printed-page.ts';

/** A line drawn over so much of the width of the text divides all its columns. */
const WHOLE_WIDTH = 0.95;
/** A heading that is underlined keeps at most this many times its size above the line. */
const UNDERLINED = 1;

/**
 * The lines between rules that are drawn over the whole width: columns are read to their end above each of them. An
 * underlined heading, with nothing beside it, belongs to what stands below its rule.
 */
export function cutAtDividers(
  lines: readonly PrintedLine[],
  rules: readonly Box[],
): readonly (readonly PrintedLine[])[] {
  if (lines.length === 0) return [];
  const [left, , right] = unionOf(lines.map(({ box }) => box));
  const heights = rules
    .filter((rule) => Math.min(rule[2], right) - Math.max(rule[0], left) >= WHOLE_WIDTH * (right - left))
    .map(([, top]) => top)
    .toSorted((a, b) => a - b);
  if (heights.length === 0) return [lines];
  const parts: PrintedLine[][] = [[]];
  let next = 0;
  for (const band of bandsOf(lines)) {
    const [first] = band;
    if (first === undefined) continue;
    const isPassed = (height: number): boolean =>
      first.baseline > height || (band.length === 1 && underlines(height, first));
    const begun = next;
    while (next < heights.length && isPassed(heights[next] ?? Infinity)) next += 1;
    if (next > begun) parts.push([]);
    parts.at(-1)?.push(...band);
  }
  return parts.filter((part) => part.length > 0);
}

function underlines(height: number, { baseline, size }: PrintedLine): boolean {
  return height > baseline && height - baseline <= UNDERLINED * size;
}
