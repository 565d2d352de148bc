import { median } from '../../core/median.ts';
import type { PrintedPage, PrintedWord } from '../../layout/page/printed-page.ts';
import type { PagePicture } from './page-pictures.ts';
import type { RecognisedLine, RecognisedWord } from './recognisers.ts';

/** Less sure than this the reader saw dirt, not a word; from 0 to 100. */
const LEAST_SURE = 30;
/** Lines of fewer dots tell nothing of how the page lies. */
const SHORTEST_LINE = 300;
/** Sizes within this share of the usual one are the usual one: the reader measures rows, not fonts. */
const SAME_SIZE = 0.18;

/** A recognised page as the layout takes it: laid straight, its words in points. */
export function toPrintedPage(
  number: number,
  lines: readonly RecognisedLine[],
  { dotsPerPoint, width, height }: PagePicture,
): PrintedPage {
  const slope = slopeOf(lines);
  const usual = median(lines.flatMap(({ words, rowAttributes }) => words.map(() => rowAttributes.rowHeight)));
  const words = lines.flatMap((line) => {
    const own = line.rowAttributes.rowHeight;
    const rowHeight = Math.abs(own - usual) < SAME_SIZE * usual ? usual : own;
    const size = Math.round((2 * rowHeight) / dotsPerPoint) / 2;
    return line.words
      .map((word, at) => (at === 0 ? { ...word, text: withoutDirt(word.text) } : word))
      .filter(({ confidence, text }) => confidence >= LEAST_SURE && /[\p{L}\p{N}•-]/u.test(text))
      .map((word): PrintedWord => toPrintedWord(word, { line, slope, dotsPerPoint, size }));
  });
  return { number, width, height, words, rules: [], fills: [] };
}

/** Specks in the margin look like points and commas in front of a line; no word begins with one. */
function withoutDirt(text: string): string {
  return text.replace(/^[‚,.;:_|~·`´¸]+(?=\p{L}|\d)/u, '');
}

/** How much the lines of a page rise or fall: the middle of all that are long enough to tell. */
function slopeOf(lines: readonly RecognisedLine[]): number {
  const slopes = lines
    .map(({ baseline }) => baseline)
    .filter(({ x0, x1 }) => x1 - x0 > SHORTEST_LINE)
    .map(({ x0, y0, x1, y1 }) => (y1 - y0) / (x1 - x0));
  return slopes.length === 0 ? 0 : median(slopes);
}

type Frame = {
  readonly line: RecognisedLine;
  readonly slope: number;
  readonly dotsPerPoint: number;
  readonly size: number;
};

/** Turned about the corner of the page; for the few degrees of a scan a shear both ways is a turn. */
function toPrintedWord(
  { text, bbox }: RecognisedWord,
  { line, slope, dotsPerPoint, size }: Frame,
): PrintedWord {
  const middle = (bbox.x0 + bbox.x1) / 2;
  const drop = slope * middle;
  const shift = slope * ((bbox.y0 + bbox.y1) / 2);
  const { x0, y0, x1, y1 } = line.baseline;
  const own = x1 > x0 ? y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0) : y0;
  const toPoints = (dots: number): number => dots / dotsPerPoint;
  return {
    text,
    box: [
      toPoints(bbox.x0 + shift),
      toPoints(bbox.y0 - drop),
      toPoints(bbox.x1 + shift),
      toPoints(bbox.y1 - drop),
    ],
    baseline: toPoints(own - drop),
    size,
    bold: false,
    italic: false,
    turned: false,
    spaceBehind: true,
  };
}
