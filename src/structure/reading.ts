import { extentOf, type Block, type SourceText } from '../core/source-text.ts';
import { collapse, type Span } from '../core/span.ts';
import { readLabel } from './labels/index.ts';
import type { Label } from './labels/label.ts';

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
  return source.blocks
    .filter(({ kind }) => kind !== 'furniture' && kind !== 'contents' && kind !== 'footnote')
    .map((block) => readBlock(block, source.text));
}

function readBlock(block: Block, source: string): Reading {
  const text = collapse(block.pieces.map((piece) => source.slice(piece.start, piece.end)).join(' '));
  const marked = block.marker === null ? null : readLabel(`${block.marker.text} x`);
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
