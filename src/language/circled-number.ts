/** The first characters of the runs of circled numbers, each from 1 upward. */
const RUNS: readonly (readonly [first: string, count: number])[] = [
  ['①', 20],
  ['⑴', 20],
  ['❶', 10],
  ['➀', 10],
  ['➊', 10],
];

/** The number that a sign is, in a circle or brackets; null for any other sign. */
export function circledNumber(sign: string): number | null {
  const code = sign.codePointAt(0) ?? 0;
  for (const [first, count] of RUNS) {
    const at = code - (first.codePointAt(0) ?? 0);
    if (at >= 0 && at < count) return at + 1;
  }
  return null;
}
