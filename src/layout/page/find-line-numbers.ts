import { median } from '../../core/median.ts';
import { gatherLines, type PrintedLine } from './gather-lines.ts';
import { unionOf, type PrintedWord } from './printed-page.ts';

type Aligned = 'left' | 'right';

/** Where the numbers of lines stand: all begin at this edge, or all end at it. */
export type NumberColumn = { readonly aligned: Aligned; readonly edge: number };

export type LineNumbers = { readonly words: ReadonlySet<PrintedWord>; readonly column: NumberColumn };

/** In points. */
const ALIGNED = 2;
/** Every line is numbered, or every second, fifth or tenth. */
const STEPS: ReadonlySet<number> = new Set([1, 2, 5, 10]);
/** Nobody numbers items by fives: 5, 10, 15 count lines, whatever stands beside them. */
const FIVES = 5;
/** Numbers down an edge at one distance, this many at least, with a tolerance in points … */
const FEWEST_EVEN = 8;
const EVEN = 1;
/** … count the paper where this share of them stands beside no line; each number of a list stands beside its item. */
const BESIDE_NOTHING = 0.25;
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
  const columns = (['right', 'left'] as const)
    .map((aligned) => columnOf(numbers, aligned, known))
    .toSorted((a, b) => b.words.length - a.words.length);
  for (const { aligned, edge, words: column } of columns) {
    const text = words.filter((word) => !word.turned && !column.includes(word));
    const counts =
      known?.aligned === aligned
        ? risesBy(column) !== null
        : countsByFives(column) || countsPaper(column, text) || countsLines(column, text);
    if (column.length > 0 && counts && isInMargin(column, text))
      return { words: new Set(column), column: { aligned, edge } };
  }
  return null;
}

/** The numbers that stand where those of the page before stood, or else where most of them do. */
function columnOf(
  numbers: readonly PrintedWord[],
  aligned: Aligned,
  known: NumberColumn | null,
): NumberColumn & { readonly words: readonly PrintedWord[] } {
  const edge = known?.aligned === aligned ? known.edge : sharedEdge(numbers, aligned);
  return {
    aligned,
    edge,
    words: numbers.filter((word) => Math.abs(edgeOf(word, aligned) - edge) <= ALIGNED),
  };
}

function edgeOf({ box }: PrintedWord, aligned: Aligned): number {
  return aligned === 'left' ? box[0] : box[2];
}

/** The edge that most numbers have in common. */
function sharedEdge(numbers: readonly PrintedWord[], aligned: Aligned): number {
  const groups = Map.groupBy(numbers, (word) => Math.round(edgeOf(word, aligned)));
  const [largest] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  return largest?.[0] ?? Number.NaN;
}

/** From the first number to the last nothing stands further out. */
function isInMargin(column: readonly PrintedWord[], text: readonly PrintedWord[]): boolean {
  const [left, top, right, bottom] = unionOf(column.map(({ box }) => box));
  const beside = text.filter(({ baseline }) => baseline >= top && baseline <= bottom);
  return beside.every(({ box }) => box[0] > right) || beside.every(({ box }) => box[2] < left);
}

/** What each number adds to the one above it; null where that is not the same for all. */
function risesBy(column: readonly PrintedWord[]): number | null {
  const values = column.toSorted((a, b) => a.baseline - b.baseline).map(({ text }) => Number(text));
  const steps = new Set(values.slice(1).map((value, at) => value - (values[at] ?? 0)));
  const [step = 1] = steps;
  return steps.size <= 1 && STEPS.has(step) ? step : null;
}

/** `5`, `10`, `15`: from the first line of the page, or on from the page before. */
function countsByFives(column: readonly PrintedWord[]): boolean {
  const step = column.length < FEWEST_NUMBERS ? null : risesBy(column);
  return step !== null && step >= FIVES && column.every(({ text }) => Number(text) % step === 0);
}

/** The paper has the numbers, and the text does not keep to them. */
function countsPaper(column: readonly PrintedWord[], text: readonly PrintedWord[]): boolean {
  if (column.length < FEWEST_EVEN || risesBy(column) !== 1) return false;
  const heights = column.map(({ baseline }) => baseline).toSorted((a, b) => a - b);
  const gaps = heights.slice(1).map((height, at) => height - (heights[at] ?? 0));
  if (Math.max(...gaps) - Math.min(...gaps) > EVEN) return false;
  const lines = new Set(text.map(({ baseline }) => Math.round(baseline)));
  const alone = heights.filter((height) => ![-1, 0, 1].some((off) => lines.has(Math.round(height) + off)));
  return alone.length >= BESIDE_NOTHING * heights.length;
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
