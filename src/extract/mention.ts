import type { Passage } from '../core/passage.ts';
import type { Span } from '../core/span.ts';

/** Something that a document says, with the words that say it and where they stand in its canonical text. */
export type Mention<T> = { readonly value: T; readonly quote: string; readonly spans: readonly Span[] };

/** What was found in a passage, as it stands in the document. */
export function mentionOf<T>(found: Span & { readonly value: T }, passage: Passage): Mention<T> {
  return {
    value: found.value,
    quote: passage.text.slice(found.start, found.end),
    spans: passage.toSource(found),
  };
}
