import type { Span } from '../core/span.ts';
import type { PartyRole } from './organisation.ts';

/** An organisation of the agreement with all the names that the text uses for it. */
export type Party = {
  readonly id: string;
  readonly name: string;
  readonly role: PartyRole;
  readonly aliases: readonly string[];
  /** Id of the corporation whose tenants it speaks for; null where that is not told. */
  readonly represents: string | null;
  /** It concludes the agreement, and is not only named in it. */
  readonly signing: boolean;
  readonly spans: readonly Span[];
};
