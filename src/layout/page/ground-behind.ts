import { holdsMiddle, type Box, type Fill } from './printed-page.ts';

/** What is no higher than this many lines marks words, and is no ground to write on. */
const FEWEST_LINES = 1.5;
/** It reaches under so much of the line. */
const MOSTLY = 0.9;
/** No page has so many areas with text on them: it is a drawing. */
const MOST_AREAS = 1500;

/** The colour of the smallest area that a line stands on; null for white, or where the page tells nothing. */
export function groundBehind(line: Box, size: number, fills: readonly Fill[]): string | null {
  if (fills.length > MOST_AREAS) return null;
  let [ground, smallest]: [string | null, number] = [null, Infinity];
  for (const { box, colour } of fills) {
    const [width, height] = [box[2] - box[0], box[3] - box[1]];
    const isGround =
      height >= FEWEST_LINES * size && width >= MOSTLY * (line[2] - line[0]) && holdsMiddle(box, line);
    if (isGround && width * height < smallest) [ground, smallest] = [colour, width * height];
  }
  return ground === WHITE ? null : ground;
}

const WHITE = '#ffffff';
