import { isSetOff, jointBefore, measureColumns } from './break-lines.ts';
import type { CellPlace, Line, LinePrint } from './line.ts';
import { joinWord } from './line-words.ts';

/** One printed line of a paragraph; `gluedTo` tells that its first word began on the line before. */
export type ParagraphLine = {
  readonly text: string;
  readonly widthEm: number;
  readonly gluedTo: boolean;
  readonly print: LinePrint | null;
  /** Where the end of its last word stands that was printed on the next line; null where none was. */
  readonly tail: { readonly length: number; readonly print: LinePrint } | null;
};

/** Lines that belong together, from the first to the last. */
export type Paragraph = {
  readonly lines: readonly ParagraphLine[];
  readonly spaced: boolean;
  readonly startsPage: boolean;
  /** The cell that it stands in; null where it stands in no table. */
  readonly cell: CellPlace | null;
  /** Index of its first line among all lines of the document. */
  readonly first: number;
};

/** Groups body lines into paragraphs; blank lines help but are not needed. */
export function groupParagraphs(lines: readonly Line[], body: readonly number[]): readonly Paragraph[] {
  const text = body.flatMap((index) => lines[index] ?? []);
  const page = measureColumns(text);
  const vocabulary = hyphenVocabulary(text);
  const paragraphs: (Paragraph & { lines: ParagraphLine[] })[] = [];
  for (const [at, line] of text.entries()) {
    const joint = at === 0 ? 'new-paragraph' : jointBefore(at, page);
    const current = paragraphs.at(-1);
    if (joint === 'new-paragraph' || current === undefined) {
      const { startsPage, cell } = line;
      const spaced = startsPage || (line.print === null ? isSetOff(at, text) : isApart(line, text[at - 1]));
      paragraphs.push({ lines: [toLine(line)], spaced, startsPage, cell, first: body[at] ?? 0 });
    } else if (joint === 'same-word') {
      glueWord(current.lines, line, vocabulary);
    } else {
      current.lines.push(toLine(line));
    }
  }
  return paragraphs;
}

/** Room above it, or another column, sets a line off from the one before. */
function isApart(line: Line, before: Line | undefined): boolean {
  return line.blanksBefore > 0 || line.print?.region !== before?.print?.region;
}

function toLine(line: Line): ParagraphLine {
  return { text: line.text, widthEm: line.widthEm, gluedTo: false, print: line.print, tail: null };
}

/** Words with and without hyphens that stand whole inside a line, to decide how a broken one is written. */
function hyphenVocabulary(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const word of text.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? []) words.add(word.toLowerCase());
  }
  return words;
}

/** The rest of a broken word moves up to where it began. */
function glueWord(lines: ParagraphLine[], line: Line, vocabulary: ReadonlySet<string>): void {
  const before = lines.at(-1);
  if (before === undefined) return;
  const tail = /^\S+/u.exec(line.text)?.[0] ?? '';
  lines[lines.length - 1] = {
    ...before,
    text: joinWord(before.text, tail, vocabulary),
    tail: line.print === null ? null : { length: tail.length, print: line.print },
  };
  const rest = line.text.slice(tail.length).trimStart();
  if (rest === '') return;
  const print = line.print === null ? null : movedBack(line.print, line.text.length - rest.length);
  lines.push({ ...toLine(line), text: rest, print, gluedTo: true });
}

/** What is set in bold or italics, where so many signs of the line moved up to the one before. */
function movedBack(print: LinePrint, length: number): LinePrint {
  const emphasised = print.emphasised
    .map(({ start, end }) => ({ start: Math.max(0, start - length), end: end - length }))
    .filter(({ end }) => end > 0);
  return { ...print, emphasised };
}
