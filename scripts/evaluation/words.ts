/** A text as it is compared: without accents, capitals, quotes and signs. */
export function fold(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’“”'"`´]/gu, '')
    .replace(/[^\p{L}\p{N}%€.,+-]+/gu, ' ')
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(' ')
    .flatMap((word) => word.split(/(?<=[.,-])|(?=[.,-])/u))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function countOf<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** How many items two lists share, each counted as often as it stands in both. */
export function shared<T>(left: readonly T[], right: readonly T[]): number {
  const others = countOf(right);
  let sum = 0;
  for (const [item, count] of countOf(left)) sum += Math.min(count, others.get(item) ?? 0);
  return sum;
}

/** F1 over the words of two texts; two empty ones are alike. */
export function wordF1(left: string, right: string): number {
  const [a, b] = [wordsOf(left), wordsOf(right)];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  return (2 * shared(a, b)) / (a.length + b.length);
}
