import { coreWords, fold } from './party-name.ts';
import type { Party } from './party.ts';
import type { Sighting } from './sighting.ts';

/** The corporation whose tenants an organisation speaks for: as the text says, by its name, or the only one. */
export function represented(
  party: Party,
  members: readonly Sighting[],
  parties: readonly Party[],
  sightings: readonly Sighting[],
): string | null {
  if (party.role !== 'huurdersorganisatie') return null;
  const corporations = parties.filter(({ role }) => role === 'corporatie');
  const told = members.map(({ represents }) => represents).find((name) => name !== null) ?? null;
  if (told !== null) {
    const named = corporations.find((corporation) => isNamed(told, corporation));
    if (named !== undefined) return named.id;
  }
  const own =
    landlordBefore(members, sightings, corporations) ?? landlordBeside(members, sightings, corporations);
  if (own !== null) return own.id;
  const words = new Set(members.flatMap(coreWords));
  const byName = corporations.filter(({ name }) => {
    const [first] = fold(name).match(/[\p{L}\d]{3,}/gu) ?? [];
    return first !== undefined && words.has(first);
  });
  if (byName.length === 1) return byName[0]?.id ?? null;
  return corporations.length === 1 ? (corporations[0]?.id ?? null) : null;
}

function isNamed(name: string, { name: full, aliases }: Party): boolean {
  const wanted = fold(name).replace(/^(?:de|het)\s/u, '');
  return [full, ...aliases].some((alias) => fold(alias).replace(/^(?:de|het)\s/u, '') === wanted);
}

/** `Woonbaken en haar Huurdersbelangenvereniging …`: the corporation right in front. */
function landlordBefore(
  members: readonly Sighting[],
  sightings: readonly Sighting[],
  corporations: readonly Party[],
): Party | null {
  for (const member of members) {
    const before = sightings
      .filter(
        ({ role, end }) =>
          role === 'corporatie' && end <= member.start && member.start - end <= POSSESSIVE_GAP,
      )
      .toSorted((a, b) => b.end - a.end)[0];
    const gap = before === undefined ? 0 : member.start - before.end;
    if (before === undefined || gap < ' en haar '.length - 1) continue;
    const landlord = corporations.find((party) => party.spans.some(({ start }) => start === before.start));
    if (landlord !== undefined && gap <= POSSESSIVE_GAP) return landlord;
  }
  return null;
}

/** ` en haar ` and its like between a corporation and its tenants' organisation. */
const POSSESSIVE_GAP = 10;

/** `Woonbaken en Bewonersraad Woonbaken` alone in a list item. */
function landlordBeside(
  members: readonly Sighting[],
  sightings: readonly Sighting[],
  corporations: readonly Party[],
): Party | null {
  for (const { place } of members) {
    const beside = sightings.filter((other) => other.place === place);
    const tenants = beside.filter(({ role }) => role === 'huurdersorganisatie');
    const landlords = corporations.filter(({ spans }) =>
      beside.some(({ role, start }) => role === 'corporatie' && spans.some((span) => span.start === start)),
    );
    if (tenants.length === 1 && landlords.length === 1) return landlords[0] ?? null;
  }
  return null;
}
