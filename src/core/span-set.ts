import { firstBehind, type Span } from './span.ts';

/**
 * Ranges of one text that are asked whether another one shares a character with them. Each question costs the
 * logarithm of their number: a long text asks for every one of its paragraphs.
 */
export class SpanSet {
  /** In the order of the text; none reaches into the next. */
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    const joined: Span[] = [];
    for (const span of spans.toSorted((a, b) => a.start - b.start)) {
      const last = joined.at(-1);
      if (last === undefined || span.start >= last.end) joined.push(span);
      else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    }
    this.#spans = joined;
  }

  overlaps({ start, end }: Span): boolean {
    const next = this.#spans[firstBehind(this.#spans, start)];
    return next !== undefined && next.start < end;
  }
}
