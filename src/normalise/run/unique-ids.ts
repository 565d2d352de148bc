import type { DocumentFacts } from './document-facts.ts';

/** Ids that are unique in the run: `-2`, `-3` behind the later ones. */
export function uniqueIds(documents: readonly DocumentFacts[]): ReadonlyMap<DocumentFacts, string> {
  const next = new Map<string, number>();
  const taken = new Set<string>();
  const ids = new Map<DocumentFacts, string>();
  for (const document of documents) {
    let id = document.id;
    let count = next.get(document.id) ?? 2;
    for (; taken.has(id); count += 1) id = `${document.id}-${count}`;
    next.set(document.id, count);
    taken.add(id);
    ids.set(document, id);
  }
  return ids;
}
