import type { Reference } from '../extract/references/reference.ts';
import type { AfspraakNode } from '../structure/tree/agreement-tree.ts';

/** Finds the afspraak that a reference in `from` points to; null where it points elsewhere or to nothing. */
export type ReferenceResolver = (reference: Reference, from: AfspraakNode) => string | null;

/** `afspraak 6` is the one with that number in the same chapter, else the only one with it. */
export function referenceResolver(nodes: readonly AfspraakNode[], ids: readonly string[]): ReferenceResolver {
  const byCode = Map.groupBy(nodes.keys(), (at) =>
    codeOf(nodes[at]?.series ?? null, nodes[at]?.number ?? ''),
  );
  return (reference, from) => {
    if (reference.kind !== 'afspraak') return null;
    const candidates =
      byCode.get(codeOf(reference.series, reference.number)) ??
      byCode.get(codeOf(from.series, reference.number)) ??
      [];
    const near = candidates.find((at) => nodes[at]?.chapter === from.chapter);
    const at = near ?? (candidates.length === 1 ? candidates[0] : undefined);
    return at === undefined ? null : (ids[at] ?? null);
  };
}

function codeOf(series: string | null, number: string): string {
  return `${series ?? ''}|${number.replace(/(?<!\d)0+(?=\d)/gu, '')}`;
}
