import type { Span } from '../../../core/span.ts';
import type { DeadlineValue } from '../../deadlines/deadline-value.ts';
import type { Found } from '../../rule.ts';
import type { TargetValue } from '../target-value.ts';

/** A party or group that is named, or that acts, at a place in a text. */
export type NamedAt = Span & { readonly party: string };

/** A text with all that was found in it; links join what stands together. */
export type Linkable = {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly targets: readonly Found<TargetValue>[];
  readonly deadlines: readonly Found<DeadlineValue>[];
  /** Parties and groups by name. */
  readonly named: readonly NamedAt[];
  /** Those of them that act. */
  readonly acting: readonly NamedAt[];
};

/** What a quantity belongs to; the numbers are indexes in the lists of one text. */
export type TargetLinks = {
  /** Whom it binds: the subject of its own clause, or the name that it stands beside. */
  readonly party: string | null;
  /** What a share is a share of. */
  readonly of: Span | null;
  /** The deadline that governs it. */
  readonly deadline: number | null;
  /** The quantity that it is a part of. */
  readonly partOf: number | null;
  /** The quantity that it starts from. */
  readonly baseline: number | null;
};

/** Something promised, kept to or expected: what a party and a deadline can belong to. */
export function isAhead({ value }: Found<TargetValue>): boolean {
  return value.role === 'target' || value.role === 'limit' || value.role === 'forecast';
}

/** The text between two places, whichever comes first; null where they overlap. */
export function between(a: Span, b: Span, text: string): string | null {
  if (a.end <= b.start) return text.slice(a.end, b.start);
  return b.end <= a.start ? text.slice(b.end, a.start) : null;
}

/** True where a sign that parts clauses stands in the words. */
export function partsClauses(words: string): boolean {
  return /[;:()–•]|,(?!\d)/u.test(words);
}
