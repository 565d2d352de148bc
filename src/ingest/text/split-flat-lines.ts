import { widthEm } from '../../layout/text-width.ts';
import type { Line } from '../../layout/line.ts';
import { joinWord } from '../../layout/line-words.ts';
import { cutRunningTitles } from './cut-running-titles.ts';
import { findLabels, type InnerLabel } from './find-inner-labels.ts';

/** A line that holds so many letters is a whole page, or a large part of it. */
const PAGE_LONG = 900;
/** A text is flat where such lines hold this share of it. */
const MOSTLY = 0.5;
/** Empty lines that set the parts apart, whatever is usual in the text. */
const APART = 2;

/**
 * Some converters write each page, or each paragraph with what stands between it and the next, as one line. Running
 * titles are cut out of such lines, and they are split where the numbers of a sequence prove that a part begins.
 * Other texts are left as they are.
 */
export function splitFlatLines(lines: readonly Line[]): readonly Line[] {
  const long = lines.filter(({ text }) => text.length >= PAGE_LONG);
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const isPaged = long.reduce((sum, { text }) => sum + text.length, 0) >= total * MOSTLY;
  const cut = cutRunningTitles(lines.map(({ text }) => text));
  if (!isPaged && cut === null) return lines;
  const parts = cut ?? lines.map(({ text }) => [text]);
  const pieces = parts.flatMap((own, at) =>
    own.flatMap((words, part): readonly Piece[] =>
      partContents(words).map((text, inner) => ({
        line: lines[at],
        text: joinBroken(text),
        blanks: inner > 0 || (part > 0 && !goesOn(text)) ? APART : part > 0 ? 0 : null,
      })),
    ),
  );
  const texts = pieces.map(({ text }) => text);
  const labels = Map.groupBy(findLabels(texts), ({ line }) => line);
  return pieces.flatMap(({ line, text, blanks }, at) =>
    line === undefined
      ? []
      : splitAt(text, labels.get(at) ?? []).map((words, part): Line => {
          const isOpening = blanks === null && part === 0;
          return {
            ...line,
            text: words,
            widthEm: widthEm(words),
            blanksBefore: part > 0 ? APART : (blanks ?? line.blanksBefore),
            startsPage: isOpening && line.startsPage,
          };
        }),
  );
}

/** Behind a running title a sentence can go on. */
function goesOn(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Words of a line, with the empty lines before them; null where the line itself tells. */
type Piece = { readonly line: Line | undefined; readonly text: string; readonly blanks: number | null };

/** A contents page and what stands before and behind it on one line: its entries end in dots and a page number. */
function partContents(text: string): readonly string[] {
  const contents = /(?<!\p{L})Inhoud(?:sopgave)?\s(?:(?!\.{4}).){0,150}\.{4}.*\.{4}\s*\d{1,3}(?=\s|$)/u.exec(
    text,
  );
  if (contents === null) return [text];
  const end = contents.index + contents[0].length;
  return [text.slice(0, contents.index), contents[0], text.slice(end)]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The halves of words that were broken at the end of a printed line. */
function joinBroken(text: string): string {
  return text.replace(
    /([\p{L}\d]+)[\u2010-](?: )(?!(?:en|of|tot)\s)(\p{Ll}+)/gu,
    (_, head: string, tail: string) => joinWord(`${head}-`, tail, NO_WORDS),
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

function splitAt(text: string, labels: readonly InnerLabel[]): readonly string[] {
  const starts = labels.map(({ start }) => start).filter((start) => start > 0);
  const borders = [0, ...starts, text.length];
  return borders
    .slice(0, -1)
    .map((start, at) => text.slice(start, borders[at + 1]).trim())
    .filter((words) => words !== '');
}
