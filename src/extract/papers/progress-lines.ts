import { collapse, type Span } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';
import { namesProgress } from '../../language/table-words.ts';
import type { PartyLexicon } from '../actors/party-lexicon.ts';
import type { ProgressRow } from './read-progress.ts';

/** The number of a row at the beginning of a line: `J 1.4`, `5.2.3`, `M1`; a lone `J` has its number below. */
const NUMBERED = /^(?<number>\p{Lu}{1,2}[\s.]{0,2}\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2}){2,})(?=\s|$)/u;
const LONE_SERIES = /^\p{Lu}$/u;
const LONE_NUMBER = /^\d{1,2}(?:\.\d{1,2})+$/u;
/** What a priority column holds: a term, a word for always, or a dash. */
const PRIORITY =
  /^\s*(?:[TQ][1-4](?:\sen daarna doorlopend)?|(?:doorlopend|continu)(?:\s?[–-]\s?\p{L}+)?|zie\s\p{Lu}\p{Ll}+|-)(?=\s|$)/iu;
const CHAPTER = /^\d{1,2}\.(?:\d{1,2})?\s+\p{Lu}/u;

type Words = { readonly text: string; readonly span: Span };

/**
 * Rows of a table that the text layer flattened: number, title and afspraak line by line in their narrow column, then
 * on one line the owner, the priority and the beginning of the progress.
 */
export function progressLines(source: SourceText, lexicon: PartyLexicon): readonly ProgressRow[] {
  const lines = source.blocks
    .filter(({ kind, table }) => table === null && kind !== 'furniture' && kind !== 'contents')
    .flatMap(({ lines: printed, pieces }) => (printed.length > 0 ? printed : pieces))
    .map((span): Words => ({ text: collapse(source.text.slice(span.start, span.end)), span }))
    .toSorted((a, b) => a.span.start - b.span.start);
  const first = lines.findIndex(({ text }) => namesProgress(text.split(' ')));
  if (first < 0) return [];
  const rows: ProgressRow[] = [];
  let open: Words[] = [];
  const close = (): void => {
    const row = readRow(open, lexicon);
    if (row !== null) rows.push(row);
    open = [];
  };
  for (const [at, line] of lines.entries()) {
    if (at < first || namesProgress(line.text.split(' '))) continue;
    const opensRow =
      NUMBERED.test(line.text) ||
      (LONE_SERIES.test(line.text) && LONE_NUMBER.test(lines[at + 1]?.text ?? ''));
    if (opensRow || CHAPTER.test(line.text)) close();
    if (opensRow || open.length > 0) open.push(line);
  }
  close();
  return rows;
}

function readRow(lines: readonly Words[], lexicon: PartyLexicon): ProgressRow | null {
  const [first, second] = lines;
  if (first === undefined) return null;
  const own = NUMBERED.exec(first.text)?.groups?.['number'];
  const number =
    own === undefined
      ? [first.span, ...(second === undefined ? [] : [second.span])]
      : [part(first, 0, own.length)];
  const body = own === undefined ? lines.slice(2) : [cut(first, own.length), ...lines.slice(1)];
  const filled = body.filter(({ text }) => text !== '');
  const at = filled.findIndex((line) => ownerLength(line.text, lexicon) > 0);
  const ownerLine = filled[at];
  if (ownerLine === undefined) return null;
  const length = ownerLength(ownerLine.text, lexicon);
  const behind = ownerLine.text.slice(length);
  const priority = PRIORITY.exec(behind)?.[0] ?? '';
  const textAt = length + priority.length;
  const [title, ...agreed] = filled.slice(0, at);
  const rest = cut(ownerLine, textAt);
  return {
    number,
    title: title === undefined ? [] : [title.span],
    agreed: agreed.map(({ span }) => span),
    owner: [part(ownerLine, 0, length)],
    priority: priority.trim() === '' ? [] : [part(ownerLine, length + leading(priority), textAt)],
    text: [...(rest.text === '' ? [] : [rest.span]), ...filled.slice(at + 1).map(({ span }) => span)],
    colours: [],
  };
}

/** Length of the party words that a line begins with, where a priority follows them. */
function ownerLength(text: string, lexicon: PartyLexicon): number {
  let end = 0;
  for (const { start, end: until } of lexicon.find(text)) {
    if (start > end + 5 || (end === 0 && start > 0)) break;
    end = until;
  }
  return end > 0 && PRIORITY.test(text.slice(end)) ? end : 0;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** A part of a line; the line is assumed to be printed without doubled spaces. */
function part({ span }: Words, from: number, to: number): Span {
  return { start: span.start + from, end: Math.min(span.end, span.start + to) };
}

function cut(line: Words, from: number): Words {
  const rest = line.text.slice(from);
  const start = line.span.start + from + leading(rest);
  return { text: rest.trim(), span: { start: Math.min(start, line.span.end), end: line.span.end } };
}
