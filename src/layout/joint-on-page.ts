import type { Line, LineJoint, LinePrint } from './line.ts';
import {
  endsOpen,
  hasEnded,
  isBrokenCode,
  isBrokenWord,
  isInCapitals,
  isRestOfAmount,
  startsInSentence,
  startsItem,
} from './line-words.ts';

export type PrintedLine = Line & { readonly print: LinePrint };

export function isPrinted(line: Line): line is PrintedLine {
  return line.print !== null;
}

/** Sizes that differ by less than this share are the same. */
const SAME_SIZE = 0.07;
/** A space takes about this share of the size. */
const SPACE = 0.25;

/**
 * Decides by the page whether a line goes on with the one before: place and style first, then the room that was left,
 * then the words.
 */
export function jointOnPage(before: PrintedLine, line: PrintedLine): LineJoint {
  if (!isSameCell(before, line)) return 'new-paragraph';
  const { cell } = line;
  if (cell !== null && cell.narrow && !cell.hasHeader)
    return isBrokenWord(before.text, line.text) ? 'same-word' : 'same-paragraph';
  if (isRestOfLead(before, line)) return 'same-paragraph';
  if (!isSameStyle(before.print, line.print)) return 'new-paragraph';
  if (cell === null && isInCapitals(before.text) !== isInCapitals(line.text)) return 'new-paragraph';
  if (isBrokenCode(before.text, line.text)) return 'same-paragraph';
  if (line.blanksBefore === 0 && namesCode(line.text) && !hasEnded(before.text) && isFull(before.print, line))
    return 'same-paragraph';
  if (line.blanksBefore === 0 && isRestOfAmount(before.text, line.text)) return 'same-paragraph';
  if (startsItem(line.text)) return 'new-paragraph';
  if (isBrokenWord(before.text, line.text)) return 'same-word';
  const full = isFull(before.print, line);
  if (before.print.region !== line.print.region) return acrossRegions(before, line, full);
  if (goesOnInTitle(before, line)) return 'same-paragraph';
  if (line.blanksBefore > 0)
    return endsOpen(before.text) && line.blanksBefore === 1 && full ? 'same-paragraph' : 'new-paragraph';
  if (hasEnded(before.text)) {
    const isClosed = before.text.endsWith(';') && !startsInSentence(line.text);
    return full && !isClosed ? 'same-paragraph' : 'new-paragraph';
  }
  return full || startsInSentence(line.text) || endsOpen(before.text) ? 'same-paragraph' : 'new-paragraph';
}

/** `… met deze verkoop is in` / `A1 al rekening gehouden`: a code inside a sentence, not at the head of an item. */
function namesCode(text: string): boolean {
  return /^(?:\p{Lu}{1,2}[\s.-]?)?\d{1,2}(?:\.\d{1,2})*\s\p{Ll}/u.test(text);
}

/** `Nieuwe woningen` / `bouwen`: the lines of a heading can stand further apart than those of the text. */
function goesOnInTitle(before: PrintedLine, line: PrintedLine): boolean {
  return (
    before.print.bold &&
    line.blanksBefore === 1 &&
    !hasEnded(before.text) &&
    /^\p{Lu}/u.test(before.text) &&
    /^\p{Ll}/u.test(line.text) &&
    !hasEnded(line.text)
  );
}

/** `2.1 Voor wie weinig verdient` in bold, `houden de corporaties …` not: what opens a sentence can fill its first line. */
function isRestOfLead(before: PrintedLine, line: PrintedLine): boolean {
  return (
    before.print.bold &&
    !line.print.bold &&
    before.print.region === line.print.region &&
    Math.abs(before.print.size - line.print.size) <= SAME_SIZE * before.print.size &&
    line.blanksBefore === 0 &&
    !hasEnded(before.text) &&
    isFull(before.print, line) &&
    (endsOpen(before.text) || startsInSentence(line.text))
  );
}

/** From one column or page to the next no gap can be seen: only a sentence that has not ended goes on. */
function acrossRegions(before: PrintedLine, line: PrintedLine, full: boolean): LineJoint {
  const goesOn = !hasEnded(before.text) && (startsInSentence(line.text) || (full && !before.print.bold));
  return goesOn ? 'same-paragraph' : 'new-paragraph';
}

/** Both stand in one cell, or in none. */
export function isSameCell({ cell: a }: Line, { cell: b }: Line): boolean {
  return a?.table === b?.table && a?.row === b?.row && a?.column === b?.column;
}

function isSameStyle(a: LinePrint, b: LinePrint): boolean {
  return a.bold === b.bold && Math.abs(a.size - b.size) <= SAME_SIZE * a.size;
}

/** The first word of the next line would not have fitted any more; an amount is not torn off its sign. */
function isFull(before: LinePrint, { text, print }: PrintedLine): boolean {
  const last = text.startsWith('€ ') ? 6 : 2;
  const firstWord = (print.boxes[last] ?? 0) - (print.boxes[0] ?? 0);
  return before.room < firstWord + SPACE * before.size;
}
