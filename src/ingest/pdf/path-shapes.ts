import type { Box, Dot, Fill, Rule } from '../../layout/page/printed-page.ts';
import { apply, type Matrix } from './matrix.ts';

/** Rectangles thinner than this are ruling lines. */
const THIN = 2.5;
/** Ruling lines shorter than this are strokes of a drawing. */
const SHORTEST_RULE = 6;

/** The bullets of a list are at least and at most as wide and high as this. */
const DOT = { smallest: 1.5, largest: 8 } as const;

/** What is painted of a path: its inside, or its line in this width. */
export type Paint = { readonly fill: string | null; readonly strokeWidth: number | null };

type Shapes = {
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly dots: readonly Dot[];
};

/** The ruling lines, filled rectangles and dots of a path; curves and slanted lines are passed over. */
export function shapesOf(data: ArrayLike<number>, matrix: Matrix, paint: Paint): Shapes {
  const rules: Rule[] = [];
  const dots: Dot[] = [];
  const fills: Fill[] = [];
  for (const points of subpaths(data, matrix)) {
    const box = boxOf(points);
    if (isDot(box)) dots.push({ box, filled: paint.fill !== null });
    if (paint.fill !== null) {
      const rule = asRule(box);
      if (rule !== null) rules.push(rule);
      else if (isLarge(box)) fills.push({ box, colour: paint.fill });
    } else if (paint.strokeWidth !== null) {
      for (const [at, point] of points.entries()) {
        const next = points[at + 1];
        const rule = next === undefined ? null : asRule(boxOf([point, next]));
        if (rule !== null) rules.push(rule);
      }
    }
  }
  return { rules, fills, dots };
}

type Point = readonly [number, number];

/** How many numbers follow each code of pdf.js: move, line, cubic curve, quadratic curve, close. */
const NUMBERS = [2, 2, 6, 4, 0] as const;
const CLOSE = 4;

function subpaths(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const paths: Point[][] = [];
  let at = 0;
  while (at < data.length) {
    const code = data[at] ?? CLOSE;
    const count = NUMBERS[code] ?? 0;
    if (code === 0) paths.push([]);
    const current = paths.at(-1);
    const [first] = current ?? [];
    if (code === CLOSE && first !== undefined) current?.push(first);
    // Of a curve only its end matters.
    if (count > 0) current?.push(apply(matrix, data[at + count - 1] ?? 0, data[at + count] ?? 0));
    at += 1 + count;
  }
  return paths;
}

function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [left, top, right, bottom];
}

function asRule(box: Box): Rule | null {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (height <= THIN && width >= SHORTEST_RULE) return { box, horizontal: true };
  return width <= THIN && height >= SHORTEST_RULE ? { box, horizontal: false } : null;
}

function isDot(box: Box): boolean {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const small = Math.min(width, height) >= DOT.smallest && Math.max(width, height) <= DOT.largest;
  return small && Math.abs(width - height) < Math.max(width, height) / 2;
}

function isLarge(box: Box): boolean {
  return box[2] - box[0] >= SHORTEST_RULE && box[3] - box[1] >= SHORTEST_RULE;
}
