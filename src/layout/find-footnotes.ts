import { median } from '../core/median.ts';
import type { Line, LinePrint } from './line.ts';

/** A footnote at the foot of a page: its mark and its lines. */
export type FootnoteLines = { readonly mark: string; readonly first: number; readonly last: number };

/** A footnote is rarely longer than this, in lines. */
const LONGEST_FOOTNOTE = 12;
/** How far above its footnote a mark can stand, in lines: more than a page. */
const FARTHEST_MARK = 140;

/** A date begins with a number too: `1 juli 2028 heeft zij …`. */
const OPENING =
  /^(?:\[(\d{1,2})\]|(\d{1,2})\.?(?!\s(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)|([¹²³⁴-⁹]{1,2}))\s+(?=\S)/u;

/**
 * Finds footnotes by three signs at once: they are numbered in sequence, their number stands glued to a word
 * further up (`plannen3`, `plannen³`), and they stand above a page break, the page's furniture or a gap.
 */
export function findFootnotes(
  lines: readonly Line[],
  ignored: ReadonlySet<number>,
): readonly FootnoteLines[] {
  const found: FootnoteLines[] = [];
  const usual = median(lines.flatMap(({ print }) => (print === null ? [] : [print.size])));
  // A text that keeps places only, by spaces, does not show how large its letters are.
  const showsSizes = new Set(lines.map(({ print }) => print?.size)).size > 1;
  let expected = 1;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    const mark = markOf(line?.text ?? '');
    if (line === undefined || ignored.has(index) || mark === '' || Number(mark) !== expected) continue;
    if (standsOut(line, usual)) continue;
    const isMarked = isMarkedAbove(mark, index, lines);
    const isNext =
      found.length > 0 &&
      (found.at(-1)?.last === index - 1 || line.blanksBefore > 0) &&
      isInSmall(line, usual);
    const isSmall = isNext || closesPage(index, lines, { ignored, usual });
    if (!isMarked && !isSmall) continue;
    // So do items of a list, which are as large as the text.
    if (hasPoint(line) && !isSmall) continue;
    if (opensChapter(mark, index, lines, { ignored, showsSizes })) continue;
    const last = lastLine(index, lines, ignored);
    found.push({ mark, first: index, last });
    expected += 1;
    index = last;
  }
  return found;
}

/** `3 Betaalbaar wonen` in front of `3.1 …`, or before another `3` at the foot of the page: a chapter's number is no mark. */
function opensChapter(
  mark: string,
  index: number,
  lines: readonly Line[],
  { ignored, showsSizes }: { readonly ignored: ReadonlySet<number>; readonly showsSizes: boolean },
): boolean {
  const first = new RegExp(`^${mark}\\.0?1(?:\\.1)?\\.?\\s`, 'u');
  const next = lines.findIndex((_, at) => at > index && !ignored.has(at));
  if (first.test(lines[next]?.text ?? '')) return true;
  if (showsSizes || endsPage(index, lines, ignored)) return false;
  const rival = lines.findIndex(({ text }, at) => at > index && markOf(text) === mark);
  return rival !== -1 && rival - index <= FARTHEST_MARK && endsPage(rival, lines, ignored);
}

/** Behind the note nothing but the furniture of its page follows, or the next note. */
function endsPage(index: number, lines: readonly Line[], ignored: ReadonlySet<number>): boolean {
  const behind = lastLine(index, lines, ignored) + 1;
  const line = lines[behind];
  const isNext = Number(markOf(line?.text ?? '')) === Number(markOf(lines[index]?.text ?? '')) + 1;
  return line === undefined || line.startsPage || ignored.has(behind) || isNext;
}

/** The number that a note begins with; empty where a line is none. */
function markOf(text: string): string {
  const opening = OPENING.exec(text);
  return plainDigits(opening?.[1] ?? opening?.[2] ?? opening?.[3] ?? '');
}

/** Behind a note, small letters with the next number are one too, wherever the mark is hidden: `€ 748,20.2`. */
function isInSmall({ print }: Line, usual: number): boolean {
  return print !== null && print.size <= usual * SMALL;
}

function hasPoint({ text }: Line): boolean {
  return /^\d{1,2}\.\s/u.test(text);
}

/** A heading can begin with the number that is next; so can a cell. */
function standsOut({ cell, print }: Line, usual: number): boolean {
  return cell !== null || (print !== null && (print.bold || print.size > usual * (1 + SAME_SIZE)));
}

/** The mark as the source prints it and the length of what stands before the footnote's words. */
export function openingLength(text: string): number {
  return OPENING.exec(text)?.[0].length ?? 0;
}

function plainDigits(mark: string): string {
  return [...mark].map((sign) => SUPERSCRIPTS[sign] ?? sign).join('');
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [sign, String(digit)]),
);

/** True where a word above carries the mark: three lower-case letters and then the digit. */
function isMarkedAbove(mark: string, index: number, lines: readonly Line[]): boolean {
  const digits = [...mark].map((digit) => `[${digit}${'⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))}]`).join('');
  const glued = new RegExp(`\\p{Ll}{2}['’”"».,;:)]{0,2}\\s?${digits}(?![\\p{L}\\p{N}%])(?!\\.\\d)`, 'u');
  const atEnd = new RegExp(`(?:\\p{Ll}|20\\d\\d)[.;:)](?:\\s?${digits}$|${digits}\\s+\\p{Lu})`, 'u');
  const word = new RegExp(`\\p{Ll}['’]?\\p{Ll}['’”")]?${digits}(?![\\p{L}\\p{N}%]|\\.\\d)`, 'u');
  for (let above = index - 1; above >= Math.max(0, index - FARTHEST_MARK); above -= 1) {
    const text = lines[above]?.text ?? '';
    if (word.test(text) || atEnd.test(text) || (glued.test(text) && /[’'”"»]/u.test(text))) return true;
  }
  return false;
}

/** Small letters set apart from the text, with nothing but such letters under them on the page. */
function closesPage(
  index: number,
  lines: readonly Line[],
  { ignored, usual }: { readonly ignored: ReadonlySet<number>; readonly usual: number },
): boolean {
  const [line, before] = [lines[index], lines[index - 1]?.print];
  const page = line?.print?.page;
  const isBelow = line?.blanksBefore !== 0 || line.print?.region !== before?.region;
  const goesOn = !isBelow && (line.print?.size ?? 0) > (before?.size ?? 0) * SMALL;
  if (page === undefined || goesOn) return false;
  for (let at = index; at < lines.length && lines[at]?.print?.page === page; at += 1) {
    if (!ignored.has(at) && (lines[at]?.print?.size ?? 0) > usual * SMALL) return false;
  }
  return true;
}

/** Notes are set smaller than the text, by this share. */
const SMALL = 0.92;

function lastLine(first: number, lines: readonly Line[], ignored: ReadonlySet<number>): number {
  const gap = lines[first + 1]?.blanksBefore ?? 0;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || index - first >= LONGEST_FOOTNOTE) return index - 1;
    if (line.print !== null && isApart(line.print, lines[index - 1]?.print ?? null, line.blanksBefore))
      return index - 1;
    const isEnd = line.startsPage || ignored.has(index) || OPENING.test(line.text);
    // Text layers that print an empty line after every line do so inside a footnote too.
    if (isEnd || (line.blanksBefore > gap && !startsMidSentence(line, lines[index - 1]))) return index - 1;
  }
  return lines.length - 1;
}

/** Where the page is known, a footnote ends with its column, its size of letters, or at a gap. */
function isApart(print: LinePrint, before: LinePrint | null, blanks: number): boolean {
  return (
    blanks > 0 ||
    print.region !== before?.region ||
    print.bold !== before.bold ||
    Math.abs(print.size - before.size) > SAME_SIZE * print.size
  );
}

const SAME_SIZE = 0.1;

function startsMidSentence(line: Line, before: Line | undefined): boolean {
  return /^(?:\p{Ll}|https?:)/u.test(line.text) && !/[.!?]$/u.test(before?.text ?? '');
}
