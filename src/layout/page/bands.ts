import type { PrintedLine } from './gather-lines.ts';

/** A gutter between columns is at least this many times as wide as letters are high. */
const GUTTER = 0.9;
/** Numbers, bullets and letters that stand before a text, with a gap between. */
export const MARKER =
  /^(?:[•\-–—*o·✓✔]|[IVX]{1,5}\.\p{Ll}[.)]?|\(?\d{1,3}[.):]\)?|\d{1,2}(?:\.\d{1,2})+\.?|\(?\p{Ll}[.)]|\(?[ivx]{1,4}[.)]|\p{Lu}{1,3}[\s.-]{0,2}\d{1,3}(?:\.\d{1,2})*[.:)]?|\d{1,2}\p{Lu})$/u;
/** Lines side by side: their letters share a height. */
export function bandsOf(lines: readonly PrintedLine[]): readonly (readonly PrintedLine[])[] {
  const bands: PrintedLine[][] = [];
  let bottom = -Infinity;
  for (const line of lines.toSorted((a, b) => topOf(a) - topOf(b))) {
    if (topOf(line) > bottom) bands.push([]);
    bands.at(-1)?.push(line);
    bottom = Math.max(bottom, line.baseline);
  }
  return bands.map((band) => band.toSorted((a, b) => a.box[0] - b.box[0] || a.baseline - b.baseline));
}

/** Height of small letters: less than the box of the font, which reaches into the line above. */
function topOf({ baseline, size }: PrintedLine): number {
  return baseline - X_HEIGHT * size;
}

const X_HEIGHT = 0.5;

/** From left to right. */
export type Interval = readonly [number, number];

/** The gaps between the parts of a band that are wide enough for a gutter. */
export function gapsIn(band: readonly PrintedLine[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let right = Infinity;
  for (const { box, size } of band) {
    if (box[0] - right >= GUTTER * size) gaps.push([right, box[0]]);
    right = right === Infinity ? box[2] : Math.max(right, box[2]);
  }
  return gaps;
}

/** What of the gutters no line of the band runs into. */
export function narrow(gutters: readonly Interval[], band: readonly PrintedLine[]): readonly Interval[] {
  const size = Math.max(...band.map((line) => line.size));
  return gutters.flatMap((gutter): Interval[] => {
    let [from, to] = gutter;
    for (const { box } of band) {
      if (box[2] <= from || box[0] >= to) continue;
      if (box[0] <= from) from = Math.max(from, box[2]);
      else if (box[2] >= to) to = Math.min(to, box[0]);
      else return [];
    }
    return to - from >= GUTTER * size ? [[from, to]] : [];
  });
}
