import { gatherPassage } from '../../core/passage.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import type { Block, SourceText } from '../../core/source-text.ts';
import { closesLetter, greets } from '../../language/letter-words.ts';
import { readLabel } from '../../language/labels/index.ts';
import { changeSaid, statusOfSection, statusSaid } from '../../language/progress-words.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { readQuantities, type DocumentSetting } from '../afspraak/read-quantities.ts';
import type { TargetMention } from '../targets/target-value.ts';
import { codesOf, type CodeMention, type Codes } from './letter-codes.ts';
import { titlesOf, type Titles } from './letter-titles.ts';
import { spansOfRow, type ProgressRow } from './progress-row.ts';
import { tableRows } from './progress-table.ts';
import { readLegend, type Legend } from './read-legend.ts';
import { statusOfColour, statusOfWords, type Status } from './status.ts';

/** A passage of a letter about one afspraak. */
export type LetterMention = {
  readonly quote: string;
  readonly series: string | null;
  /** Empty where it is named by its title alone. */
  readonly number: string;
  readonly title: string | null;
  readonly status: Status | null;
  readonly text: string;
  readonly quantities: readonly TargetMention[];
  readonly spans: readonly Span[];
};

/** A title behind a code ends with its words in capitals and small ones; a sentence goes on with a verb. */
const LONGEST_TITLE = 130;

/** The afspraken that a letter names, with what it says about them. */
export function readMentions(source: SourceText, setting: DocumentSetting): readonly LetterMention[] {
  const found: LetterMention[] = [];
  const codes = codesOf(source);
  const titles = titlesOf(source, codes.find(source.text.replace(/\s+/gu, ' ')).length > 0);
  const legend = readLegend(source);
  const printed = source.blocks.filter(({ kind }) => kind !== 'furniture');
  // The head of a letter names annexes and who sends it, as its end does.
  const greeting = printed.findIndex(({ pieces }) => greets(quoteOf(source.text, pieces)));
  const blocks = printed.slice(greeting + 1);
  let section: Status | null = null;
  for (const [at, block] of blocks.entries()) {
    const text = quoteOf(source.text, block.pieces);
    if (closesLetter(text)) break;
    const reading = { source, section, codes, titles, setting };
    if (block.table !== null) {
      const rows = tableRows(block.table, { source, lexicon: setting.lexicon, legend });
      found.push(...rows.map((row) => rowMention(row, { ...reading, legend })));
      continue;
    }
    const heading = codesOfHead(block, source, codes);
    if (heading.length === 0 && isHeading(block, text)) section = statusOfSection(text);
    if (heading.length > 0) found.push(...headedMentions(at, blocks, reading));
    else found.push(...inlineMentions(block, reading));
  }
  return found;
}

/** A row of a table of afspraken: what stands in it is said of the one that it names. */
function rowMention(
  row: ProgressRow,
  { source, section, setting, legend }: Setting & { readonly legend: Legend },
): LetterMention {
  const words = (pieces: readonly Span[]): string => quoteOf(source.text, pieces);
  const named = row.title.length > 0 ? row.title : row.agreed;
  const quoted = row.number.length > 0 ? row.number : named;
  const label = readLabel(`${words(row.number)} x`);
  const told = [row.text, ...row.remarks, ...row.figures].filter(({ length }) => length > 0);
  return {
    quote: words(quoted),
    series: label?.series ?? null,
    number: label?.number ?? '',
    title: words(named) || null,
    status:
      statusOfWords(words(row.status), legend) ??
      statusOfWords(words(row.text), legend) ??
      statusOfColour(row.statusColour, legend) ??
      section,
    text: words(spansOfRow(row)),
    quantities: told.flatMap(
      (pieces) => readQuantities(pieces, { inCell: false, isState: true }, setting).targets,
    ),
    spans: quoted,
  };
}

function openingCode(text: string, codes: Codes): CodeMention | null {
  const [first] = codes.find(text);
  if (first === undefined || first.start > 0 || text.length > LONGEST_TITLE || ENDS_SENTENCE.test(text))
    return null;
  return /^\s*(?:$|[^\p{Ll}\s])/u.test(text.slice(first.end)) ? first : null;
}

const ENDS_SENTENCE = /\.$|\p{L}\p{L}[.!?]\s\p{Lu}/u;

/** A title whose line is full runs into the text below it: then only its first line is the head of a block. */
function headSpan({ pieces, lines }: Block, source: SourceText): Span {
  const [first] = lines;
  const whole = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  const isLong = quoteOf(source.text, pieces).length > LONGEST_TITLE;
  return isLong && first !== undefined ? { start: whole.start, end: first.end } : whole;
}

function headOf(block: Block, source: SourceText): string {
  return quoteOf(source.text, [headSpan(block, source)]);
}

function behindHead(block: Block, source: SourceText): Span[] {
  const { end } = headSpan(block, source);
  const last = block.pieces.at(-1)?.end ?? end;
  return last > end ? [{ start: end, end: last }] : [];
}

/** A short line that closes no sentence. */
function isHeading({ kind, lines }: Block, text: string): boolean {
  return kind === 'heading' || (text.length < LONGEST_TITLE / 2 && lines.length < 2 && !/[.,;]$/u.test(text));
}

type Setting = {
  readonly source: SourceText;
  readonly section: Status | null;
  readonly codes: Codes;
  readonly titles: Titles;
  readonly setting: DocumentSetting;
};

/** The afspraken that a block names as the head of what follows: one that it opens with, or all in a heading. */
function codesOfHead(block: Block, source: SourceText, codes: Codes): readonly CodeMention[] {
  const head = headOf(block, source);
  const opening = openingCode(head, codes);
  if (opening !== null) return [opening];
  return block.kind === 'heading' ? firstOfEach(codes.find(head)) : [];
}

/** `J 3.4 Wijkschouw` on a line of its own, or `Betaalbaarheid (afspraken 3.2 en 3.4)`, with the paragraphs under it. */
function headedMentions(
  at: number,
  blocks: readonly Block[],
  { source, section, codes, setting }: Setting,
): readonly LetterMention[] {
  const head = blocks[at];
  if (head === undefined) return [];
  const passage = gatherPassage(source.text, [headSpan(head, source)]);
  const body: Span[] = behindHead(head, source);
  for (const block of blocks.slice(at + 1)) {
    const text = quoteOf(source.text, block.pieces);
    if (codesOfHead(block, source, codes).length > 0 || isHeading(block, text) || closesLetter(text)) break;
    body.push(...block.pieces);
  }
  const text = quoteOf(source.text, body);
  const quantities = body.length === 0 ? [] : readQuantities(body, RUNNING, setting).targets;
  const status = section ?? statusOfBody(passage.text, text);
  const named = codesOfHead(head, source, codes);
  const [first] = named;
  const last = named.at(-1);
  const title =
    first === undefined || last === undefined
      ? null
      : titleBeside(passage.text, { start: first.start, end: last.end });
  return named.map((code) => ({
    quote: passage.text.slice(code.start, code.end),
    ...{ series: code.series, number: code.number },
    ...{ title, status, text, quantities },
    spans: passage.toSource(code),
  }));
}

/** What a head or the text under it says, the first sentence that says anything. */
function statusOfBody(head: string, text: string): Status | null {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  return (
    changeSaid(`${head} ${text}`) ??
    [head, ...sentences].map(statusSaid).find((status) => status !== null) ??
    null
  );
}

/** The words behind a code, or in front of it where it stands in brackets. */
function titleBeside(head: string, { start, end }: Span): string | null {
  const words =
    start === 0 ? head.slice(end).replace(/^[\s:–-]+/u, '') : head.slice(0, start).replace(/[\s(:–-]+$/u, '');
  return words.trim() || null;
}

const RUNNING = { inCell: false, isState: false } as const;

/**
 * Codes inside a paragraph, or else the titles of afspraken. What it says of each stands from its sentence up to that of
 * the next; the first has the sentences before it too. Where nothing there says how it stands, the section does.
 */
function inlineMentions(
  block: Block,
  { source, section, codes, titles, setting }: Setting,
): readonly LetterMention[] {
  const passage = gatherPassage(source.text, block.pieces);
  const { text } = passage;
  const sentences = sentencesOf(text);
  const coded = firstOfEach(codes.find(text));
  const named = coded.length > 0 ? coded : titles.find(block, passage);
  const opens = named.map(({ start }) => sentences.findIndex((one) => one.start <= start && start < one.end));
  return named.map((mention, at): LetterMention => {
    const own = opens[at] ?? 0;
    // Two in one sentence share what it says.
    const next = opens.slice(at + 1).find((other) => other > own) ?? sentences.length;
    const first = own === opens[0] ? 0 : own;
    const scope = { start: sentences[first]?.start ?? 0, end: sentences[next - 1]?.end ?? text.length };
    const words = (from: number, until: number): string =>
      sentences
        .slice(Math.max(0, from), until)
        .map(({ start, end }) => text.slice(start, end))
        .join(' ');
    return {
      quote: text.slice(mention.start, mention.end),
      ...{
        series: mention.series,
        number: mention.number,
        title: mention.title ?? titleBehind(text, mention),
      },
      // `De rode afspraken vragen actie. Dit zijn …`: else the sentence before says it.
      status:
        changeSaid(text.slice(scope.start, scope.end)) ??
        statusSaid(words(own, own + 1)) ??
        statusSaid(words(own + 1, next)) ??
        statusSaid(words(own - 1, own)) ??
        statusOfAll(words(0, opens[0] ?? 0)) ??
        section,
      text,
      quantities: readQuantities(passage.toSource(scope), RUNNING, setting).targets,
      spans: passage.toSource(mention),
    };
  });
}

/** `Twee afspraken kleuren oranje.` in front of them is said of all that follow. */
function statusOfAll(lead: string): Status | null {
  return /(?<!\p{L})\p{L}*afspraken(?!\p{L})/iu.test(lead) ? statusSaid(lead) : null;
}

/** `Afspraak 1.9` behind `J 1.9` is the same one. */
function firstOfEach(codes: readonly CodeMention[]): readonly CodeMention[] {
  return codes.filter(({ number, series }, at) =>
    codes
      .slice(0, at)
      .every(
        (other) =>
          other.number !== number || (series !== null && other.series !== null && other.series !== series),
      ),
  );
}

function titleBehind(text: string, { end }: CodeMention): string | null {
  const title =
    /^(?::\s|\s[–-]\s|\s\(?)(?<title>\p{Lu}\p{Ll}[^.,;:()]{3,90}?)(?=\sen\s(?:\p{Lu}\.?\s?\d)|[.,;:()]|$)/u.exec(
      text.slice(end),
    );
  return title?.groups?.['title'] ?? null;
}
