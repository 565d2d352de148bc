import type { Heading } from './find-headings.ts';
import type { Reading } from './reading.ts';

const LETTER = /^(?<letter>\p{Lu})(?:[.):]\s*|\s*[-–]\s+|\s+)(?<title>\p{Lu}.*)$/u;

/**
 * Chapters with letters: `A. Beschikbaarheid`, `B Betaalbaarheid`. A letter counts where the one before or behind it is
 * there, or numbers that begin with it (`A1`).
 */
export function withLetters(headings: readonly Heading[], readings: readonly Reading[]): readonly Heading[] {
  const lettered = headings.map((heading) =>
    heading.number === null ? LETTER.exec(heading.title)?.groups : undefined,
  );
  const letters = new Set(lettered.flatMap((groups) => groups?.['letter'] ?? []));
  const series = new Set(readings.flatMap(({ label }) => label?.series ?? []));
  return headings.map((heading, at) => {
    const { letter = '', title = '' } = lettered[at] ?? {};
    return letter !== '' && (series.has(letter) || hasNeighbour(letter, letters))
      ? { ...heading, number: letter, title }
      : heading;
  });
}

/** `A` needs `B`; every other letter needs the one before it. */
function hasNeighbour(letter: string, letters: ReadonlySet<string>): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return letters.has(String.fromCodePoint(letter === 'A' ? code + 1 : code - 1));
}

/** The parts of a chapter's number, outermost first: `A1` is `A` and `1`, `II.3` is `II` and `3`. */
export function numberParts(number: string): readonly string[] {
  const lettered = /^(?<letter>\p{Lu})[.-]?(?<rest>\d.*)$/u.exec(number)?.groups;
  const { letter, rest } = lettered ?? {};
  return letter === undefined || rest === undefined
    ? number.split(/[.-]/u)
    : [letter, ...rest.split(/[.-]/u)];
}
