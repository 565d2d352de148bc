import { firstThat } from './first-that.ts';

/** A half-open range of UTF-16 offsets into one text. */
export type Span = { readonly start: number; readonly end: number };

/** True where the two ranges share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** The span in a text in front of which `by` characters more stand. */
export function shifted<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** Pieces of a text without the first `length` characters, such as a label or a bullet. */
export function withoutStart([first, ...rest]: readonly Span[], length: number): readonly Span[] {
  return first === undefined ? [] : [{ start: first.start + length, end: first.end }, ...rest];
}

/** The last of `items` that begins at or before `offset`: what stands there lies in it. Items follow the text. */
export function lastBegun<T extends { readonly spans: readonly Span[] }>(
  items: readonly T[],
  offset: number,
): T | undefined {
  return items.findLast(({ spans }) => (spans[0]?.start ?? Infinity) <= offset);
}

/** The characters of `text` that the spans cover, joined with one space, white space collapsed. */
export function quoteOf(text: string, spans: readonly Span[]): string {
  return collapse(spans.map((span) => text.slice(span.start, span.end)).join(' '));
}

/** Every run of white space becomes one space; none is left at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Of things that overlap, keeps the longest; of equals, the first. */
export function dropOverlaps<T extends Span>(found: readonly T[]): readonly T[] {
  const byLength = found.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start);
  const kept: T[] = [];
  for (const candidate of byLength) {
    const at = firstBehind(kept, candidate.start);
    if ((kept[at]?.start ?? Infinity) >= candidate.end) kept.splice(at, 0, candidate);
  }
  return kept;
}

/** The place of the first span that ends behind an offset; they follow the text, and none reaches into the next. */
export function firstBehind(spans: readonly Span[], offset: number): number {
  return firstThat(spans, ({ end }) => end > offset);
}
