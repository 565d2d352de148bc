import type { Comparison } from '../../compare/comparison.ts';

/** Something of a commitment with the municipality it is of, and its place among its like (from 1). */
export type Numbered<T> = T & { readonly municipality: string; readonly index: number };

export function numbered<T extends { readonly commitment: string; readonly document: string }>(
  comparison: Comparison,
  of: (comparison: Comparison) => readonly T[],
): readonly Numbered<T>[] {
  const municipalities = new Map(comparison.documents.map(({ id, municipality }) => [id, municipality]));
  const counts = new Map<string, number>();
  return of(comparison).map((item) => {
    const index = (counts.get(item.commitment) ?? 0) + 1;
    counts.set(item.commitment, index);
    return { ...item, index, municipality: municipalities.get(item.document) ?? item.document };
  });
}
