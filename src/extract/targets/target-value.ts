import type { Comparator } from '../../language/comparator-words.ts';
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
