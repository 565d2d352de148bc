import { extentOf, type Block, type SourceText } from '../../core/source-text.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import type { Label } from '../../language/labels/label.ts';
import { readClosingCodes } from './closing-codes.ts';
import { splitAtInnerNumbers } from './inner-numbers.ts';
import { joinFieldLabels } from './join-field-labels.ts';
import { joinLoneLabels } from './join-lone-labels.ts';
import { withNumbersBeforeFigures } from './numbers-before-figures.ts';
import { withSmallRomans } from './small-romans.ts';
import { readTypedBullets } from './typed-bullets.ts';

/** A block of running text with its words and its label: what the structure is built from. */
export type Reading = {
  readonly block: Block;
  /** All its words, white space collapsed, without the list marker. */
  readonly text: string;
  /** Its number, printed as a list marker or at the head of the text; null where it has none. */
  readonly label: Label | null;
  /** True where the number is the list marker, which is no part of `text`. */
  readonly labelIsMarker: boolean;
  readonly extent: Span;
};

/** The blocks that are read as text, in order; furniture, contents pages and footnotes are passed over. */
export function readBlocks(source: SourceText): readonly Reading[] {
  const running = source.blocks.filter(
    (block) =>
      block.kind !== 'furniture' &&
      block.kind !== 'contents' &&
      block.kind !== 'footnote' &&
      !isLineOfContents(block, source.text),
  );
  const blocks = joinLoneLabels(
    readTypedBullets(readClosingCodes(running, source.text), source.text),
    source.text,
  ).flatMap((block) => splitAtLabels(block, source.text));
  const labelled = splitAtInnerNumbers(joinFieldLabels(blocks, source.text), source.text);
  return withSmallRomans(withNumbersBeforeFigures(labelled.map((block) => readBlock(block, source.text))));
}

/** `3.2 Bestaande voorraad ........ 6`: a line of a contents page, wherever it stands. */
function isLineOfContents({ kind, pieces }: Block, source: string): boolean {
  if (kind === 'table') return false;
  const words = quoteOf(source, pieces).slice(-LONGEST_LEADER);
  const leader = LEADER.exec(words);
  return leader !== null && /\p{L}/u.test(words.slice(0, leader.index));
}

const LEADER = /(?:\.{4,}|…{2,}|(?:\.\s){4,})\s*\d{1,3}$/u;

const LONGEST_LEADER = 200;

/** Markdown takes lines such as `K 1.1 …` and `K 1.2 …` without an empty line between them for one paragraph. */
function splitAtLabels(block: Block, source: string): readonly Block[] {
  const [piece, ...others] = block.pieces;
  if (block.kind !== 'paragraph' || piece === undefined || others.length > 0 || block.lines.length > 0)
    return [block];
  const scheme = readLabel(source.slice(piece.start, piece.end))?.scheme;
  if (scheme !== 'series' && scheme !== 'word') return [block];
  const starts = [...source.slice(piece.start, piece.end).matchAll(/(?<=\n)\S/gu)]
    .map(({ index }) => piece.start + index)
    .filter((start) => readLabel(source.slice(start, piece.end))?.scheme === scheme);
  const borders = [piece.start, ...starts, piece.end];
  return borders
    .slice(0, -1)
    .map((start, at) => ({ ...block, pieces: [{ start, end: borders[at + 1] ?? piece.end }] }));
}

function readBlock(block: Block, source: string): Reading {
  const text = quoteOf(source, block.pieces);
  const marked = block.marker === null ? null : readLabel(`${block.marker.text} X`);
  const labelIsMarker = marked !== null;
  const label = labelIsMarker ? { ...marked, length: 0 } : block.kind === 'table' ? null : readLabel(text);
  return { block, text, label, labelIsMarker, extent: extentOf(block) };
}

/** The words behind the label. */
export function wordsOf(reading: Reading): string {
  return reading.label === null ? reading.text : reading.text.slice(reading.label.length).trim();
}

/** True where the text closes as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]['’”")\]]*$/u.test(text);
}
