import type { PrintedLine } from './gather-lines.ts';
import { TOUCHING } from './grid.ts';
import { unionOf, type Fill } from './printed-page.ts';
import {
  areHeads,
  bandsBetween,
  boxOfBands,
  crossesEdge,
  headsAbove,
  rowBands,
  wordsByColumn,
} from './row-words.ts';

/** A band with the heads of columns is no higher than this, in points. */
const HIGHEST = 80;
/** It covers this share of the width of its table. */
const COVERED = 0.9;

/** Where the heads begin that stand on top of a ruled table without lines around them; null where none do. */
export function headBand(
  xs: readonly number[],
  ys: readonly number[],
  { fills, lines }: { fills: readonly Fill[]; lines: readonly PrintedLine[] },
): number | null {
  const [left = 0, top = 0, right = 0, second = 0] = [xs[0], ys[0], xs.at(-1), ys[1]];
  if (xs.length < 3) return null;
  const bands = rowBands(lines, left, right);
  const shades = fills.filter(
    ({ box }) =>
      Math.abs(box[3] - top) <= TOUCHING &&
      box[3] - box[1] <= HIGHEST &&
      box[0] >= left - TOUCHING &&
      box[2] <= right + TOUCHING,
  );
  if (shades.length > 0) {
    const shade = unionOf(shades.map(({ box }) => box));
    const inside = bandsBetween(bands, shade[1], top);
    const isWide = shade[2] - shade[0] >= COVERED * (right - left);
    const stays = !inside.some((band) => crossesEdge(band, xs));
    if (isWide && stays && wordsByColumn(inside, xs).size > 1) return shade[1];
  }
  if (areHeads(bandsBetween(bands, top, second), xs)) return null;
  const heads = headsAbove(top, bands, xs);
  return heads.length === 0 ? null : boxOfBands(heads)[1] - 1;
}
