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
  const paths = subpaths(data, matrix);
  const frame = paint.fill === null ? null : frameOf(paths.map(boxOf));
  if (frame !== null) return { rules: frame, fills, dots };
  for (const points of paths) {
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

/** The box around a path. */
export function boxOfPath(data: ArrayLike<number>, matrix: Matrix): Box {
  return boxOf(subpaths(data, matrix).flat());
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

/** The edges of a frame that is painted as one box with a hole in it; null where a path is none. */
function frameOf(boxes: readonly Box[]): readonly Rule[] | null {
  const [a, b, ...others] = boxes;
  if (a === undefined || b === undefined || others.length > 0) return null;
  const [outer, inner] = a[2] - a[0] + a[3] - a[1] >= b[2] - b[0] + b[3] - b[1] ? [a, b] : [b, a];
  const edges: readonly Box[] = [
    [outer[0], outer[1], outer[2], inner[1]],
    [outer[0], inner[3], outer[2], outer[3]],
    [outer[0], outer[1], inner[0], outer[3]],
    [inner[2], outer[1], outer[2], outer[3]],
  ];
  const isFrame = edges.every((edge) => Math.min(widthOf(edge), heightOf(edge)) <= THIN);
  const isInside = edges.every((edge) => widthOf(edge) >= -NOTHING && heightOf(edge) >= -NOTHING);
  if (!isFrame || !isInside || !isLarge(inner)) return null;
  return edges.flatMap((edge) =>
    Math.min(widthOf(edge), heightOf(edge)) < NOTHING ? [] : (asRule(edge) ?? []),
  );
}

/** An edge thinner than this is not painted, in points. */
const NOTHING = 0.05;

function widthOf(box: Box): number {
  return box[2] - box[0];
}

function heightOf(box: Box): number {
  return box[3] - box[1];
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
