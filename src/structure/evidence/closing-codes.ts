import { median } from '../../core/median.ts';
import type { Block, Marker } from '../../core/source-text.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import { countOf } from '../../language/labels/count-of.ts';

/** `… wordt dat betaald. [BT-1]`, `… (afspraak 3.2)`: a number between brackets at the very end. */
const CODE =
  /\s*(?<printed>[[(](?:afspraak\s)?(?<series>\p{Lu}{0,3})[-.\s]{0,2}(?<number>\d{1,2}(?:\.\d{1,2})*)[\])])\.?$/iu;
/** A few numbers between brackets refer to something; so many, each one more than the last, number the text. */
const FEWEST = 5;
const MOSTLY = 0.7;
/** A code is at most this long with its brackets. */
const LONGEST = 24;
/** Paragraphs set in begin at least this far to the right of the others, in points. */
const SET_IN = 5;

type Closed = { readonly marker: Marker; readonly series: string; readonly number: string };

/**
 * Some authors print the number of an afspraak behind it. There it closes what it numbers; it is made the marker of its
 * paragraph, and of those in front of it that are set in as it is.
 */
export function readClosingCodes(blocks: readonly Block[], source: string): readonly Block[] {
  const codes = blocks.map((block, at) => codeOf(block, blocks[at + 1], source));
  if (!numberTheText(codes.flatMap((code) => code ?? []))) return blocks;
  const indent = indentOfCoded(blocks, codes);
  const read: Block[] = [];
  for (const [at, block] of blocks.entries()) {
    const code = codes[at];
    const before = read.at(-1);
    if (isRestOfCode(block, codes[at - 1] ?? null, source)) continue;
    if (code === null || code === undefined) read.push(block);
    else if (quoteOf(source, block.pieces) === code.marker.text && before !== undefined && isText(before))
      read[read.length - 1] = { ...before, marker: code.marker };
    else read.push(closedBlock(block, code.marker, takeOpening(read, indent)));
  }
  return read;
}

function isText({ kind, marker, table }: Block): boolean {
  return (kind === 'paragraph' || kind === 'item') && marker === null && table === null;
}

/** The code at the end of a block; where its last line was taken for a paragraph, with that. */
function codeOf(block: Block, next: Block | undefined, source: string): Closed | null {
  const last = block.pieces.at(-1);
  if (block.table !== null || last === undefined) return null;
  const start = Math.max(last.start, last.end - LONGEST);
  const end = next?.pieces[0]?.end ?? last.end;
  const own = source.slice(start, last.end);
  const torn = /[-[(]$/u.test(own) && end - last.end < LONGEST ? source.slice(start, end) : own;
  const match = CODE.exec(torn);
  const { printed = '', series = '', number = '' } = match?.groups ?? {};
  if (match === null) return null;
  const at = start + match.index + match[0].indexOf(printed);
  const marker = { text: printed.replaceAll(/\s+/gu, ''), span: { start: at, end: at + printed.length } };
  return { marker, series: series.toUpperCase(), number };
}

function isRestOfCode({ pieces }: Block, before: Closed | null, source: string): boolean {
  const [first] = pieces;
  const isInside = first !== undefined && before !== null && first.start < before.marker.span.end;
  return isInside && quoteOf(source, pieces).length < LONGEST;
}

function numberTheText(codes: readonly Closed[]): boolean {
  const distinct = new Set(codes.map(({ series, number }) => `${series} ${number}`));
  const follows = codes.filter(({ series, number }, at) => {
    const before = codes[at - 1];
    const count = countOf(number);
    return before?.series === series ? count === (countOf(before.number) ?? 0) + 1 : count === 1;
  });
  return codes.length >= FEWEST && distinct.size === codes.length && follows.length >= codes.length * MOSTLY;
}

/** Where the paragraphs with codes begin, if that is further to the right than the others do; else null. */
function indentOfCoded(blocks: readonly Block[], codes: readonly (Closed | null)[]): number | null {
  const firsts = (coded: boolean): readonly number[] =>
    blocks.flatMap(({ kind, indent }, at) =>
      kind === 'paragraph' && indent !== null && (codes[at] !== null) === coded ? [indent.first] : [],
    );
  const [own, others] = [median(firsts(true)), median(firsts(false))];
  return own > others + SET_IN ? own : null;
}

/** Takes back the paragraphs in front that are set in like the one with the code. */
function takeOpening(read: Block[], indent: number | null): readonly Block[] {
  const opening: Block[] = [];
  if (indent === null) return opening;
  for (let last = read.at(-1); last !== undefined && isText(last); last = read.at(-1)) {
    if (last.indent === null || Math.abs(last.indent.first - indent) > SET_IN / 2) break;
    opening.unshift(last);
    read.pop();
  }
  return opening;
}

function closedBlock(block: Block, marker: Marker, opening: readonly Block[]): Block {
  const [first = block] = opening;
  const own = block.pieces.flatMap(({ start, end }): Span[] =>
    start >= marker.span.start ? [] : [{ start, end: Math.min(end, marker.span.start) }],
  );
  return {
    ...first,
    marker,
    pieces: [...opening.flatMap(({ pieces }) => pieces), ...own],
    lines: [...opening, block].flatMap(({ lines }) => lines),
  };
}

/** True where the number stands behind the text: it holds nothing that follows. */
export function isClosed({ marker, pieces }: Block): boolean {
  const last = pieces.at(-1);
  return marker !== null && last !== undefined && marker.span.start >= last.end;
}
