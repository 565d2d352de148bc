import type { DocumentFacts } from './document-facts.ts';

/** Two documents are the same when they share at least this part of what they say. */
const MOSTLY = 0.8;

/**
 * The same document can come in several files, or twice in one. Which document repeats which: one with pages is the
 * original before one without, an earlier one before a later one.
 */
export function findRepeats(documents: readonly DocumentFacts[]): ReadonlyMap<DocumentFacts, DocumentFacts> {
  const repeats = new Map<DocumentFacts, DocumentFacts>();
  /** Originals by place, kind and each text in them: only what shares a text can be the same. */
  const holders = new Map<string, DocumentFacts[]>();
  for (const document of documents.toSorted((a, b) => Number(b.hasPages) - Number(a.hasPages))) {
    const keys = [...document.contents].map((content) => `${document.place} ${document.kind} ${content}`);
    const original = mostAlike(document, keys, holders);
    if (original !== null) repeats.set(document, original);
    else for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), document]);
  }
  return repeats;
}

/** The first original that shares enough with the document. */
function mostAlike(
  { contents }: DocumentFacts,
  keys: readonly string[],
  holders: ReadonlyMap<string, readonly DocumentFacts[]>,
): DocumentFacts | null {
  const shared = new Map<DocumentFacts, number>();
  for (const key of keys)
    for (const other of holders.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  const alike = [...shared].find(
    ([other, count]) => count >= MOSTLY * Math.max(contents.size, other.contents.size),
  );
  return alike?.[0] ?? null;
}
