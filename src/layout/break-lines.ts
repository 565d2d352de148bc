import type { Line, LineJoint } from './line.ts';
import { isPrinted, isSameCell, jointOnPage } from './joint-on-page.ts';
import {
  endsOpen,
  hasEnded,
  isBrokenCode,
  isBrokenWord,
  isField,
  isNumberedWord,
  startsInSentence,
  startsItem,
} from './line-words.ts';
import { endWidths } from './end-widths.ts';
import { widthEm } from './text-width.ts';

/** A first word that would have fitted on the line above, with this much to spare, was put on a new line. */
const SPARE = 0.03;
/** A column is as wide as its widest lines, when at least two come this close to it. */
const NEARLY_FULL = 0.08;

/** Lines with the widths that they can have before they are broken, and how wide each is where it ends. */
export type Page = {
  readonly lines: readonly Line[];
  readonly measures: readonly number[];
  readonly widths: readonly number[];
  /** Words that open paragraphs again and again: who a paragraph is about. */
  readonly openers: ReadonlySet<string>;
};

/** Notes for every line how wide its column is; lines of one column stand together. */
export function measureColumns(lines: readonly Line[]): Page {
  // Where lines have places, the page tells the room behind them.
  if (lines.every(isPrinted)) return { lines, measures: [], widths: [], openers: new Set() };
  const typical = percentile(
    lines.filter(({ cell }) => cell === null).map((line) => line.widthEm),
    TYPICAL,
  );
  const inCells = cellMeasures(lines);
  const { widths: ends, column } = endWidths(lines);
  const measures: number[] = [];
  for (const run of runsWithoutGap(lines)) {
    const [first] = run;
    const inCell = first === undefined ? undefined : inCells.get(columnKey(first));
    if (inCell !== undefined) {
      for (let count = 0; count < run.length; count += 1) measures.push(inCell);
      continue;
    }
    const widths = ends.slice(measures.length, measures.length + run.length).toSorted((a, b) => b - a);
    const [widest = 0, second = 0] = widths;
    const wrapped = run.length > 1 && second >= widest * (1 - NEARLY_FULL);
    const measure = Math.max(widest, widest >= column * (1 - NEARLY_FULL) ? column : 0);
    for (let count = 0; count < run.length; count += 1) measures.push(wrapped ? measure : typical);
  }
  return { lines, measures, widths: ends, openers: openersOf(lines, ends, measures) };
}

/** The widest line of each column of a table: all its cells are as wide. */
function cellMeasures(lines: readonly Line[]): ReadonlyMap<string, number> {
  const widest = new Map<string, number>();
  for (const line of lines) {
    if (line.cell === null) continue;
    const key = columnKey(line);
    widest.set(key, Math.max(widest.get(key) ?? 0, line.widthEm));
  }
  return widest;
}

function columnKey({ cell }: Line): string {
  return cell === null ? '' : `${cell.table} ${cell.column} ${cell.reach.columns}`;
}

/** Most lines of a running text are full: nine in ten are no wider than its column. */
const TYPICAL = 0.9;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function runsWithoutGap(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isApart = before === undefined || line.startsPage || !isSameCell(before, line);
    if (isApart || isSetOff(index, lines)) runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

/** Lines around this one that decide how many empty lines are usual here. */
const NEIGHBOURS = 4;

/** True where more empty lines stand above the line than is usual around it. */
export function isSetOff(index: number, lines: readonly Line[]): boolean {
  const gaps: number[] = [];
  for (let near = Math.max(1, index - NEIGHBOURS); near <= index + NEIGHBOURS; near += 1) {
    const line = lines[near];
    if (line !== undefined) gaps.push(Math.min(line.blanksBefore, 2));
  }
  const spaced = gaps.filter((gap) => gap > 0).length;
  const usual = spaced >= gaps.length * MOSTLY_SPACED ? 1 : 0;
  return (lines[index]?.blanksBefore ?? 0) > usual;
}

/** In a text layer that prints an empty line after every line, nearly all gaps hold one. */
const MOSTLY_SPACED = 0.75;

/** Decides whether line `index` goes on with the paragraph of the line before it. */
export function jointBefore(index: number, page: Page): LineJoint {
  const line = page.lines[index];
  const before = page.lines[index - 1];
  if (line === undefined || before === undefined) return 'new-paragraph';
  if (isPrinted(line) && isPrinted(before)) return jointOnPage(before, line);
  if (!isSameCell(before, line)) return 'new-paragraph';
  if (line.cell?.narrow === true && !line.cell.hasHeader)
    return isBrokenWord(before.text, line.text) ? 'same-word' : 'same-paragraph';
  if (isBrokenCode(before.text, line.text)) return 'same-paragraph';
  if (startsItem(line.text)) return 'new-paragraph';
  if (isBrokenWord(before.text, line.text)) return 'same-word';
  const setOff = isSetOff(index, page.lines) || line.startsPage;
  const full = wasFull(page.widths[index - 1] ?? 0, line, page.measures[index - 1] ?? 0);
  if (endsOpen(before.text) && !isFarOff(line)) return 'same-paragraph';
  if (hasEnded(before.text) && isField(line.text)) return 'new-paragraph';
  if (hasEnded(before.text) && isTitleLine(index, page)) return 'new-paragraph';
  if (hasEnded(before.text)) {
    const isClosed = before.text.endsWith(';') && !startsInSentence(line.text);
    const isOpened = page.openers.has(openerOf(line.text));
    return !setOff && full && !isClosed && !isOpened ? 'same-paragraph' : 'new-paragraph';
  }
  if (isNumberedWord(before.text) && !full) return 'new-paragraph';
  if (startsInSentence(line.text) && (full || !setOff)) return 'same-paragraph';
  return full && !setOff ? 'same-paragraph' : 'new-paragraph';
}

/** The words that paragraphs open with of which the last line leaves no doubt. */
function openersOf(
  lines: readonly Line[],
  widths: readonly number[],
  measures: readonly number[],
): ReadonlySet<string> {
  const opened = lines.filter((line, at) => {
    const [before, width, measure] = [lines[at - 1], widths[at - 1] ?? 0, measures[at - 1] ?? 0];
    return (
      before !== undefined && line.cell === null && hasEnded(before.text) && width < measure * SURELY_SHORT
    );
  });
  const counts = Map.groupBy(opened, ({ text }) => openerOf(text));
  return new Set(
    [...counts]
      .filter(([words, { length }]) => words !== '' && length >= FEWEST_OPENED)
      .map(([words]) => words),
  );
}

/** A last line that is surely short fills no more than this share of its column. */
const SURELY_SHORT = 0.8;
const FEWEST_OPENED = 2;

/** The name that a sentence opens with, or its article and noun: `Scheldemond`, `De gemeente`. */
function openerOf(text: string): string {
  return /^(?:(?:De|Het)\s[\p{L}\d]+|\p{Lu}[\p{L}\d&]{4,})(?=\s)/u.exec(text)?.[0] ?? '';
}

/** A short line without an end, behind a sentence that ended and in front of a new one: the title of what follows. */
function isTitleLine(index: number, { lines, measures }: Page): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (
    line === undefined ||
    next === undefined ||
    !/^(?:\p{Lu}[.)]\s|\p{Lu}{1,3}[\s.-]?\d{1,2}(?:\.\d{1,2})?[.:]?\s|[IVX]{1,4}[.)]\s|\d{1,2}[.)]?\s)?\p{Lu}[^.;:,!?]*$/u.test(
      line.text,
    )
  )
    return false;
  if (startsItem(next.text)) return true;
  return line.widthEm < (measures[index] ?? 0) * SHORT_TITLE && /^\p{Lu}/u.test(next.text);
}

/** A title leaves this much of its line free, or more. */
const SHORT_TITLE = 0.6;

/** More empty lines than any paragraph holds. */
function isFarOff(line: Line): boolean {
  return line.blanksBefore > 3;
}

function wasFull(width: number, line: Line, measure: number): boolean {
  // An amount is not torn off its sign.
  const firstWord = /^(?:€ )?\S+/u.exec(line.text)?.[0] ?? '';
  return width + widthEm(` ${firstWord}`) > measure * (1 - SPARE);
}
