import type { Span } from '../core/span.ts';

export type PartyRole = 'gemeente' | 'corporatie' | 'huurdersorganisatie' | 'zorg' | 'overig';

/** An organisation as a text names it; what counts as the same organisation is settled later. */
export type Organisation = Span & {
  readonly role: PartyRole;
  /** The name as printed, white space collapsed. */
  readonly name: string;
  /** Short names that the text gives it right there: `(WB&H)`, `hierna: "de corporatie"`. */
  readonly shortNames: readonly string[];
  /** The name of the organisation that it speaks for, where the text says so right there. */
  readonly represents: string | null;
  /** The text says right there that it lets homes. */
  readonly letsHomes: boolean;
};
