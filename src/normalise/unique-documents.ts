import type { AgreementDocument } from './document-schema.ts';

/** Gives documents that would get the same id different ones: `-2`, `-3` behind the later ones. */
export function withUniqueIds<T extends { readonly document: AgreementDocument | null }>(
  entries: readonly T[],
): readonly T[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const { document } = entry;
    if (document === null) return entry;
    let id = document.id;
    for (let count = 2; taken.has(id); count += 1) id = `${document.id}-${count}`;
    taken.add(id);
    return id === document.id ? entry : { ...entry, document: withId(document, id) };
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
