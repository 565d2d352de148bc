import { median } from '../../core/median.ts';
import { holdsMiddle, type Box, type PrintedWord } from './printed-page.ts';

/** Letters so many times as large as those of most words are no part of a sentence. */
const FAR_LARGER = 2;
/** So many words stand inside the letters of one that lies across them; a large initial has them beside it. */
const FEWEST_CROSSED = 2;
/** How high capitals are, as a share of their size. */
const CAPITAL = 0.7;

/**
 * Words that lie across the lines of a text, and the rest of their line: KOPIE in large letters over a paragraph,
 * CONCEPT up the page.
 */
export function findCrossingWords(words: readonly PrintedWord[]): ReadonlySet<PrintedWord> {
  const usual = median(words.map(({ size }) => size));
  const isUnlike = ({ size, turned }: PrintedWord): boolean => turned || size >= FAR_LARGER * usual;
  const unlike = words.filter(isUnlike);
  if (unlike.length === 0) return new Set();
  const running = words.filter((word) => !isUnlike(word));
  const crossing = unlike.filter((word) => {
    const letters = lettersOf(word);
    return running.filter(({ box }) => holdsMiddle(letters, box)).length >= FEWEST_CROSSED;
  });
  return new Set(unlike.filter((word) => crossing.some((other) => isBeside(word, other))));
}

/** Where the ink of a word can be: fonts claim more room than their letters take. */
function lettersOf({ box, baseline, size, turned }: PrintedWord): Box {
  return turned ? box : [box[0], baseline - CAPITAL * size, box[2], baseline];
}

/** On one line, in letters of one size. */
function isBeside(a: PrintedWord, b: PrintedWord): boolean {
  const rise = a.turned ? a.box[0] - b.box[0] : a.baseline - b.baseline;
  return a.turned === b.turned && Math.abs(a.size - b.size) < 1 && Math.abs(rise) < 1;
}
