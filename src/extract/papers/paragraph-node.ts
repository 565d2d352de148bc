import { lastBegun, withoutStart, type Span } from '../../core/span.ts';
import type { AfspraakNode, AgreementTree } from '../../structure/tree/agreement-tree.ts';

/** What a paper says in running text, as a node without number or title; `skip` signs of a label are left out. */
export function paragraphNode(pieces: readonly Span[], { chapters }: AgreementTree, skip = 0): AfspraakNode {
  return {
    series: null,
    number: null,
    printed: null,
    extent: pieces,
    chapter: lastBegun(chapters, pieces[0]?.start ?? 0)?.id ?? null,
    title: [],
    text: withoutStart(pieces, skip),
    items: [],
    cells: [],
    actorColumn: null,
    form: 'paragraph',
    score: 0,
    label: null,
    leadIn: null,
    partyHead: null,
    partyLeads: [],
    change: null,
    diagnostics: [],
  };
}
