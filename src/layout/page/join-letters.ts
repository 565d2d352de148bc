import { addTo } from '../../core/add-to.ts';
import { median } from '../../core/median.ts';
import { unionOf, type PrintedWord } from './printed-page.ts';

/** Fewer letters beside each other can be labels, or the heads of narrow columns. */
const FEWEST = 4;
/** Letters of one word are no further apart than this share of their size; words of one line may be, up to `FAR`. */
const APART = 0.9;
const FAR = 2;
/** The room between two words is so many times that between the letters of one. */
const BETWEEN_WORDS = 1.5;

/**
 * Words whose letters were set apart to make them stand out are whole again: `B E L E I D`, and `BE LEI D` where the room
 * between letters is about what a space takes.
 */
export function withLettersJoined(words: readonly PrintedWord[]): readonly PrintedWord[] {
  const parts = words.filter(
    ({ text, turned, between }) => !turned && (between !== undefined || SINGLE.test(text)),
  );
  if (lettersIn(parts) < FEWEST) return words;
  const joined = new Map<PrintedWord, PrintedWord | null>();
  for (const run of runsOf(parts))
    for (const letters of wordsOf(run))
      for (const [at, letter] of letters.entries()) joined.set(letter, at === 0 ? joinedWord(letters) : null);
  if (joined.size === 0) return words;
  return words.flatMap((word) => {
    const whole = joined.get(word);
    return whole === null ? [] : [whole ?? word];
  });
}

const SINGLE = /^[\p{L}\p{N}\p{P}]$/u;

function lettersIn(parts: readonly PrintedWord[]): number {
  return parts.reduce((count, { text }) => count + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Letters of one size that stand beside each other on one line, with about the same room between most of them. */
function runsOf(parts: readonly PrintedWord[]): readonly (readonly PrintedWord[])[] {
  const rows = new Map<number, PrintedWord[]>();
  for (const word of parts) addTo(rows, Math.round(word.baseline), word);
  const runs: PrintedWord[][] = [];
  for (const row of rows.values()) {
    let before: PrintedWord | null = null;
    for (const word of row.toSorted((a, b) => a.box[0] - b.box[0])) {
      const isBeside =
        before !== null && before.size === word.size && gapBetween(before, word) < FAR * word.size;
      if (!isBeside) runs.push([]);
      runs.at(-1)?.push(word);
      before = word;
    }
  }
  return runs.filter(isSpelled);
}

function isSpelled(run: readonly PrintedWord[]): boolean {
  const [first] = run;
  if (first === undefined || run.length < 2 || lettersIn(run) < FEWEST) return false;
  const usual = usualGap(run);
  const regular = gapsOf(run).filter((gap) => gap < BETWEEN_WORDS * usual);
  return usual < APART * first.size && 2 * regular.length >= run.length;
}

function wordsOf(run: readonly PrintedWord[]): readonly (readonly PrintedWord[])[] {
  const usual = usualGap(run);
  const words: PrintedWord[][] = [];
  for (const [at, letter] of run.entries()) {
    const before = run[at - 1];
    if (before === undefined || gapBetween(before, letter) > BETWEEN_WORDS * usual) words.push([]);
    words.at(-1)?.push(letter);
  }
  return words;
}

function joinedWord(letters: readonly PrintedWord[]): PrintedWord {
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A word has a letter.');
  return {
    ...first,
    text: letters.map(({ text }) => text).join(''),
    box: unionOf(letters.map(({ box }) => box)),
    spaceBehind: last.spaceBehind,
  };
}

/** Between letters: those that stand alone, and those of parts that were not torn. */
function usualGap(run: readonly PrintedWord[]): number {
  return median([...gapsOf(run), ...run.flatMap(({ between }) => between ?? [])]);
}

function gapsOf(run: readonly PrintedWord[]): readonly number[] {
  return run.slice(1).map((word, at) => gapBetween(run[at] ?? word, word));
}

function gapBetween(before: PrintedWord, word: PrintedWord): number {
  return word.box[0] - before.box[2];
}
