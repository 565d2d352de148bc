import type { Comparator } from '../../language/comparator-words.ts';
import type { Span } from '../../core/span.ts';
import type { Mention } from '../mention.ts';
import type { TargetLinks } from './links/link.ts';
import type { Amount } from './amount.ts';

export type TargetRole = 'target' | 'limit' | 'baseline' | 'condition' | 'forecast';

/** A quantity and what it is for. */
export type TargetValue = Amount & {
  readonly role: TargetRole;
  readonly comparator: Comparator;
  /** What is counted or measured, in the words around the number; null where they do not tell. */
  readonly subject: string | null;
  /** ISO 8601 duration that the amount is for: `per jaar` is `P1Y`. */
  readonly per: string | null;
};

/** A quantity where it stands in the document, with what it belongs to: indexes in the lists of its afspraak. */
export type TargetMention = Mention<TargetValue> &
  Omit<TargetLinks, 'of'> & {
    readonly of: { readonly text: string; readonly spans: readonly Span[] } | null;
  };
