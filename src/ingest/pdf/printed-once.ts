import type { PrintedWord } from '../../layout/page/printed-page.ts';

/** Words no further apart than this, in points, are one that was printed twice; letters are several times as wide. */
const HAIR = 1;
/** Cells in which words are looked up again: so wide that what is a hair away lies in the same or the next one. */
const CELL = 2 * HAIR;
/** More cells than any page has beside each other: the number of a cell is told by its row and column. */
const CELLS_IN_ROW = 1e6;

/**
 * Every word once. Who wants bold letters and has none prints them twice, a hair beside each other; of a page that is
 * all printed so nothing stands out.
 */
export function printedOnce(words: readonly PrintedWord[]): readonly PrintedWord[] {
  const cells: Cells = new Map();
  const once: PrintedWord[] = [];
  const twice = new Set<PrintedWord>();
  for (const word of words) {
    const known = knownAt(word, cells);
    if (known !== undefined) twice.add(known);
    else {
      once.push(word);
      keep(word, cells);
    }
  }
  if (twice.size === 0) return words;
  if (2 * twice.size > once.length) return once;
  return once.map((word) => (twice.has(word) ? { ...word, bold: true } : word));
}

/** The words that begin in a cell of the page, by their text. */
type Cells = Map<number, Map<string, PrintedWord>>;

function knownAt(word: PrintedWord, cells: Cells): PrintedWord | undefined {
  const [left] = word.box;
  for (const x of new Set([left - HAIR, left + HAIR].map(stepOf)))
    for (const y of new Set([word.baseline - HAIR, word.baseline + HAIR].map(stepOf))) {
      const known = cells.get(cellAt(x, y))?.get(word.text);
      if (known !== undefined && isSame(word, known)) return known;
    }
  return undefined;
}

function keep(word: PrintedWord, cells: Cells): void {
  const cell = cellAt(stepOf(word.box[0]), stepOf(word.baseline));
  const there = cells.get(cell);
  if (there === undefined) cells.set(cell, new Map([[word.text, word]]));
  else there.set(word.text, word);
}

function cellAt(x: number, y: number): number {
  return y * CELLS_IN_ROW + x;
}

function stepOf(place: number): number {
  return Math.floor(place / CELL);
}

function isSame(a: PrintedWord, b: PrintedWord): boolean {
  return (
    Math.abs(a.box[0] - b.box[0]) < HAIR && Math.abs(a.baseline - b.baseline) < HAIR && a.turned === b.turned
  );
}
