import type { Block } from '../../core/source-text.ts';
import type { Span } from '../../core/span.ts';

/** `… beschikbaar. (2) Zij voegen …`: a number between brackets in front of a sentence. */
const NUMBER = /(?:^|(?<=[.!?:;…]['’”]?\s))\((?<count>\d{1,3})\)\s+(?=[‘'“"]?[\p{Lu}’])/gu;
/** Fewer refer to something; so many, nearly each one more than the last, number the sentences of the text. */
const FEWEST = 6;
const NEARLY_ALL = 0.8;

type Numbered = { readonly count: number; readonly at: Span };

/**
 * Some authors number the sentences that are agreed and leave them in their paragraphs. There a paragraph is parted where
 * a number stands, and the number is made the marker of what follows it.
 */
export function splitAtInnerNumbers(blocks: readonly Block[], source: string): readonly Block[] {
  const numbers = blocks.map((block) => numbersIn(block, source));
  const counts = numbers.flatMap((found) => found.map(({ count }) => count));
  const following = counts.filter((count, at) => count === (counts[at - 1] ?? 0) + 1).length;
  const isInside = numbers.some((found, at) =>
    found.some(({ at: span }) => span.start > startOf(blocks[at])),
  );
  if (!isInside || counts.length < FEWEST || following < counts.length * NEARLY_ALL) return blocks;
  return blocks.flatMap((block, at) => partsOf(block, numbers[at] ?? [], source));
}

function startOf(block: Block | undefined): number {
  return block?.pieces[0]?.start ?? 0;
}

function numbersIn({ kind, table, pieces, marker }: Block, source: string): readonly Numbered[] {
  if (kind !== 'paragraph' || table !== null || marker !== null) return [];
  return pieces.flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(NUMBER)].map(({ index, groups, 0: words }) => ({
      count: Number(groups?.['count']),
      at: { start: start + index, end: start + index + words.trimEnd().length },
    })),
  );
}

function partsOf(block: Block, numbers: readonly Numbered[], source: string): readonly Block[] {
  if (numbers.length === 0) return [block];
  const borders = [...numbers.map(({ at }) => at.start), Infinity];
  const opening = within(block, { start: 0, end: borders[0] ?? Infinity });
  const parts = numbers.map(({ at }, index): Block => {
    const part = within(block, { start: at.end, end: borders[index + 1] ?? Infinity });
    return {
      ...part,
      marker: { text: source.slice(at.start, at.end), span: at },
      boldLead: null,
      startsPage: opening.pieces.length === 0 && index === 0 && block.startsPage,
    };
  });
  return [...(opening.pieces.length === 0 ? [] : [opening]), ...parts];
}

/** As much of a block as lies in a range. */
function within(block: Block, range: Span): Block {
  const cut = (spans: readonly Span[]): readonly Span[] =>
    spans
      .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
      .filter(({ start, end }) => end > start);
  return { ...block, pieces: cut(block.pieces), lines: cut(block.lines), emphasised: cut(block.emphasised) };
}
