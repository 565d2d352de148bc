import { unionOf, type Box, type PrintedWord } from './printed-page.ts';

/** Words that stand beside each other on one line of a column. */
export type PrintedLine = {
  readonly words: readonly PrintedWord[];
  readonly box: Box;
  readonly baseline: number;
  /** Size of most of its letters, in points. */
  readonly size: number;
};

/** Words whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.25;
/** A word smaller than this share of the line beside it can be a raised mark. */
const SMALL = 0.9;
/** How far a mark is raised at most, and how far from the word that it hangs on, as shares of the larger size. */
const RAISED = 0.65;
const BESIDE = 0.6;
/** Words further apart than this many times their size belong to different columns or cells. */
const COLUMN_GAP = 1.2;

/** Lines of a page from the top down; where two columns stand beside each other, each has lines of its own. */
export function gatherLines(words: readonly PrintedWord[]): readonly PrintedLine[] {
  return attachMarks(rowsOf(words)).flatMap(splitAtGaps);
}

function rowsOf(words: readonly PrintedWord[]): PrintedWord[][] {
  const rows: PrintedWord[][] = [];
  let baseline = -Infinity;
  let size = 0;
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])) {
    if (word.baseline - baseline > SAME_LINE * Math.max(size, word.size)) {
      rows.push([]);
      [baseline, size] = [word.baseline, word.size];
    }
    size = Math.max(size, word.size);
    rows.at(-1)?.push(word);
  }
  return rows;
}

/** Raised and lowered marks (`plannen³`, `m²`) go to the line that they hang on. */
function attachMarks(rows: PrintedWord[][]): readonly (readonly PrintedWord[])[] {
  for (const [at, row] of rows.entries()) {
    const others = [rows[at + 1], rows[at + 2], rows[at - 1]];
    const staying: PrintedWord[] = [];
    for (const [place, word] of row.entries()) {
      const home =
        word.text.length > LONGEST_MARK || goesOn(row[place - 1], word)
          ? undefined
          : others.find((other) => other?.some((larger) => hangsOn(word, larger)) ?? false);
      if (home === undefined) staying.push(word);
      else home.push({ ...word, baseline: home[0]?.baseline ?? word.baseline });
    }
    rows[at] = staying;
  }
  return rows.filter((row) => row.length > 0);
}

function hangsOn(mark: PrintedWord, word: PrintedWord): boolean {
  if (mark.size >= word.size * SMALL) return false;
  const rise = Math.abs(word.baseline - mark.baseline);
  const gap = mark.box[0] - word.box[2];
  return rise <= RAISED * word.size && gap > -word.size && gap < BESIDE * word.size;
}

const LONGEST_MARK = 3;

/** A short word behind another one belongs to the line of that: `Sloop en` under a large `17`. */
function goesOn(before: PrintedWord | undefined, word: PrintedWord): boolean {
  if (before === undefined || before.text.length <= LONGEST_MARK) return false;
  const gap = word.box[0] - before.box[2];
  return before.size === word.size && gap >= 0 && gap < BESIDE * word.size;
}

function splitAtGaps(row: readonly PrintedWord[]): readonly PrintedLine[] {
  const parts: PrintedWord[][] = [];
  let right = -Infinity;
  for (const word of row.toSorted((a, b) => a.box[0] - b.box[0])) {
    if (word.box[0] - right > COLUMN_GAP * word.size) parts.push([]);
    parts.at(-1)?.push(word);
    right = Math.max(right, word.box[2]);
  }
  return parts.map(toLine);
}

/** Words from left to right as one line. */
export function toLine(words: readonly PrintedWord[]): PrintedLine {
  const [first] = words;
  let [letters, size] = [0, first?.size ?? 0];
  const bySize = new Map<number, number>();
  for (const word of words) {
    const count = (bySize.get(word.size) ?? 0) + word.text.length;
    bySize.set(word.size, count);
    if (count > letters) [letters, size] = [count, word.size];
  }
  return { words, box: unionOf(words.map(({ box }) => box)), baseline: first?.baseline ?? 0, size };
}

/** The words of a line as text; no space stands where none was printed and none is seen. */
export function textOf(words: readonly PrintedWord[]): string {
  return words.map((word, at) => (at === 0 || isGlued(words[at - 1], word) ? '' : ' ') + word.text).join('');
}

/** Closer together than a space is wide. */
const TOUCHING = 0.12;

/** A mark, or the rest of a word in another font, hangs on the word before it. */
export function isGlued(before: PrintedWord | undefined, word: PrintedWord): boolean {
  if (before === undefined || before.spaceBehind) return false;
  return word.box[0] - before.box[2] < TOUCHING * Math.max(before.size, word.size);
}
