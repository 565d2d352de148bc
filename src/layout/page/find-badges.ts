import { holdsMiddle, type Fill, type PrintedWord } from './printed-page.ts';

/** A badge is at most this many times as wide and high as its letter. */
const LARGEST = 4;

/**
 * Letters in a small coloured shape of their own that sort what stands beside them: `D` for what is done, `R` for a
 * rule. A letter that comes back on a page counts nothing, so it is no number either.
 */
export function findBadges(words: readonly PrintedWord[], fills: readonly Fill[]): ReadonlySet<PrintedWord> {
  const letters = words.filter(({ text }) => /^\p{Lu}$/u.test(text));
  const badges = letters.filter((letter) =>
    fills.some((fill) => isBadge(fill, letter, words) && !isOfBand(fill, fills)),
  );
  const comesBack = new Set(badges.map(({ text }) => text)).size < badges.length;
  return new Set(comesBack ? badges : []);
}

function isBadge({ box }: Fill, letter: PrintedWord, words: readonly PrintedWord[]): boolean {
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const isSmall = Math.max(width, height) <= LARGEST * letter.size;
  return (
    isSmall &&
    holdsMiddle(box, letter.box) &&
    words.every((word) => word === letter || !holdsMiddle(box, word.box))
  );
}

/** The head of a narrow column lies between those of others, in one band. */
function isOfBand({ box }: Fill, fills: readonly Fill[]): boolean {
  const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= TOUCHING;
  return fills.some(
    ({ box: other }) =>
      isClose(other[1], box[1]) &&
      isClose(other[3], box[3]) &&
      (isClose(other[0], box[2]) || isClose(other[2], box[0])),
  );
}

/** Cells of one row touch, in points; a ruling line can lie between. */
const TOUCHING = 1.5;
