import type { AgreementDocument } from './document-schema.ts';
import { findRepeats, withoutContent } from './find-repeats.ts';

type Entry = { readonly document: AgreementDocument | null };

/**
 * Gives documents that would get the same id different ones (`-2`, `-3` behind the later ones), and takes the content
 * out of those that repeat another one.
 */
export function withUniqueDocuments<T extends Entry>(entries: readonly T[]): readonly T[] {
  const repeats = findRepeats(entries);
  const taken = new Set<string>();
  const unique = new Map<T, AgreementDocument>();
  const originalsFirst = entries.toSorted((a, b) => Number(repeats.has(a)) - Number(repeats.has(b)));
  for (const entry of originalsFirst) {
    const { document } = entry;
    if (document === null) continue;
    let id = document.id;
    for (let count = 2; taken.has(id); count += 1) id = `${document.id}-${count}`;
    taken.add(id);
    unique.set(entry, id === document.id ? document : withId(document, id));
  }
  return entries.map((entry) => {
    const document = unique.get(entry);
    const original = unique.get(repeats.get(entry) ?? entry);
    if (document === undefined || original === undefined) return entry;
    return { ...entry, document: original === document ? document : withoutContent(document, original) };
  });
}

/** The ids of its afspraken begin with that of the document. */
function withId(document: AgreementDocument, id: string): AgreementDocument {
  const renamed = (old: string): string => id + old.slice(document.id.length);
  return {
    ...document,
    id,
    afspraken: document.afspraken.map((afspraak) => ({
      ...afspraak,
      id: renamed(afspraak.id),
      references: afspraak.references.map((reference) => ({
        ...reference,
        afspraak: reference.afspraak === null ? null : renamed(reference.afspraak),
      })),
    })),
  };
}
