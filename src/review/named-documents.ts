import type { AgreementDocument } from '../normalise/document-schema.ts';
import type { Named } from './assign-reviews.ts';

/** The documents of a dataset as corrections name them, in their order. */
export function namedIn(documents: readonly AgreementDocument[]): readonly Named[] {
  const plain = documents.map(({ id, source }): Named => {
    const { file, sha256, part } = source;
    return { id, file, sha256, part: part?.index ?? null, original: null };
  });
  const byId = new Map(plain.map((named) => [named.id, named]));
  return documents.map(({ source }, at) => {
    const own = plain[at];
    if (own === undefined) throw new Error('There is a name for every document.');
    const original = byId.get(source.duplicateOf ?? '');
    return original === undefined ? own : { ...own, original };
  });
}
