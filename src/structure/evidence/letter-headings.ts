import type { Heading } from './find-headings.ts';
import type { Reading } from './reading.ts';

const TITLE = String.raw`(?:[.):]\s*|\s*[-–]\s+|\s+)(?<title>[\p{Lu}‘'“"].*)$`;
const LETTER = new RegExp(String.raw`^(?<letter>\p{Lu})${TITLE}`, 'u');
const ROMAN = new RegExp(String.raw`^(?<letter>[IVX]{1,5})${TITLE}`, 'u');
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** `I` alone is a letter; `I` and `II` are Roman. */
const FEWEST_ROMANS = 2;

/**
 * Chapters with letters or Roman numbers: `A. Beschikbaarheid`, `II Betaalbaarheid`. One counts where the one before or
 * behind it is there, or numbers that begin with it (`A1`).
 */
export function withLetters(headings: readonly Heading[], readings: readonly Reading[]): readonly Heading[] {
  const isRoman = headings.filter(({ title }) => ROMAN.test(title)).length >= FEWEST_ROMANS;
  const [pattern, order] = isRoman ? [ROMAN, ROMANS] : [LETTER, LETTERS];
  const lettered = headings.map((heading) =>
    heading.number === null ? pattern.exec(heading.title)?.groups : undefined,
  );
  const letters = new Set(lettered.flatMap((groups) => groups?.['letter'] ?? []));
  const series = new Set(readings.flatMap(seriesOf));
  const counts = (letter: string): boolean => series.has(letter) || hasNeighbour(letter, letters, order);
  return headings.map((heading, at) => {
    const { letter = '', title = '' } = lettered[at] ?? {};
    return letter !== '' && counts(letter) ? { ...heading, number: letter, title } : heading;
  });
}

/** The letters of its number; of a table those of the numbers in its cells. */
function seriesOf({ block, label, text }: Reading): readonly string[] {
  if (block.table === null) return label?.series === undefined || label.series === null ? [] : [label.series];
  return [...text.matchAll(NUMBER_IN_CELL)].map(({ groups }) => groups?.['letter'] ?? '');
}

/** `W.01`, `B3`, `D-12` as a word of its own. */
const NUMBER_IN_CELL = /(?<![^\s])(?<letter>\p{Lu})[.-]?\d{1,2}(?![^\s])/gu;

/** `A` needs `B`, `I` needs `II`; every other letter needs the one before it. */
function hasNeighbour(letter: string, letters: ReadonlySet<string>, order: readonly string[]): boolean {
  const at = order.indexOf(letter);
  return letters.has(order[at === 0 ? 1 : at - 1] ?? '');
}

/** The parts of a chapter's number, outermost first: `A1` is `A` and `1`, `II.3` is `II` and `3`. */
export function numberParts(number: string): readonly string[] {
  const lettered = /^(?<letter>\p{Lu})[.-]?(?<rest>\d.*)$/u.exec(number)?.groups;
  const { letter, rest } = lettered ?? {};
  return letter === undefined || rest === undefined
    ? number.split(/[.-]/u)
    : [letter, ...rest.split(/[.-]/u)];
}
