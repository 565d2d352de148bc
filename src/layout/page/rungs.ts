import type { Interval } from './bands.ts';
import { cluster, TOUCHING } from './grid.ts';
import { unionOf, type Box, type Fill, type Rule } from './printed-page.ts';

/** A line across a page, as a whole: where it runs, and where it is broken because it was drawn cell by cell. */
export type Rung = {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly breaks: readonly number[];
  /** A coloured band begins under it. */
  readonly opensBand: boolean;
  /** Where it is drawn, if that is not all of its width: the other cells go on below it. */
  readonly drawn?: Interval;
};

/** A shaded row is no higher than this, in points: what is higher is a box. */
const HIGHEST_BAND = 260;

/** A row is wider than this, in points: what is smaller is a sign in a cell, such as the dot of a traffic light. */
const NARROWEST_ROW = 20;

/** No page has so many shaded cells: it is a drawing. */
const MOST_SHADES = 1500;

/** The lines across a page from the top down: those that are drawn, and the edges of rows that are shaded. */
export function rungsOf(rules: readonly Rule[], fills: readonly Fill[]): readonly Rung[] {
  const drawn = joinAcross(rules.filter(({ horizontal }) => horizontal).map(({ box }) => box)).map((boxes) =>
    toRung(boxes, boxes[0]?.[1] ?? 0, false),
  );
  const bands = joinAcross(
    fills.length > MOST_SHADES
      ? []
      : fills.map(({ box }) => box).filter((box) => box[3] - box[1] <= HIGHEST_BAND),
  ).filter((boxes) => isLevel(boxes) && isWide(boxes));
  const edges = bands.map((boxes): readonly [Rung, Rung] => {
    const [, top, , bottom] = unionOf(boxes);
    return [toRung(boxes, top, true), toRung(boxes, bottom, false)];
  });
  // One box with a colour is a frame; several of one width, or one on top of lines, are rows.
  const shaded = edges.flatMap((pair, at) => {
    const others = [...drawn, ...edges.flatMap(([top], other) => (other === at ? [] : [top]))];
    return others.some((other) => isSameWidth(other, pair[0])) ? pair : [];
  });
  return mergeRungs([...drawn, ...shaded]);
}

function isSameWidth(a: Rung, b: Rung): boolean {
  return Math.abs(a.left - b.left) <= TOUCHING && Math.abs(a.right - b.right) <= TOUCHING;
}

/**
 * The lines of each width, those of tables with cells that span rows taken together: between the rows of one aim the line
 * is drawn from the second column on.
 */
export function rungsByWidth(rungs: readonly Rung[]): readonly (readonly Rung[])[] {
  const groups: Rung[][] = [];
  for (const rung of rungs) {
    const group = groups.findLast(([other]) => other !== undefined && isSameWidth(other, rung));
    if (group === undefined) groups.push([rung]);
    else group.push(rung);
  }
  const holderOf = new Map(groups.map((part) => [part, groups.find((whole) => isPartOf(part, whole))]));
  return groups.flatMap((group) => {
    if (holderOf.get(group) !== undefined) return [];
    const parts = groups.filter((part) => holderOf.get(part) === group).flat();
    return [[...group, ...parts.map((part) => within(part, group))].toSorted((a, b) => a.y - b.y)];
  });
}

/** The lines of `part` end where those of `whole` do on one side, and begin at one of their breaks on the other. */
function isPartOf([part, ...others]: readonly Rung[], whole: readonly Rung[]): boolean {
  const [first, last] = [whole[0], whole.at(-1)];
  if (part === undefined || first === undefined || last === undefined) return false;
  const isInside = [part, ...others].every(({ y }) => y > first.y && y < last.y);
  const breaks = whole.flatMap((rung) => rung.breaks);
  const isBreak = (x: number): boolean => breaks.some((other) => Math.abs(other - x) <= TOUCHING);
  const isLeftOpen = Math.abs(part.right - first.right) <= TOUCHING && isBreak(part.left);
  const isRightOpen = Math.abs(part.left - first.left) <= TOUCHING && isBreak(part.right);
  return isInside && (isLeftOpen || isRightOpen);
}

function within(part: Rung, [whole]: readonly Rung[]): Rung {
  const { left, right } = whole ?? part;
  const ends = [part.left, part.right].filter((x) => x > left + TOUCHING && x < right - TOUCHING);
  return { ...part, left, right, breaks: cluster([...part.breaks, ...ends]), drawn: [part.left, part.right] };
}

/** Boxes that begin at one height and touch each other, from the top down and from left to right. */
function joinAcross(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const lines: Box[][] = [];
  for (const box of boxes.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const line = lines.findLast(
      (known) =>
        Math.abs((known[0]?.[1] ?? 0) - box[1]) <= TOUCHING &&
        known.some((other) => box[0] - other[2] <= TOUCHING && other[0] - box[2] <= TOUCHING),
    );
    if (line === undefined) lines.push([box]);
    else line.push(box);
  }
  return lines;
}

/** Shaded cells of one row end at one height. */
function isLevel(boxes: readonly Box[]): boolean {
  const bottoms = boxes.map((box) => box[3]);
  return Math.max(...bottoms) - Math.min(...bottoms) <= TOUCHING;
}

function isWide(boxes: readonly Box[]): boolean {
  const [left, , right] = unionOf(boxes);
  return right - left > NARROWEST_ROW;
}

function toRung(boxes: readonly Box[], y: number, opensBand: boolean): Rung {
  const [left, , right] = unionOf(boxes);
  const breaks = cluster(boxes.map((box) => box[0])).filter((x) => x > left + TOUCHING);
  return { y, left, right, breaks, opensBand };
}

/** Lines of one width at one height are one. */
function mergeRungs(rungs: readonly Rung[]): readonly Rung[] {
  const merged: Rung[] = [];
  for (const rung of rungs.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const at = merged.findLastIndex((known) => rung.y - known.y <= TOUCHING && isSameWidth(known, rung));
    const known = merged[at];
    if (known === undefined) merged.push(rung);
    else
      merged[at] = {
        ...known,
        breaks: cluster([...known.breaks, ...rung.breaks]),
        opensBand: known.opensBand || rung.opensBand,
      };
  }
  return merged;
}
