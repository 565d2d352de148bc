import { counter, findSequences } from '../numbering/sequences.ts';
import type { Draft } from '../parts/draft.ts';
import type { RowDraft } from '../proposals/table-row.ts';
import type { AfspraakNode } from './agreement-tree.ts';

/** An afspraak with what it was made of. */
export type Keyed = { readonly key: Draft | RowDraft; readonly node: AfspraakNode };

/** Sequences in the order in which they begin; inside a sequence by number. */
export function inOrder(nodes: readonly Keyed[], drafts: readonly Draft[]): readonly Keyed[] {
  const rank = new Map<Draft | RowDraft, readonly [number, number]>();
  for (const { drafts: members } of findSequences(drafts)) {
    const start = Math.min(...members.map(startOf));
    for (const draft of members) rank.set(draft, [start, counter(draft)]);
  }
  const rankOf = ({ key, node }: Keyed): readonly [number, number] =>
    rank.get(key) ?? [node.extent[0]?.start ?? 0, 0];
  return nodes.toSorted((a, b) => {
    const [left, leftCount] = rankOf(a);
    const [right, rightCount] = rankOf(b);
    return left - right || leftCount - rightCount;
  });
}

function startOf(draft: Draft): number {
  return draft.body[0]?.pieces[0]?.start ?? 0;
}
