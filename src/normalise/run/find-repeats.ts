import type { DocumentFacts } from './document-facts.ts';
import { compareLeading } from './leading-order.ts';

/**
 * The same document can come in several files, or twice in one. Which document repeats which: they are equal in
 * period and in every afspraak and value, or neither is a copy of the other. One with pages is the original before one without.
 */
export function findRepeats(documents: readonly DocumentFacts[]): ReadonlyMap<DocumentFacts, DocumentFacts> {
  const repeats = new Map<DocumentFacts, DocumentFacts>();
  const originals = new Map<string, DocumentFacts>();
  for (const document of documents.toSorted(compareLeading)) {
    if (document.size === 0) continue;
    const { place, kind, period, digest } = document;
    const key = [place, kind, period?.start, period?.end, digest].join(' ');
    const original = originals.get(key);
    if (original === undefined) originals.set(key, document);
    else repeats.set(document, original);
  }
  return repeats;
}
