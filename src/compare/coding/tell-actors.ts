import type { Afspraak, AgreementDocument } from '../../normalise/document-schema.ts';
import { SIDES, type Actor, type Commitment, type Side } from '../comparison.ts';

const SIDE_OF_ROLE: Readonly<Record<string, Side>> = {
  gemeente: 'gemeente',
  corporatie: 'corporaties',
  huurdersorganisatie: 'huurdersorganisaties',
};

type Parties = AgreementDocument['parties'];

/** Who acts, by name and by the sides that they stand on; a party that is named twice counts once. */
export function tellActors(
  found: Afspraak['actors'],
  { parties, kind }: Pick<AgreementDocument, 'parties' | 'kind'>,
): readonly Actor[] {
  const byId = new Map(parties.map((party) => [party.id, party]));
  return [...new Set(found.map(({ party }) => party))].map((id) => {
    const party = byId.get(id);
    const side = SIDE_OF_ROLE[party?.role ?? ''] ?? SIDES.find((group) => group === id);
    return {
      party: id,
      name: party?.name ?? id,
      sides: id === 'partijen' ? sidesOfAll(parties, kind) : side === undefined ? [] : [side],
    };
  });
}

/** All that conclude the document; a vision is the word of the municipality alone. */
function sidesOfAll(parties: Parties, kind: AgreementDocument['kind']): readonly Side[] {
  const signing = new Set(parties.filter((party) => party.signing).map(({ role }) => SIDE_OF_ROLE[role]));
  const present = SIDES.filter((side) => signing.has(side));
  if (present.length > 0) return present;
  return kind === 'woonvisie' || kind === 'woonzorgvisie' ? ['gemeente'] : SIDES;
}

/** One named party can be held to its word, several only together. */
export function tellBinding(actors: readonly Actor[], parties: Parties): Commitment['binding'] {
  const [first, second] = actors;
  if (first === undefined) return 'niet genoemd';
  return second === undefined && isOne(first, parties) ? 'één partij' : 'collectief';
}

/** A party by name, or a group of which there is only one in the agreement. */
function isOne({ party, sides }: Actor, parties: Parties): boolean {
  const isGroup = party === 'partijen' || SIDES.some((side) => side === party);
  if (!isGroup || party === 'gemeente') return true;
  const members = parties.filter(({ role, signing }) => signing && SIDE_OF_ROLE[role] === sides[0]);
  return party !== 'partijen' && members.length === 1;
}
