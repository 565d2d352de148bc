import { lastBegun, type Span } from '../../core/span.ts';
import type { AfspraakNode, AgreementTree } from '../../structure/tree/agreement-tree.ts';

/** What a paper says in running text, as a node without number or title; `skip` signs of a label are left out. */
export function paragraphNode(pieces: readonly Span[], { chapters }: AgreementTree, skip = 0): AfspraakNode {
  const [first, ...rest] = pieces;
  const start = first?.start ?? 0;
  return {
    series: null,
    number: null,
    printed: null,
    extent: pieces,
    chapter: lastBegun(chapters, start)?.id ?? null,
    title: [],
    text: first === undefined ? [] : [{ start: start + skip, end: first.end }, ...rest],
    items: [],
    cells: [],
    actorColumn: null,
    form: 'paragraph',
    score: 0,
    label: null,
    leadIn: null,
    partyHead: null,
    change: null,
    diagnostics: [],
  };
}
