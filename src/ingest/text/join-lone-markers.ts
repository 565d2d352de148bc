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
  const isLone = ({ text }: Line): boolean =>
    LONE_MARKER.test(text) || (codes >= FEWEST_CODES && LONE_CODE.test(text));
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    let after = index + 1;
    while (furniture.has(after)) after += 1;
    const next = lines[after];
    if (next === undefined || !belongsTo(line, next, lines[index - 1], isLone)) {
      joined.push(line);
      continue;
    }
    const text = `${line.text} ${next.text}`;
    joined.push(...lines.slice(index + 1, after), { ...line, text, widthEm: next.widthEm });
    index = after;
  }
  return joined;
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
    next.blanksBefore <= MOST_BLANKS &&
    !next.startsPage &&
    !next.text.includes('\t') &&
    /\p{L}/u.test(next.text)
  );
}
