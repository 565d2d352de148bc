import { literalPattern } from '../../core/literal-pattern.ts';
/** A running title has at least so many words, and letters. */
const FEWEST_WORDS = 3;
const SHORTEST = 15;
const LONGEST = 100;
/** It comes back with so many page numbers that count up. */
const FEWEST_PAGES = 3;
/** Pages without a number leave small holes in the count. */
const LARGEST_STEP = 4;

/** In a line as long as this, a running title is glued to the text. */
const GLUED = 200;

/**
 * The lines, each in its parts around the running titles that stand inside it with their page numbers
 * (`… verkopen. Prestatieafspraken wonen 2026 4 3.1.2 De …`); null where no line holds one.
 */
export function cutRunningTitles(texts: readonly string[]): readonly (readonly string[])[] | null {
  const title = runningTitle(texts);
  if (title === null) return null;
  const pattern = new RegExp(
    `${literalPattern(title)}\\s+\\d{1,3}(?:\\s(?:van|/)\\s\\d{1,3})?(?=\\s|$)`,
    'gu',
  );
  return texts.map((text) => {
    if (text.length < GLUED) return [text];
    const found = [...text.matchAll(pattern)].flatMap(({ index, 0: words }) => [index, index + words.length]);
    const borders = [0, ...found, text.length];
    return borders
      .slice(0, -1)
      .map((start, at) => text.slice(start, borders[at + 1]).trim())
      .filter((words) => words !== '');
  });
}

/** The longest words that stand in front of numbers that count up, inside lines. */
function runningTitle(texts: readonly string[]): string | null {
  const numbers = new Map<string, number[]>();
  for (const text of texts.filter(({ length }) => length >= GLUED)) {
    for (const { index, 1: number } of text.matchAll(/(?<=\S)\s(\d{1,3})(?=\s+\S)/gu)) {
      for (const title of titlesBefore(text, index)) {
        const known = numbers.get(title);
        if (known === undefined) numbers.set(title, [Number(number)]);
        else known.push(Number(number));
      }
    }
  }
  const titles = [...numbers].filter(([, pages]) => pages.length >= FEWEST_PAGES && countUp(pages));
  const most = Math.max(0, ...titles.map(([, { length }]) => length));
  const [longest] = titles
    .filter(([, { length }]) => length === most)
    .map(([title]) => title)
    .toSorted((a, b) => b.length - a.length);
  return longest ?? null;
}

/** What can be a title in front of a page number: it begins with a capital and holds no end of a sentence. */
function titlesBefore(text: string, end: number): readonly string[] {
  const before = text.slice(Math.max(0, end - LONGEST), end);
  const sentence = before.slice(before.search(/[^.;:!?]*$/u));
  return [...sentence.matchAll(/(?<=^|\s)\p{Lu}/gu)]
    .map(({ index }) => sentence.slice(index))
    .filter((title) => title.length >= SHORTEST && title.split(' ').length >= FEWEST_WORDS);
}

function countUp(pages: readonly number[]): boolean {
  return pages.every((page, at) => {
    const step = page - (pages[at - 1] ?? page - 1);
    return step >= 1 && step <= LARGEST_STEP;
  });
}
