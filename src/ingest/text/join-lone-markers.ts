import { findFurniture } from '../../layout/find-furniture.ts';
import type { Line } from '../../layout/line.ts';

/** A number with its point, a number of several levels, a letter with its sign, or a bullet, alone on a line. */
const LONE_MARKER =
  /^(?:\(?\d{1,3}[a-z]?\s?(?:[.:)]|\.\))|\d{1,2}(?:\.\d{1,2}){1,3}[.:)]?|\(?\p{Ll}[.)]|\d{1,2}\p{Lu}[.:)]?|[IVX]{1,5}(?:[.)]|\.\p{Ll}[.)]?)|[•▪■◦●·–-]|o|[①-⑳❶-❿])$/u;
/** `J1.2`, `B-07`: letters and a number alone on a line, where it comes back. */
const LONE_CODE = /^\p{Lu}{1,3}[\s.-]?\d{1,2}(?:\.\d{1,2})?[.:]?$/u;
/** A code that comes back less often is no number of afspraken. */
const FEWEST_CODES = 3;
/** A marker and its text stand no further apart than this many empty lines. */
const MOST_BLANKS = 2;

/**
 * Puts numbers and bullets that a converter wrote on lines of their own in front of the text that they belong to.
 * Several of them in a row were torn off their texts, and stay.
 */
export function joinLoneMarkers(lines: readonly Line[]): readonly Line[] {
  const furniture = findFurniture(lines);
  const codes = lines.filter(({ text }) => LONE_CODE.test(text)).length;
  const isLone = ({ text, cell }: Line): boolean =>
    cell === null && (LONE_MARKER.test(text) || (codes >= FEWEST_CODES && LONE_CODE.test(text)));
  const chapters = chapterNumbers(lines, furniture);
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    let after = index + 1;
    while (furniture.has(after)) after += 1;
    const next = lines[after];
    if (next === undefined || !(chapters.has(index) || belongsTo(line, next, lines[index - 1], isLone))) {
      joined.push(line);
      continue;
    }
    const text = `${line.text} ${next.text}`;
    joined.push(...lines.slice(index + 1, after), { ...line, text, widthEm: next.widthEm });
    index = after;
  }
  return joined;
}

/** A chapter has a number up to this. */
const MOST_CHAPTERS = 30;
const FEWEST_CHAPTERS = 3;
const LONGEST_TITLE = 80;

/** Bare numbers on lines of their own, right over a title, that count up from 1; page numbers stand over no titles. */
function chapterNumbers(lines: readonly Line[], furniture: ReadonlySet<number>): ReadonlySet<number> {
  let chapters: number[] = [];
  let best: readonly number[] = [];
  for (const [index, { text, cell }] of lines.entries()) {
    const number = cell === null && /^\d{1,2}$/u.test(text) ? Number(text) : 0;
    if (number === 0 || number > MOST_CHAPTERS || !standsOverTitle(index, lines, furniture)) continue;
    // Contents pages count up first.
    if (number === 1) chapters = [];
    if (number === chapters.length + 1) chapters.push(index);
    if (chapters.length >= best.length) best = [...chapters];
  }
  // Where the count goes on at places that are over no title, it is that of the pages.
  const pages = [...furniture].filter((index) => /^\d{1,3}$/u.test(lines[index]?.text ?? ''));
  const counted = best.filter((index) => furniture.has(index)).length;
  const arePages = counted >= best.length / 2 && pages.length > counted;
  return new Set(best.length >= FEWEST_CHAPTERS && !arePages ? best : []);
}

function standsOverTitle(index: number, lines: readonly Line[], furniture: ReadonlySet<number>): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  return (
    line !== undefined &&
    next !== undefined &&
    !line.startsPage &&
    !next.startsPage &&
    !furniture.has(index + 1) &&
    next.blanksBefore <= MOST_BLANKS &&
    next.text.length <= LONGEST_TITLE &&
    /^\p{Lu}[^.;:]*$/u.test(next.text)
  );
}

function belongsTo(
  marker: Line,
  next: Line,
  before: Line | undefined,
  isLone: (line: Line) => boolean,
): boolean {
  if (!isLone(marker) || isLone(next) || (before !== undefined && isLone(before))) return false;
  // `J` at the end of one line and `3.10` on the next are one code.
  if (/(?:^|\s)\p{Lu}{1,3}$/u.test(before?.text ?? '')) return false;
  return (
    next.cell === null &&
    next.blanksBefore <= MOST_BLANKS &&
    !next.startsPage &&
    !next.text.includes('\t') &&
    /\p{L}/u.test(next.text)
  );
}
