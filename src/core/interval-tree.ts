import type { Span } from './span.ts';

/**
 * Ranges that can lie in each other. Which of them share a part with another one costs the logarithm of their number,
 * and the number of those that are found.
 */
export class IntervalTree<T> {
  readonly #nodes: readonly { readonly span: Span; readonly item: T }[];
  /** For the node in the middle of a stretch of nodes, how far the ranges of the stretch reach. */
  readonly #reach: number[] = [];

  constructor(items: readonly T[], spanOf: (item: T) => Span) {
    this.#nodes = items
      .map((item) => ({ span: spanOf(item), item }))
      .toSorted((a, b) => a.span.start - b.span.start);
    this.#measure(0, this.#nodes.length);
  }

  /** Those that begin before the end of a range and end behind its start; of an empty range those around it. */
  overlapping(span: Span): readonly T[] {
    const found: T[] = [];
    this.#collect(0, this.#nodes.length, span, found);
    return found;
  }

  #measure(from: number, to: number): number {
    if (from >= to) return -Infinity;
    const middle = (from + to) >>> 1;
    const own = this.#nodes[middle]?.span.end ?? -Infinity;
    const reach = Math.max(own, this.#measure(from, middle), this.#measure(middle + 1, to));
    this.#reach[middle] = reach;
    return reach;
  }

  #collect(from: number, to: number, { start, end }: Span, found: T[]): void {
    const middle = (from + to) >>> 1;
    const node = this.#nodes[middle];
    if (from >= to || node === undefined || (this.#reach[middle] ?? 0) <= start) return;
    this.#collect(from, middle, { start, end }, found);
    if (node.span.start >= end) return;
    if (node.span.end > start) found.push(node.item);
    this.#collect(middle + 1, to, { start, end }, found);
  }
}
