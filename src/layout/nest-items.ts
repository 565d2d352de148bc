import type { Block } from '../core/source-text.ts';

/** An item stands deeper than another when it begins at least this far to the right of it, in points. */
const DEEPER = 6;

/** Gives the items of printed lists the depth that their indents show: 1 for the outermost. */
export function nestItems(blocks: readonly Block[]): readonly Block[] {
  let open: number[] = [];
  return blocks.map((block) => {
    const { indent, kind } = block;
    if (kind === 'furniture' || kind === 'footnote' || indent === null) return block;
    open = open.filter(
      (left) => left < indent.first - DEEPER || (kind === 'item' && left <= indent.first + DEEPER),
    );
    if (kind !== 'item') return block;
    if ((open.at(-1) ?? -Infinity) < indent.first - DEEPER) open.push(indent.first);
    return { ...block, depth: open.length };
  });
}
