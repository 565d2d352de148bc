import { namesColumns } from '../../../language/table-words.ts';
import { alignColumns } from './align-columns.ts';
import { cellsIn } from './cells-in.ts';
import type { PrintedPage, PrintedWord } from '../../../layout/page/printed-page.ts';

/** The grid that signs of a text stand on, as if it were printed in points. */
export const GRID = {
  /** Width of a sign. */
  sign: 5,
  /** Two spaces are wider than words of one sentence stand apart. */
  size: 8,
  /** Height of a line. */
  line: 8,
  /** Of a space between two words, this share is theirs. */
  space: 0.6,
} as const;

/** Where a running title stands apart from the text at the foot of a page: so many empty lines lie above it. */
const FOOT_GAP = 2;
/** And it has no more lines than this. */
const LONGEST_FOOT = 3;

/**
 * The pages of a text that keeps the places of words by spaces, as pages with a box for each word, so that tables and
 * columns are found in it as on printed pages.
 */
export function printOnGrid(text: string): readonly PrintedPage[] {
  const pages = text.split('\f').map((page) => page.split('\n'));
  const rows = Math.max(...pages.map((lines) => lines.length)) + 1;
  const columns = Math.max(...pages.flat().map((line) => line.length));
  const heads = headLines(pages);
  return pages.flatMap((lines, at): readonly PrintedPage[] => {
    const words = alignColumns(lines, (line) => heads.has(wordsOfCells(line))).flatMap((line, row) =>
      wordsOf(line, row, heads.has(wordsOfCells(line))),
    );
    if (words.length === 0) return [];
    return [
      {
        number: at + 1,
        width: columns * GRID.sign,
        height: rows * GRID.line,
        words: setFoot(words, rows),
        rules: [],
        fills: [],
        boldIsHead: true,
      },
    ];
  });
}

function wordsOf(line: string, row: number, bold: boolean): readonly PrintedWord[] {
  const baseline = (row + 1) * GRID.line;
  return [...line.matchAll(/(\S+)( ?)(?=(\S?))/gu)].map(
    ({ index, 1: text = '', 2: space = '', 3: next = '' }) => {
      const left = index * GRID.sign;
      // Words of one sentence stand closer together than a whole sign.
      const right = left + (text.length + (space !== '' && next !== '' ? GRID.space : 0)) * GRID.sign;
      return {
        ...{ text, box: [left, baseline - GRID.size, right, baseline], baseline, size: GRID.size, bold },
        ...{ italic: false, turned: false, spaceBehind: true },
      };
    },
  );
}

/** Heads of columns are short. */
const LONGEST_HEAD = 40;
const FEWEST_HEADS = 3;

/**
 * Lines of heads, which a page sets apart from the rows by their weight: short words in three columns or more, that we
 * know as heads or that come back on another page.
 */
function headLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const places = new Map<string, Set<number>>();
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      const cells = cellsIn(line).map(({ text }) => text);
      if (cells.length < FEWEST_HEADS || !cells.every(isHead)) continue;
      const key = cells.join('|');
      places.set(key, (places.get(key) ?? new Set()).add(page));
    }
  }
  return new Set(
    [...places].filter(([key, { size }]) => size > 1 || namesColumns(key.split('|'))).map(([key]) => key),
  );
}

function wordsOfCells(line: string): string {
  return cellsIn(line)
    .map(({ text }) => text)
    .join('|');
}

function isHead(words: string): boolean {
  return words.length <= LONGEST_HEAD && /^\p{Lu}[^.;:]*\.?$/u.test(words);
}

/** Texts leave out the room at the end of a page: what stands at its foot goes back there, at one height on all pages. */
function setFoot(words: readonly PrintedWord[], rows: number): readonly PrintedWord[] {
  const heights = [...new Set(words.map(({ baseline }) => baseline))];
  const first = heights.findLastIndex(
    (height, at) => at > 0 && height - (heights[at - 1] ?? 0) > FOOT_GAP * GRID.line,
  );
  const last = heights.at(-1) ?? 0;
  if (first === -1 || heights.length - first > LONGEST_FOOT) return words;
  const from = heights[first] ?? 0;
  const fall = rows * GRID.line - last;
  return words.map((word) => {
    if (word.baseline < from) return word;
    const [left, top, right, bottom] = word.box;
    return { ...word, baseline: word.baseline + fall, box: [left, top + fall, right, bottom + fall] };
  });
}
