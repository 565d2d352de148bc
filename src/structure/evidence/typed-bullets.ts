import type { Block } from '../../core/source-text.ts';
import { withoutStart } from '../../core/span.ts';

/** Signs that authors type before the points of a list, or that a text layer keeps of drawn ones. */
const SIGN = /^(?<sign>[•▪■□◦●‣⁃→➔➜►▸✓✔☑✗–—*\u{F0B7}-])\s+(?=\S)/u;
/** One or two lines that begin with a dash are no list. */
const FEWEST = 3;

/** Paragraphs that begin with a typed bullet are the items of a list. */
export function readTypedBullets(blocks: readonly Block[], source: string): readonly Block[] {
  const signs = blocks.map((block) =>
    block.kind === 'paragraph' && block.marker === null ? signOf(block, source) : '',
  );
  const counts = Map.groupBy(signs, (sign) => sign.trim());
  return blocks.map((block, at): Block => {
    const sign = signs[at] ?? '';
    const [piece] = block.pieces;
    if (sign === '' || piece === undefined || (counts.get(sign.trim())?.length ?? 0) < FEWEST) return block;
    const marker = {
      text: sign.trim(),
      span: { start: piece.start, end: piece.start + sign.trimEnd().length },
    };
    const pieces = withoutStart(block.pieces, sign.length);
    return { ...block, kind: 'item', depth: Math.max(1, block.depth), marker, pieces };
  });
}

function signOf({ pieces }: Block, source: string): string {
  const [piece] = pieces;
  return piece === undefined ? '' : (SIGN.exec(source.slice(piece.start, piece.end))?.[0] ?? '');
}
