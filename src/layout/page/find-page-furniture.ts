import { namesColumns } from '../../language/table-words.ts';
import { isCaption } from '../../language/section-words.ts';
import { gatherLines, textOf, type PrintedLine } from './gather-lines.ts';
import type { PrintedPage, PrintedWord } from './printed-page.ts';

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
type EdgeRow = { readonly key: string; readonly height: number; readonly words: readonly PrintedWord[] };

/** The outermost rows of a page, which may be furniture. */
export type PageEdges = { readonly top: readonly EdgeRow[]; readonly bottom: readonly EdgeRow[] };

/** The rows at the edges of a page, from the outside inwards. */
export function edgesOf(page: PrintedPage): PageEdges {
  const [low, high] = [page.height * MARGIN, page.height * (1 - MARGIN)];
  const lines = gatherLines(
    page.words.filter(({ turned, baseline }) => !turned && (baseline < low || baseline > high)),
  );
  const rows = new Map<number, PrintedLine[]>();
  for (const line of lines) {
    if (isInTable(line, page)) continue;
    const height = Math.round(line.baseline);
    rows.set(height, [...(rows.get(height) ?? []), line]);
  }
  const sorted = [...rows].toSorted(([a], [b]) => a - b);
  const toRow = ([height, row]: [number, PrintedLine[]]): EdgeRow => {
    const words = row.flatMap((line) => line.words);
    return { key: textOf(words).replace(/\d+/gu, '#').toLowerCase(), height, words };
  };
  const top = sorted.filter(([height]) => height < low).slice(0, MOST_ROWS);
  const bottom = sorted
    .filter(([height]) => height >= high)
    .toReversed()
    .slice(0, MOST_ROWS);
  return { top: top.map(toRow), bottom: bottom.map(toRow) };
}

/** The heads of a table that goes on over pages come back too. */
function isInTable({ baseline }: PrintedLine, { rules }: PrintedPage): boolean {
  return rules.some(({ horizontal, box }) => !horizontal && box[1] < baseline && box[3] > baseline);
}

/** The words of a page that are furniture, by what comes back on the pages around it. */
export function furnitureOf(edges: PageEdges, around: readonly PageEdges[]): ReadonlySet<PrintedWord> {
  const found = new Set<PrintedWord>();
  for (const side of ['top', 'bottom'] as const) {
    for (const row of edges[side]) {
      const others = around.filter((page) => page[side].some((other) => isSame(row, other))).length;
      const isPageNumber = /^(?:pagina |- ?|\| ?)?#(?: ?-| van #| ?\/ ?#)?$/u.test(row.key);
      const enough = isPageNumber ? FEWEST_PAGES - 1 : FEWEST_PAGES;
      if (others + 1 < Math.min(enough, around.length + 1) || around.length === 0) break;
      if (announces(row)) break;
      for (const word of row.words) found.add(word);
    }
  }
  return found;
}

/** `Afspraken:` and the heads of a table come back too; a running title has a year or a page number. */
function announces({ words }: EdgeRow): boolean {
  const text = textOf(words);
  return (isCaption(text) && !/\d/u.test(text)) || namesColumns(words.map((word) => word.text));
}

function isSame(a: EdgeRow, b: EdgeRow): boolean {
  return a.key === b.key && Math.abs(a.height - b.height) <= SAME_HEIGHT;
}
