import { findLadders } from './find-ladders.ts';
import { areaOf, cellGrid, cluster, TOUCHING, type Grid } from './grid.ts';
import { gatherLines, type PrintedLine } from './gather-lines.ts';
import { headBand } from './head-band.ts';
import { holdsMiddle, unionOf, type Box, type Fill, type PrintedPage, type Rule } from './printed-page.ts';

/** The ruled tables of a page, the smallest first, so that a table inside a cell comes before the one around it. */
export function findGrids({ rules, fills, words }: PrintedPage): readonly Grid[] {
  if (rules.length + fills.length === 0) return [];
  const lines = gatherLines(words.filter(({ turned }) => !turned));
  const grids: Grid[] = [];
  const loose: Rule[] = [];
  for (const group of components(rules)) {
    const grid = toGrid(group, fills, lines);
    if (grid === null) loose.push(...group);
    else grids.push(grid);
  }
  const shades = fills.filter(({ box }) => !grids.some((grid) => holdsMiddle(grid.box, box)));
  const ladders = findLadders(loose, fills, { lines, shades });
  return [...grids, ...ladders].toSorted((a, b) => areaOf(a.box) - areaOf(b.box));
}

/** Rules that touch, directly or through others. */
function components(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: { rules: Rule[]; box: Box }[] = [];
  for (const rule of rules) {
    const touching = groups.filter(
      (group) => touches(group.box, rule.box) && group.rules.some(({ box }) => touches(box, rule.box)),
    );
    const merged = {
      rules: [...touching.flatMap((group) => group.rules), rule],
      box: unionOf([...touching.map(({ box }) => box), rule.box]),
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

function touches(a: Box, b: Box): boolean {
  return (
    a[0] <= b[2] + TOUCHING && b[0] <= a[2] + TOUCHING && a[1] <= b[3] + TOUCHING && b[1] <= a[3] + TOUCHING
  );
}

function toGrid(rules: readonly Rule[], fills: readonly Fill[], lines: readonly PrintedLine[]): Grid | null {
  const across = rules.filter(({ horizontal }) => horizontal);
  const down = rules.filter(({ horizontal }) => !horizontal);
  // A row that goes on over a page has no line at its end: there the lines down the page end.
  const ends = down.flatMap(({ box }) => [box[1], box[3]]);
  const ys = cluster([
    ...across.map(({ box }) => (box[1] + box[3]) / 2),
    ...[Math.min(...ends), Math.max(...ends)].filter(Number.isFinite),
  ]);
  const drawn = cluster(down.map(({ box }) => (box[0] + box[2]) / 2));
  if (ys.length < 2 || drawn.length < 2) return null;
  const xs = withOpenSides(drawn, { ys, across, lines });
  const [top = 0] = ys;
  const above = headBand(xs, ys, { fills, lines });
  return cellGrid(xs, above === null ? ys : [above, ...ys], fills, {
    right: (x, y) => y > top && !down.some((rule) => crosses(rule, x, y)),
    // Heads on colours need no line under them.
    below: (x, y) => y > top && !across.some((rule) => crosses(rule, x, y)),
  });
}

/** Lines across reach this far past the last line down where a column is open at its side, in points. */
const NARROWEST_COLUMN = 20;

/** The edges of the columns, also of a first or last one that has no line at its outer side. */
function withOpenSides(
  xs: readonly number[],
  { ys, across, lines }: { ys: readonly number[]; across: readonly Rule[]; lines: readonly PrintedLine[] },
): readonly number[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  const [outerLeft, , outerRight] = unionOf(across.map(({ box }) => box));
  const isColumn = (from: number, to: number): boolean => {
    const reaching = ys.filter((y) => across.some((rule) => crosses(rule, (from + to) / 2, y)));
    const isWritten = lines.some(
      ({ box, baseline }) => baseline > top && baseline < bottom && box[0] >= from - 1 && box[2] <= to + 1,
    );
    return to - from >= NARROWEST_COLUMN && reaching.length >= MOSTLY * (ys.length - 1) && isWritten;
  };
  return [
    ...(isColumn(outerLeft, left) ? [outerLeft] : []),
    ...xs,
    ...(isColumn(right, outerRight) ? [outerRight] : []),
  ];
}

/** The upper and the lower edge of a table can lack their lines where it goes on over pages. */
const MOSTLY = 0.5;

function crosses({ box, horizontal }: Rule, x: number, y: number): boolean {
  return horizontal
    ? Math.abs((box[1] + box[3]) / 2 - y) <= TOUCHING && box[0] <= x && box[2] >= x
    : Math.abs((box[0] + box[2]) / 2 - x) <= TOUCHING && box[1] <= y && box[3] >= y;
}
