import { namesColumns } from '../../language/table-words.ts';
import { isCaption } from '../../language/section-words.ts';
import { gatherLines, textOf, type PrintedLine } from './gather-lines.ts';
import type { Box, PrintedPage, PrintedWord } from './printed-page.ts';

/** Running titles and page numbers stand in the outer parts of a page, of this share of its height each. */
const MARGIN = 0.12;
/** A line that comes back on this many pages near each other, at the same height, is furniture. */
const FEWEST_PAGES = 3;
/** Pages before and after that are looked at. */
export const WINDOW = 6;
/** Two lines stand at the same height when they differ by less than this, in points. */
const SAME_HEIGHT = 3;
/** Rows at the top and at the bottom that can be furniture. */
const MOST_ROWS = 3;

/** A row of words at the edge of a page. */
type EdgeRow = {
  readonly key: string;
  readonly height: number;
  readonly words: readonly PrintedWord[];
  /** What stands side by side in it. */
  readonly parts: readonly string[];
  /** More room lies between it and the text than between lines. */
  readonly isApart: boolean;
};

/** The outermost rows of a page, which may be furniture. */
export type PageEdges = { readonly top: readonly EdgeRow[]; readonly bottom: readonly EdgeRow[] };

/** The rows at the edges of a page, from the outside inwards. */
export function edgesOf(page: PrintedPage): PageEdges {
  const [low, high] = [page.height * MARGIN, page.height * (1 - MARGIN)];
  const lines = gatherLines(
    page.words.filter(({ turned, baseline }) => !turned && (baseline < low || baseline > high)),
  );
  const sorted = rowsOf(lines.filter((line) => !isInTable(line, page)));
  const toRow = ([height, row]: readonly [number, PrintedLine[]]): EdgeRow => {
    const words = row.flatMap((line) => line.words);
    const parts = row.map((line) => textOf(line.words));
    const size = Math.max(...words.map((word) => word.size));
    const isApart = !page.words.some(({ turned, baseline }) => {
      const gap = height < low ? baseline - height : height - baseline;
      return !turned && gap > size / 2 && gap < APART * size;
    });
    return { key: textOf(words).replace(/\d+/gu, '#').toLowerCase(), height, words, parts, isApart };
  };
  const top = sorted.filter(([height]) => height < low).slice(0, MOST_ROWS);
  const bottom = sorted
    .filter(([height]) => height >= high)
    .toReversed()
    .slice(0, MOST_ROWS);
  return { top: top.map(toRow), bottom: bottom.map(toRow) };
}

/** Lines at one height, in points from the top, with the title of a chapter in another font a hair higher or lower. */
function rowsOf(lines: readonly PrintedLine[]): readonly (readonly [number, PrintedLine[]])[] {
  const rows: [number, PrintedLine[]][] = [];
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const height = Math.round(line.baseline);
    const row = rows.at(-1);
    if (row !== undefined && height - row[0] <= A_HAIR) row[1].push(line);
    else rows.push([height, [line]]);
  }
  return rows.map(([height, row]) => [height, row.toSorted((a, b) => a.box[0] - b.box[0])]);
}

/** In points. */
const A_HAIR = 1;

/** So many times the size of its letters: lines of a text come closer. */
const APART = 2;

/** The heads of a table that goes on over pages come back too: in a grid, over a line drawn cell by cell, on colours. */
function isInTable({ baseline, size }: PrintedLine, { rules, fills }: PrintedPage): boolean {
  const beside = rules.filter(({ horizontal, box }) => !horizontal && box[1] < baseline && box[3] > baseline);
  if (beside.some((upright) => rules.some((across) => across.horizontal && meet(upright.box, across.box))))
    return true;
  const under = rules.filter(
    ({ horizontal, box }) => horizontal && box[1] > baseline && box[1] < baseline + UNDER * size,
  );
  const behind = fills.filter(({ box }) => box[1] < baseline && box[3] > baseline);
  // A title can stand on a band with a stripe or a logo.
  return countLefts(under) > 1 || countLefts(behind) > 2;
}

/** Lines of a grid; marks for cutting a sheet meet nothing. */
function meet(a: Box, b: Box): boolean {
  return (
    Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > -MEETING &&
    Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > -MEETING
  );
}

/** Lines that end this many points from each other meet. */
const MEETING = 3;

function countLefts(shapes: readonly { readonly box: Box }[]): number {
  return new Set(shapes.map(({ box }) => Math.round(box[0]))).size;
}

/** A line under words comes within this many times their size. */
const UNDER = 2;

/** The words of a page that are furniture, by what comes back on the pages around it. */
export function furnitureOf(edges: PageEdges, around: readonly PageEdges[]): ReadonlySet<PrintedWord> {
  const found = new Set<PrintedWord>();
  for (const side of ['top', 'bottom'] as const) {
    for (const row of edges[side]) {
      const others = around.filter((page) => page[side].some((other) => isSame(row, other))).length;
      const isPageNumber = /^(?:pagina |- ?|\| ?)?#(?: ?-| van #| ?\/ ?#)?$/u.test(row.key);
      const enough = isPageNumber ? FEWEST_PAGES - 1 : FEWEST_PAGES;
      const comesBack = others + 1 >= Math.min(enough, around.length + 1) && around.length > 0;
      if (!comesBack && !holdsRunningTitle(row, side, around)) break;
      if (announces(row)) break;
      for (const word of row.words) found.add(word);
    }
  }
  return found;
}

/** A running title is no shorter than this; names and terms in cells come back too. */
const SHORTEST_TITLE = 12;
/** What stands beside it is the title of a chapter, and no longer than this. */
const LONGEST_PART = 80;
/** It comes back on this share of the pages around: others begin a chapter, or have their sides changed. */
const OFTEN = 0.35;

/** The title of the document stands on one side, and on the other that of the chapter, which changes. */
function holdsRunningTitle(row: EdgeRow, side: keyof PageEdges, around: readonly PageEdges[]): boolean {
  const { parts, isApart } = row;
  if (parts.length < 2 || parts.length > 3 || !isApart) return false;
  if (parts.some((part) => part.length > LONGEST_PART || /[.;:,]$/u.test(part))) return false;
  return parts.some((part) => {
    if (part.length < SHORTEST_TITLE || !part.includes(' ')) return false;
    const others = around.filter((page) =>
      page[side].some(
        (other) => Math.abs(other.height - row.height) <= SAME_HEIGHT && other.parts.includes(part),
      ),
    ).length;
    return others + 1 >= Math.max(FEWEST_PAGES, OFTEN * around.length);
  });
}

/**
 * `Afspraken:` and the heads of a table come back too; a running title has a year or a page number, and what stands in
 * few parts is a sentence: `Prestatieafspraken 2026: wie doet wat?`.
 */
function announces({ words, parts }: EdgeRow): boolean {
  const text = textOf(words);
  return (
    (isCaption(text) && !/\d/u.test(text)) ||
    parts.some((part) => LABEL.test(part)) ||
    namesColumns(parts) ||
    (parts.length >= FEWEST_HEADS && namesColumns(words.map((word) => word.text)))
  );
}

/** `J1.4` at the top of a page is the label of what follows it. */
const LABEL = /^\p{Lu}{1,3}[\s.-]?\d{1,2}\.\d{1,2}$/u;

const FEWEST_HEADS = 3;

function isSame(a: EdgeRow, b: EdgeRow): boolean {
  return a.key === b.key && Math.abs(a.height - b.height) <= SAME_HEIGHT;
}
