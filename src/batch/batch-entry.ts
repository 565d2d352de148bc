import type { RunEntry } from '../emit/run-report.ts';
import type { DocumentFacts } from '../normalise/run/document-facts.ts';

/** One document of a file as it lies in the cache, or the reason why there is none. */
export type CachedPart = {
  readonly run: RunEntry;
  /** Null where the part gave no document. */
  readonly facts: DocumentFacts | null;
};

/** What lies in the cache for one file: an entry for each document that it holds. */
export type CachedFile = { readonly parts: readonly CachedPart[] };
