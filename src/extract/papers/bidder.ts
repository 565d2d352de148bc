import type { Party } from '../../parties/party.ts';
import type { AfspraakFindings } from '../afspraak/read-afspraak.ts';
import { withSpeaker } from './speaker.ts';

/** The party that makes a bid: the corporation that its title names, else the only one; null where none can be told. */
export function bidderOf(parties: readonly Party[], title: string | null): Party | null {
  const corporations = parties.filter(({ role }) => role === 'corporatie');
  const named = corporations.filter(({ name, aliases }) =>
    [name, ...aliases].some((form) => title?.includes(form) === true),
  );
  const [first, ...more] = named.length > 0 ? named : corporations;
  return first !== undefined && more.length === 0 ? first : null;
}

/** Groups by which a bidder speaks of itself: `wij`, `de corporatie`. */
const ITSELF: ReadonlySet<string> = new Set(['partijen', 'corporaties']);

/** An offer is the bidder's where it says `wij`, `de corporatie` or nothing of who acts. */
export function asOffer(finding: AfspraakFindings, { id, name, spans }: Party): AfspraakFindings {
  const offer = withSpeaker(finding, { speaker: id, isSpeaker: ({ value }) => ITSELF.has(value) });
  const bidder = { value: id, via: 'lead-in', quote: name, spans: spans.slice(0, 1) } as const;
  return offer.actors.length > 0 ? offer : { ...offer, actors: [bidder] };
}
