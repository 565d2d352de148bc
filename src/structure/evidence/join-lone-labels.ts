import type { Block } from '../../core/source-text.ts';
import { quoteOf } from '../../core/span.ts';
import { numbersParts } from '../../language/labels/label.ts';
import { readLabel } from '../../language/labels/index.ts';

const LONGEST_LABEL = 8;

/**
 * A number in a column or on a line of its own is put to the text or title behind it, as the marker of an item is. Codes
 * of a series stay alone before plain text: a column of parties can follow them.
 */
export function joinLoneLabels(blocks: readonly Block[], source: string): readonly Block[] {
  const joined: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    const next = blocks[index + 1];
    if (block === undefined) break;
    if (next === undefined || !isLoneLabel(block, next, source) || !canTake(next, block, source)) {
      joined.push(block);
      continue;
    }
    const [piece = { start: 0, end: 0 }] = block.pieces;
    const marker = { text: quoteOf(source, block.pieces), span: piece };
    joined.push({ ...next, marker, spaced: block.spaced, startsPage: block.startsPage, indent: next.indent });
    index += 1;
  }
  return joined;
}

function isLoneLabel(block: Block, next: Block, source: string): boolean {
  if (block.pieces.length !== 1) return false;
  // On a web page the number can be the first part of an item, whose bullet nobody sees.
  if (block.kind === 'item' ? readLabel(`${block.marker?.text ?? ''} X`) !== null : block.marker !== null)
    return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading' && block.kind !== 'item') return false;
  const words = quoteOf(source, block.pieces);
  const label = words.length > LONGEST_LABEL ? null : readLabel(`${words} X`);
  if (label === null || label.length < words.length) return false;
  if (next.kind === 'heading') return label.scheme !== 'bare' && !numbersParts(label);
  if (label.scheme === 'series' || label.scheme === 'word') return false;
  // A number without any sign is one only beside its text, or where it opens an item or has a letter.
  const isPlain = label.scheme === 'bare' && block.kind !== 'item' && !/\d\p{L}$/u.test(label.number);
  return !isPlain || (block.row !== null && block.row === next.row);
}

function canTake(next: Block, block: Block, source: string): boolean {
  const isText = next.kind === 'paragraph' || next.kind === 'item' || next.kind === 'heading';
  if (!isText || next.marker !== null || next.row !== block.row) return false;
  const words = quoteOf(source, next.pieces);
  return readLabel(words) === null && readLabel(`${words} X`) === null && /\p{L}{2}/u.test(words);
}
