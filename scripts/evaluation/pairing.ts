/** Pairs of two lists, best first, each member used once; what is left over on both sides. */
export type Pairing<A, B> = {
  readonly pairs: readonly { readonly left: A; readonly right: B }[];
  readonly leftOver: readonly A[];
  readonly rightOver: readonly B[];
};

/** Pairs greedily by likeness, from the most alike down to `floor`. */
export function pair<A, B>(
  left: readonly A[],
  right: readonly B[],
  likeness: (a: A, b: B) => number,
  floor: number,
): Pairing<A, B> {
  const scored = left.flatMap((a) => right.map((b) => ({ left: a, right: b, score: likeness(a, b) })));
  const usedLeft = new Set<A>();
  const usedRight = new Set<B>();
  const pairs: { left: A; right: B }[] = [];
  for (const candidate of scored
    .filter(({ score }) => score >= floor)
    .toSorted((a, b) => b.score - a.score)) {
    if (usedLeft.has(candidate.left) || usedRight.has(candidate.right)) continue;
    usedLeft.add(candidate.left);
    usedRight.add(candidate.right);
    pairs.push({ left: candidate.left, right: candidate.right });
  }
  return {
    pairs,
    leftOver: left.filter((a) => !usedLeft.has(a)),
    rightOver: right.filter((b) => !usedRight.has(b)),
  };
}
