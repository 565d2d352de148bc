import type { Box, Fill, PrintedPage, PrintedWord, Rule } from '../src/layout/page/printed-page.ts';

/** A piece of text on a page: where it begins, and how it looks. */
type Piece = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
};

/** Letters of these pages are all half as wide as high. */
const LETTER = 0.5;

/** A page with the pieces of text at their places; ten points high and plain where nothing else is said. */
export function printedPage(
  pieces: readonly Piece[],
  {
    rules = [],
    fills = [],
    number = 1,
  }: { rules?: readonly Box[]; fills?: readonly Fill[]; number?: number } = {},
): PrintedPage {
  return {
    number,
    width: 600,
    height: 800,
    words: pieces.flatMap(wordsOf),
    rules: rules.map((box): Rule => ({ box, horizontal: box[2] - box[0] > box[3] - box[1] })),
    fills,
  };
}

function wordsOf({ x, y, text, size = 10, bold = false }: Piece): readonly PrintedWord[] {
  const words: PrintedWord[] = [];
  for (const { index, 0: word } of text.matchAll(/\S+/gu)) {
    const left = x + index * size * LETTER;
    words.push({
      text: word,
      box: [left, y - 0.8 * size, left + word.length * size * LETTER, y + 0.2 * size],
      baseline: y,
      size,
      bold,
      italic: false,
      turned: false,
      spaceBehind: text.charAt(index + word.length) === ' ',
    });
  }
  return words;
}

/** Lines of text below each other, twelve points apart. */
export function column(x: number, y: number, lines: readonly string[]): readonly Piece[] {
  return lines.map((text, at) => ({ x, y: y + at * 12, text }));
}

/** The lines of a table with the given edges: a line at every one of them. */
export function grid(xs: readonly number[], ys: readonly number[]): readonly Box[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y): Box => [left, y, right, y + 0.5]), ...xs.map((x): Box => [x, top, x + 0.5, bottom])];
}
