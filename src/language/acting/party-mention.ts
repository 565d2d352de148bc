import type { Span } from '../../core/span.ts';
import type { GrammaticalNumber } from '../verbs.ts';

/** A party or group of parties named in a text. */
export type PartyMention = Span & {
  /** A party's id, or a group. */
  readonly party: string;
  readonly number: GrammaticalNumber;
};
