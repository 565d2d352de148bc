import type { Dot, PrintedWord } from '../../layout/page/printed-page.ts';

/** A bullet stands no further from its text than this many times the size. */
const REACH = 2.6;
/** A word before it that is further away, by this many times its size, stands in another column. */
const NEAR = 1.2;
/** The middle of small letters is this share of the size above the line under them. */
const MIDDLE = 0.3;
/** A bullet can stand this share of the size higher or lower. */
const SLACK = 0.25;

/** Adds a word for each dot that is drawn right before a line of text. */
export function withDrawnBullets(
  words: readonly PrintedWord[],
  dots: readonly Dot[],
): readonly PrintedWord[] {
  if (dots.length === 0) return words;
  return [...words, ...dots.flatMap((dot) => bulletOf(dot, words))];
}

function bulletOf({ box, filled }: Dot, words: readonly PrintedWord[]): readonly PrintedWord[] {
  const middle = (box[1] + box[3]) / 2;
  const beside = words.filter(
    (word) => !word.turned && Math.abs(word.baseline - MIDDLE * word.size - middle) <= SLACK * word.size,
  );
  const behind = beside.filter((word) => word.box[0] >= box[2]);
  const [first] = behind.toSorted((a, b) => a.box[0] - b.box[0]);
  if (first === undefined || first.box[0] - box[2] > REACH * first.size) return [];
  // Between two words it is a sign of the text.
  const isInside = beside.some((word) => word.box[2] <= box[0] && box[0] - word.box[2] < NEAR * word.size);
  return isInside ? [] : [{ ...first, text: filled ? '•' : 'o', box, bold: false, spaceBehind: true }];
}
