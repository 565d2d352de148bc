import { hasEnded } from './line-words.ts';
import type { Paragraph } from './group-paragraphs.ts';

/** Letters larger than those of the running text by this share belong to a heading. */
const LARGER = 1.08;
const LONGEST_HEADING = 160;
const MOST_LINES = 3;

/** The level of each paragraph that its style makes a heading: 1 for the largest; null for running text. */
export function headingLevels(paragraphs: readonly Paragraph[]): readonly (number | null)[] {
  const body = bodySize(paragraphs);
  const styles = paragraphs.map((paragraph) => headingStyle(paragraph, body));
  const ranked = [...new Set(styles.filter((style) => style !== null))].toSorted((a, b) => b - a);
  return styles.map((style) => (style === null ? null : ranked.indexOf(style) + 1));
}

/** The size of most letters of a document; 0 where its lines have none. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of paragraphs) {
    for (const { print, text } of lines) {
      if (print === null) continue;
      const size = Math.round(print.size * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + text.length);
    }
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

/** A number for each style of heading, the larger the higher it stands: its size, and bold before plain. */
function headingStyle(paragraph: Paragraph, body: number): number | null {
  const [first] = paragraph.lines;
  const print = first?.print ?? null;
  if (print === null || paragraph.cell !== null || paragraph.lines.length > MOST_LINES) return null;
  const text = paragraph.lines.map((line) => line.text).join(' ');
  const isLarge = print.size >= body * LARGER;
  const speaks = (hasEnded(text) && !(isLarge && /[?!]$/u.test(text))) || QUOTATION.test(text);
  if (
    (!isLarge && !print.bold && !isSlanted(paragraph, text)) ||
    speaks ||
    text.length > LONGEST_HEADING ||
    !/\p{L}{2}/u.test(text)
  )
    return null;
  return Math.round(print.size * 2) + (print.bold ? BOLD_FIRST : 0);
}

/** What somebody said, set large between paragraphs: `‘Daar wil ik wel wonen.’ – een bewoner`. */
const QUOTATION = /^[‘'“"][^’”"]*[.!?…][’'”"]/u;

/** A short line of its own in slanted letters. */
function isSlanted({ lines, spaced }: Paragraph, text: string): boolean {
  const slanted = lines.length === 1 && lines[0]?.print?.italic === true;
  return slanted && spaced && text.length <= LONGEST_SLANTED && /^\p{Lu}/u.test(text);
}

const LONGEST_SLANTED = 80;
const BOLD_FIRST = 0.5;
