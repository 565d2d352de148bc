import type { Block } from '../../core/source-text.ts';
import { quoteOf } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { fieldRole } from '../../language/field-words.ts';

/** A label is short, and comes back under one afspraak after another. */
const LONGEST_LABEL = 30;
const FEWEST = 3;
/** A label that we do not know stands behind known ones so often, as a share of these. */
const MOSTLY = 0.6;
/** What stands under a label is a phrase or a sentence or two. */
const LONGEST_VALUE = 240;

/**
 * `Wie` over `Gemeente`, `Wanneer` over `In 2027`: the grid at the foot of a card, whose labels stand on lines of their
 * own. Each becomes the marker of its value. Cards that label what is agreed as well are read as cards.
 */
export function joinFieldLabels(blocks: readonly Block[], source: string): readonly Block[] {
  const words = blocks.map((block) => labelOf(block, source));
  const counts = new Map([...Map.groupBy(words, (word) => word)].map(([word, same]) => [word, same.length]));
  const comesBack = (word: string): boolean => word !== '' && (counts.get(word) ?? 0) >= FEWEST;
  const known = new Set(words.filter((word) => comesBack(word) && fieldRole(word) !== null));
  const roles = new Set([...known].map(fieldRole));
  if (!roles.has('actors') || roles.has('afspraak')) return blocks;
  const usual = Math.max(...[...known].map((word) => counts.get(word) ?? 0)) * MOSTLY;
  const labels = new Set(
    words.filter(
      (word, at) => known.has(word) || (isBehind(at, known, words) && (counts.get(word) ?? 0) >= usual),
    ),
  );
  labels.delete('');
  const joined: Block[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const [block, value] = [blocks[at], blocks[at + 1]];
    if (block === undefined) break;
    const isField = labels.has(words[at] ?? '') && value !== undefined && isValue(value, source);
    if (!isField || labels.has(words[at + 1] ?? '')) {
      joined.push(block);
      continue;
    }
    const [piece = { start: 0, end: 0 }] = block.pieces;
    joined.push({
      ...value,
      marker: { text: quoteOf(source, block.pieces), span: piece },
      spaced: block.spaced,
    });
    at += 1;
  }
  return joined;
}

/** The words of a block that could be a label, in small letters; empty for others. */
function labelOf({ kind, marker, pieces }: Block, source: string): string {
  if (kind !== 'paragraph' || marker !== null || pieces.length !== 1) return '';
  const words = quoteOf(source, pieces);
  return words.length <= LONGEST_LABEL && /^\p{Lu}[\p{L} ]+\??$/u.test(words) ? words.toLowerCase() : '';
}

/** Two blocks behind a known label stands its neighbour in the grid. */
function isBehind(at: number, known: ReadonlySet<string>, words: readonly string[]): boolean {
  return known.has(words[at - 2] ?? '');
}

function isValue({ kind, marker, pieces }: Block, source: string): boolean {
  const words = quoteOf(source, pieces);
  // A list under `Wie en wanneer` is no value of it.
  return (
    kind === 'paragraph' && marker === null && words.length <= LONGEST_VALUE && readLabel(words) === null
  );
}
