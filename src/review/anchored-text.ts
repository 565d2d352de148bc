import { collapse, lengthOf, quoteOf, type Span } from '../core/span.ts';
import type { AgreementDocument, PlacedSpan } from '../normalise/document-schema.ts';
import type { Anchor } from './correction.ts';
import { Letters, lettersOf } from './letters.ts';

/** Where the words of an anchor stand now; more than one range where the page tears them apart. */
export type Found = readonly Span[];

/** No sentence is looked for further away than this, in characters. */
const LONGEST_CONTEXT = 200;
/** Enough of a sentence to tell it from others, where only its beginning is wanted, in characters. */
const LONGEST_OPENING = 160;

/**
 * The text of a document in which anchors are found again and made. Line ends, hyphens, quotes and capitals do not
 * count, and what the page puts between the parts of an afspraak (its foot, a note) does not either: an anchor holds as
 * long as its sentence has the same words.
 */
export class AnchoredText {
  readonly #text: string;
  readonly #whole: readonly Span[];
  readonly #full: Letters;
  /** Ranges of all records, one behind the other, as they are read. */
  readonly #records: readonly PlacedRecord[];
  readonly #pieces: readonly Span[];
  readonly #gathered: Letters;
  readonly #pages: readonly PlacedSpan[];
  readonly #found = new Map<string, Found | null>();

  constructor(document: AgreementDocument, text: string) {
    this.#text = text;
    this.#whole = [{ start: 0, end: text.length }];
    this.#full = new Letters(text);
    this.#records = [
      ...document.afspraken.map(({ id, spans }) => ({ id, spans })),
      ...[...document.ambitions, ...document.unread].map(({ spans }) => ({ id: null, spans })),
    ];
    const pieces = this.#records.flatMap(({ spans }) => spans);
    this.#pieces = pieces;
    this.#gathered = new Letters(text, pieces);
    this.#pages = pieces.filter(({ page }) => page !== null).toSorted((a, b) => a.start - b.start);
  }

  /**
   * Where the words of an anchor are; null where its sentence is gone, or is there more than once. Each anchor is looked
   * for once.
   */
  find(anchor: Anchor): Found | null {
    const { quote, before, after, page, in: place } = anchor;
    const key = [quote, before, after, page, place].join('\u0000');
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = this.#search(anchor);
    this.#found.set(key, found);
    return found;
  }

  #search({ quote, before, after, page, in: place }: Anchor): Found | null {
    const [front, words, behind] = [lettersOf(before), lettersOf(quote), lettersOf(after)];
    const needle = front + words + behind;
    if (words === '') return null;
    const inRecords = (): readonly Found[] =>
      occurrences(needle, this.#gathered.text).map((at) =>
        this.#gathered.rangesOf(
          { start: at + front.length, end: at + front.length + words.length },
          this.#pieces,
        ),
      );
    const inText = occurrences(needle, this.#full.text).map((at) =>
      this.#full.rangesOf({ start: at + front.length, end: at + front.length + words.length }, this.#whole),
    );
    const edges = { start: front === '', end: behind === '' };
    const found = (inText.length > 0 ? inText : inRecords()).filter((ranges) => this.#isWhole(ranges, edges));
    const one = onlyOf(found, [
      (ranges) => place !== null && this.#recordAt(ranges)?.id === place,
      (ranges) => page !== null && this.pageAt(ranges[0]?.start ?? 0) === page,
    ]);
    return one === null ? null : this.#withSigns(one, quote);
  }

  /** Where words stand in ranges of the text; null where they do not, or more than once. */
  findWithin(words: string, ranges: Found): Found | null {
    const letters = lettersOf(words);
    const own = new Letters(this.#text, ranges);
    const [at, second] = letters === '' ? [] : occurrences(letters, own.text);
    if (at === undefined || second !== undefined) return null;
    return this.#withSigns(own.rangesOf({ start: at, end: at + letters.length }, ranges), words);
  }

  /** An anchor for ranges of the text: the words, and the rest of their sentence. */
  anchorOf(ranges: Found, place: string | null): Anchor {
    const { before, after } = this.#contextOf(ranges);
    const page = this.pageAt(ranges[0]?.start ?? 0);
    return { quote: quoteOf(this.#text, ranges), before, after, page, in: place };
  }

  /** An anchor for the first words of ranges: their first sentence, or the beginning of it. */
  openingOf(ranges: Found, place: string | null): Anchor {
    const { quote, page } = this.anchorOf(ranges, place);
    const stop = SENTENCE_END.exec(quote)?.index ?? quote.length - 1;
    const sentence = quote.slice(0, stop + 1);
    const space = sentence.lastIndexOf(' ', LONGEST_OPENING);
    const opening = sentence.length <= LONGEST_OPENING || space < 0 ? sentence : sentence.slice(0, space);
    return { quote: opening, before: '', after: '', page, in: place };
  }

  /** An anchor that quotes words as they are, such as the text of a record, which begins behind its number. */
  anchorOfWords(quote: string, { spans, id }: { spans: readonly PlacedSpan[]; id: string | null }): Anchor {
    return { quote, before: '', after: '', page: spans[0]?.page ?? null, in: id };
  }

  quoteOf(ranges: Found): string {
    return quoteOf(this.#text, ranges);
  }

  /** The page of an offset, as the records nearest to it tell; null for texts without pages. */
  pageAt(offset: number): number | null {
    return (this.#pages.findLast(({ start }) => start <= offset) ?? this.#pages[0])?.page ?? null;
  }

  #recordAt(ranges: Found): PlacedRecord | undefined {
    return this.#records.find(({ spans }) => shared(spans, ranges) > 0);
  }

  /** Words, not the ends of longer ones, where no other words of the sentence stand beside them. */
  #isWhole(ranges: Found, edges: { readonly start: boolean; readonly end: boolean }): boolean {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) return false;
    const isJoined = (at: number): boolean => at > 0 && INSIDE_WORD.test(this.#text.slice(at - 1, at + 1));
    return !(edges.start && isJoined(first.start)) && !(edges.end && isJoined(last.end));
  }

  /** Signs around the letters that the quote has too: a bracket in front, the full stop behind. */
  #withSigns(ranges: Found, quote: string): Found {
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (first === undefined || last === undefined) return ranges;
    const front = /^[^\p{L}\p{N}%€]*/u.exec(quote)?.[0] ?? '';
    const behind = /[^\p{L}\p{N}%€]*$/u.exec(quote)?.[0] ?? '';
    let { start } = first;
    for (let at = front.length - 1; at >= 0 && this.#text[start - 1] === front[at]; at -= 1) start -= 1;
    let { end } = last;
    for (let at = 0; at < behind.length && this.#text[end] === behind[at]; at += 1) end += 1;
    return ranges.length === 1
      ? [{ start, end }]
      : [{ start, end: first.end }, ...ranges.slice(1, -1), { start: last.start, end }];
  }

  /** The words of the sentence around ranges, as the record that holds them has it, else as the text has. */
  #contextOf(ranges: Found): { readonly before: string; readonly after: string } {
    const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
    const record = this.#recordAt(ranges);
    const inside = record !== undefined && isInside(start, record.spans) && isInside(end - 1, record.spans);
    const pieces = inside ? record.spans : this.#whole;
    const front = pieces.flatMap((piece) => cut(piece, 0, start));
    const behind = pieces.flatMap((piece) => cut(piece, end, this.#text.length));
    return {
      before: sentenceBefore(lastOf(this.#text, front)),
      after: sentenceAfter(firstOf(this.#text, behind)),
    };
  }
}

type PlacedRecord = { readonly id: string | null; readonly spans: readonly PlacedSpan[] };

/** How many characters two lists of ranges share. */
export function shared(some: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const a of some)
    for (const b of others) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return sum;
}

/** How many characters the ranges have. */
export function sizeOf(ranges: readonly Span[]): number {
  return ranges.reduce((sum, range) => sum + lengthOf(range), 0);
}

const INSIDE_WORD = /^[\p{L}\p{N}]{2}$/u;
const SENTENCE_END = /[.!?](?=\s+[\p{Lu}\p{N}])/u;

function isInside(offset: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= offset && offset < end);
}

function occurrences(needle: string, letters: string): readonly number[] {
  const found: number[] = [];
  for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + 1)) found.push(at);
  return found;
}

/** The one that is left, or that the first test which holds for just one tells. */
function onlyOf(found: readonly Found[], tests: readonly ((one: Found) => boolean)[]): Found | null {
  let left = found;
  for (const test of tests) {
    if (left.length <= 1) break;
    const passed = left.filter(test);
    if (passed.length > 0) left = passed;
  }
  return left.length === 1 ? (left[0] ?? null) : null;
}

function cut({ start, end }: Span, from: number, until: number): readonly Span[] {
  const [a, b] = [Math.max(start, from), Math.min(end, until)];
  return a < b ? [{ start: a, end: b }] : [];
}

/** The last characters of ranges, a paragraph's end kept as one. */
function lastOf(text: string, ranges: readonly Span[]): string {
  let words = '';
  for (const { start, end } of ranges.toReversed()) {
    words = `${text.slice(Math.max(start, end - LONGEST_CONTEXT), end)} ${words}`;
    if (words.length >= LONGEST_CONTEXT) break;
  }
  return words.slice(-LONGEST_CONTEXT);
}

function firstOf(text: string, ranges: readonly Span[]): string {
  let words = '';
  for (const { start, end } of ranges) {
    words = `${words} ${text.slice(start, Math.min(end, start + LONGEST_CONTEXT))}`;
    if (words.length >= LONGEST_CONTEXT) break;
  }
  return words.slice(0, LONGEST_CONTEXT);
}

/** What is left of a sentence whose end is missing: behind the last end of a sentence or paragraph. */
function sentenceBefore(words: string): string {
  const parts = words.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}(])|\n\s*\n/u);
  const last = parts.at(-1) ?? '';
  const isCut = parts.length === 1 && words.length >= LONGEST_CONTEXT;
  return collapse(isCut ? last.slice(last.indexOf(' ') + 1) : last);
}

/** What is left of a sentence whose beginning is missing. */
function sentenceAfter(words: string): string {
  const first = words.split(/(?<=[.!?])\s+(?=[\p{Lu}\p{N}(])|\n\s*\n/u)[0] ?? '';
  const isCut = first.length >= LONGEST_CONTEXT;
  return collapse(isCut ? first.slice(0, first.lastIndexOf(' ')) : first);
}
