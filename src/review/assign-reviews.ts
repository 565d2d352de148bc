import type { Correction } from './correction.ts';

/** A document of a run, as corrections name it. */
export type Named = {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  /** Which document of a bundle it is, from 1; null for the only one of its file. */
  readonly part: number | null;
  /** The document that holds what this copy holds too; null for an original. */
  readonly original: Named | null;
};

export type AssignedReviews = {
  readonly of: (document: Named) => readonly Correction[];
  /** Corrections of documents that are not there. */
  readonly elsewhere: readonly Correction[];
};

/**
 * Which document of a run each correction speaks of: the one with the same content, else another version of it, told by
 * the name of the file and then by the id. What is said of a copy is said of its original.
 */
export function assignReviews(
  corrections: readonly Correction[],
  documents: readonly Named[],
): AssignedReviews {
  const byContent = firstBy(documents, ({ sha256, part }) => `${sha256} ${part ?? 1}`);
  const byFile = firstBy(documents, ({ file, part }) => `${file} ${part ?? 1}`);
  const byId = firstBy(documents, ({ id }) => id);
  const assigned = new Map<Named, Correction[]>();
  const elsewhere: Correction[] = [];
  for (const correction of corrections) {
    const { sha256, file, part, document } = correction;
    const named =
      byContent.get(`${sha256} ${part ?? 1}`) ?? byFile.get(`${file} ${part ?? 1}`) ?? byId.get(document);
    const own = named?.original ?? named;
    if (own === undefined) {
      elsewhere.push(correction);
      continue;
    }
    const said = assigned.get(own) ?? [];
    said.push(correction);
    assigned.set(own, said);
  }
  return { of: (document) => assigned.get(document) ?? [], elsewhere };
}

function firstBy(
  documents: readonly Named[],
  keyOf: (document: Named) => string,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const document of documents) if (!found.has(keyOf(document))) found.set(keyOf(document), document);
  return found;
}
