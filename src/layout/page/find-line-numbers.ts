import { median } from '../../core/median.ts';
import { gatherLines, type PrintedLine } from './gather-lines.ts';
import { unionOf, type PrintedWord } from './printed-page.ts';

type Side = 'left' | 'right';

/** Where the numbers of lines stand: they end at this edge in a left margin, and begin at it in a right one. */
export type NumberColumn = { readonly side: Side; readonly edge: number };

export type LineNumbers = { readonly words: ReadonlySet<PrintedWord>; readonly column: NumberColumn };

/** In points. */
const ALIGNED = 2;
/** Every line is numbered, or every second, fifth or tenth. */
const STEPS: ReadonlySet<number> = new Set([1, 2, 5, 10]);
/** A page with fewer does not prove that they count lines. */
const FEWEST_NUMBERS = 3;
/** So many lines have to be counted. */
const FEWEST_LINES = 6;
/** Here and there a number counts a blank line, or a line has none. */
const MOSTLY = 0.8;
/** Of running text at least this share of the lines goes on in the middle of a sentence; items of a list do not. */
const GOING_ON = 0.15;
/** A line that breaks off fills this share of the text. */
const FULL = 0.75;
/** Running text is at least so many times as wide as its letters are high. */
const NARROWEST = 20;

/**
 * The numbers of lines in a margin, which drafts have so that people can point at a line: they count lines, where the
 * numbers of a list count its items. `known` is their column on a page before: there a page of a few lines has it too.
 */
export function findLineNumbers(
  words: readonly PrintedWord[],
  known: NumberColumn | null,
): LineNumbers | null {
  const numbers = words.filter(({ text, turned }) => !turned && /^\d{1,4}$/u.test(text));
  if (numbers.length < FEWEST_NUMBERS && known === null) return null;
  for (const side of ['left', 'right'] as const) {
    const edge = known?.side === side ? known.edge : sharedEdge(numbers, side);
    const column = numbers.filter((word) => Math.abs(edgeOf(word, side) - edge) <= ALIGNED);
    const text = words.filter((word) => !word.turned && !column.includes(word));
    const counts = known?.side === side ? risesBy(column) !== null : countsLines(column, text);
    if (column.length > 0 && counts && isInMargin(column, text, side))
      return { words: new Set(column), column: { side, edge } };
  }
  return null;
}

function edgeOf({ box }: PrintedWord, side: Side): number {
  return side === 'left' ? box[2] : box[0];
}

/** The edge that most numbers have in common. */
function sharedEdge(numbers: readonly PrintedWord[], side: Side): number {
  const groups = Map.groupBy(numbers, (word) => Math.round(edgeOf(word, side)));
  const [largest] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return largest?.[0] ?? Number.NaN;
}

/** From the first number to the last nothing stands further out. */
function isInMargin(column: readonly PrintedWord[], text: readonly PrintedWord[], side: Side): boolean {
  const [left, top, right, bottom] = unionOf(column.map(({ box }) => box));
  return text.every(
    ({ box, baseline }) =>
      baseline < top || baseline > bottom || (side === 'left' ? box[0] > right : box[2] < left),
  );
}

/** What each number adds to the one above it; null where that is not the same for all. */
function risesBy(column: readonly PrintedWord[]): number | null {
  const values = column.toSorted((a, b) => a.baseline - b.baseline).map(({ text }) => Number(text));
  const steps = new Set(values.slice(1).map((value, at) => value - (values[at] ?? 0)));
  const [step = 1] = steps;
  return steps.size <= 1 && STEPS.has(step) ? step : null;
}

/** From one number to the next as many lines are printed as are counted, and these are lines of running text. */
function countsLines(column: readonly PrintedWord[], text: readonly PrintedWord[]): boolean {
  const step = column.length < FEWEST_NUMBERS ? null : risesBy(column);
  if (step === null || (column.length - 1) * step < FEWEST_LINES) return false;
  const heights = column.map(({ baseline }) => baseline).toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [heights[0], heights.at(-1)];
  const lines = gatherLines(text.filter(({ baseline }) => baseline > first - 1 && baseline < last + 1));
  const matching = heights.slice(1).filter((height, at) => {
    const above = heights[at] ?? 0;
    return lines.filter(({ baseline }) => baseline > above + 1 && baseline <= height + 1).length <= step;
  });
  return matching.length >= MOSTLY * (heights.length - 1) && isRunningText(lines);
}

function isRunningText(lines: readonly PrintedLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const [left, , right] = unionOf(lines.map(({ box }) => box));
  if (right - left < NARROWEST * median(lines.map(({ size }) => size))) return false;
  const breaksOff = ({ box, words }: PrintedLine): boolean =>
    box[2] - left >= FULL * (right - left) && !/[.;:]$/u.test(words.at(-1)?.text ?? '');
  const goingOn = lines.filter((line, at) => {
    const above = lines[at - 1];
    return above !== undefined && breaksOff(above) && /^\p{Ll}/u.test(line.words[0]?.text ?? '');
  });
  return goingOn.length >= GOING_ON * lines.length;
}
