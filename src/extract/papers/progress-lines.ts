import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import type { SourceText } from '../../core/source-text.ts';
import { namesProgress } from '../../language/table-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { EMPTY_ROW, type ProgressRow } from './progress-row.ts';

/** The number of a row at the beginning of a line: `J 1.4`, `5.2.3`, `M1`; a lone `J` has its number below. */
const NUMBERED =
  /^(?<number>(?![TQ]\d)\p{Lu}{1,2}[\s.]{0,2}\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2}){2,})(?=\s|$)/u;
const LONE_SERIES = /^\p{Lu}$/u;
const LONE_NUMBER = /^\d{1,2}(?:\.\d{1,2})+$/u;
/** What a priority column holds: a term, a word for always, or a dash. */
const PRIORITY =
  /^\s*(?:[TQ][1-4](?:\sen daarna doorlopend)?|(?:doorlopend|continu)(?:\s?[–-]\s?\p{L}+)?|zie\s\p{Lu}\p{Ll}+|-)(?=\s|$)/iu;
/** Some words with a capital that fill the rest of the line: the beginning of a priority in words of its own. */
const SHORT = /^\s+\p{Lu}\p{Ll}+(?:\s\p{L}+){0,2}$/u;
const CHAPTER = /^\d{1,2}\.(?:\d{1,2})?\s+\p{Lu}/u;

type Words = {
  readonly text: string;
  readonly span: Span;
  readonly toSource: (span: Span) => readonly Span[];
};

/**
 * Rows of a table that the text layer flattened: number, title and afspraak line by line in their narrow column, then
 * on one line the owner, the priority and the beginning of the progress.
 */
export function progressLines(source: SourceText, lexicon: PartyLexicon): readonly ProgressRow[] {
  const lines = source.blocks
    .filter(({ kind, table }) => table === null && kind !== 'furniture' && kind !== 'contents')
    .flatMap(({ lines: printed, pieces }) => (printed.length > 0 ? printed : pieces))
    .map((span): Words => {
      const { text, toSource } = gatherPassage(source.text, [span]);
      return { text, span, toSource };
    })
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
  const priority = PRIORITY.exec(behind)?.[0] ?? SHORT.exec(behind)?.[0] ?? '';
  const textAt = length + priority.length;
  const [title, ...agreed] = filled.slice(0, at);
  const rest = cut(ownerLine, textAt);
  const owners = ownersBelow(behind.trim() === '' ? filled.slice(at + 1) : [], lexicon);
  const behindOwner = filled.slice(at + 1 + owners);
  // A priority that fills its narrow column goes on below; then no text stands on the owner's line.
  const wrapped = rest.text === '' ? behindOwner.findIndex(({ text }) => !goesOn(text, priority)) : 0;
  const more = behindOwner.slice(0, wrapped === -1 ? behindOwner.length : wrapped);
  return {
    ...EMPTY_ROW,
    number,
    title: title === undefined ? [] : [title.span],
    agreed: agreed.map(({ span }) => span),
    owner: [part(ownerLine, 0, length), ...filled.slice(at + 1, at + 1 + owners).map(({ span }) => span)],
    priority: [
      ...(priority.trim() === '' ? [] : [part(ownerLine, length + leading(priority), textAt)]),
      ...more.map(({ span }) => span),
    ],
    text: [
      ...(rest.text === '' ? [] : [rest.span]),
      ...behindOwner.slice(more.length).map(({ span }) => span),
    ],
  };
}

/** How many lines go on with the owners: `en corporaties` under `Gemeente`, on one line or on two. */
function ownersBelow(lines: readonly Words[], lexicon: PartyLexicon): number {
  for (const count of [2, 1]) {
    const words = lines
      .slice(0, count)
      .map(({ text }) => text)
      .join(' ');
    const names = words.replace(/^(?:en|,|&)\s/u, '');
    if (names !== words && ownerLength(names, lexicon) === names.length) return count;
  }
  return 0;
}

/** A column of priorities is narrower than this, in letters. */
const NARROW = 17;

/** A short line below a priority that breaks off, or that opens with a dash or in small letters. */
function goesOn(text: string, priority: string): boolean {
  if (priority.trim() === '-') return false;
  const isOpen = !PRIORITY.test(priority) && priority.trim() !== '';
  return text.length <= NARROW && (isOpen || /^(?:[–-]\s|\p{Ll})/u.test(text)) && !/[.:%]/u.test(text);
}

/** Length of the party words that a line begins with, where a priority follows them. */
function ownerLength(text: string, lexicon: PartyLexicon): number {
  let end = 0;
  let owners = 0;
  for (const { start, end: until } of lexicon.find(text)) {
    if (start > end + 5 || (end === 0 && start > 0)) break;
    end = until;
    // A party named right behind the priority (`Gemeente T3 Woonbaken onderzoekt …`) is no owner.
    const behind = text.slice(end);
    if (behind.trim() === '' || PRIORITY.test(behind) || SHORT.test(behind)) owners = end;
  }
  return owners;
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}

/** A part of a line, by its collapsed words, as it stands in the source. */
function part({ toSource, span }: Words, from: number, to: number): Span {
  const spans = toSource({ start: from, end: to });
  return { start: spans[0]?.start ?? span.end, end: spans.at(-1)?.end ?? span.end };
}

function cut(line: Words, from: number): Words {
  const rest = line.text.slice(from);
  const start = from + leading(rest);
  return {
    text: rest.trim(),
    span: part(line, start, line.text.length),
    toSource: ({ start: first, end }) => line.toSource({ start: first + start, end: end + start }),
  };
}
