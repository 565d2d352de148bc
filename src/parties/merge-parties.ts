import slugify from '@sindresorhus/slugify';
import { corporationAt } from '../registers/corporations.ts';
import { municipalityAt, municipalityNamed } from '../registers/municipalities.ts';
import { groupSightings } from './group-sightings.ts';
import type { NameUse } from './name-use.ts';
import type { PartyRole } from './organisation.ts';
import { coreName, fold, withoutYear } from './party-name.ts';
import type { Party } from './party.ts';
import { represented } from './represented.ts';
import type { Sighting } from './sighting.ts';
import { toldNames } from './told-names.ts';
import { namesInUse } from './used-names.ts';

/** The different organisations among all sightings, those with the surest evidence first. */
export function mergeParties(sightings: readonly Sighting[], use: NameUse): readonly Party[] {
  const drafts = groupSightings(sightings)
    .map((members) => members.toSorted((a, b) => b.weight - a.weight || a.start - b.start))
    .toSorted((a, b) => order(a) - order(b) || firstStart(a) - firstStart(b));
  const taken = new Set<string>();
  const drawn = drafts.map((members) => toParty(members, taken));
  const ofLandlords = namesOfLandlords(drawn);
  const told = drawn.map((party) => ({ ...party, aliases: ownAliases(party, ofLandlords) }));
  const usedBy = namesInUse(told, use);
  const parties = told.map((party) => ({
    ...party,
    aliases: [...new Set([...party.aliases, ...toldNames(party, use), ...usedBy(party)])],
  }));
  return parties.map((party, at) => ({
    ...party,
    represents: represented(party, drafts[at] ?? [], parties, sightings),
  }));
}

/** What is left of `Huurdersraad Ons Erf` names the landlord where that is a party as well. */
function ownAliases({ role, aliases }: Party, landlords: ReadonlySet<string>): readonly string[] {
  return role === 'huurdersorganisatie' ? aliases.filter((alias) => !landlords.has(fold(alias))) : aliases;
}

function namesOfLandlords(parties: readonly Party[]): ReadonlySet<string> {
  const landlords = parties.filter(({ role }) => role === 'corporatie');
  return new Set(landlords.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)));
}

const ROLES: readonly PartyRole[] = ['gemeente', 'corporatie', 'huurdersorganisatie', 'zorg', 'overig'];

function order(members: readonly Sighting[]): number {
  return ROLES.indexOf(members[0]?.role ?? 'overig');
}

function firstStart(members: readonly Sighting[]): number {
  return Math.min(...members.map(({ start }) => start));
}

function toParty(members: readonly Sighting[], taken: Set<string>): Party {
  const [best] = members;
  const role = best?.role ?? 'overig';
  const name = displayName(members, role);
  const forms = members.flatMap((member) => {
    const core = coreName(member.name, role);
    return [member.name, core, withoutLegalTail(core), ...member.shortNames];
  });
  const aliases = [...new Set(forms.map((form) => form.replace(/^(?:de|het)\s+(?=\p{Lu})/u, '')))];
  const misleads = (alias: string): boolean =>
    (role === 'huurdersorganisatie' && isLandlordOrPlace(alias)) || (role !== 'gemeente' && isPlace(alias));
  const usable = aliases.filter((alias) => alias !== name && !misleads(alias));
  return {
    id: uniqueId(slugify(name), taken),
    name,
    role,
    aliases: usable,
    represents: null,
    signing: members.some(({ weight }) => weight > 1),
    spans: members.toSorted((a, b) => a.start - b.start).map(({ start, end }) => ({ start, end })),
  };
}

/** What is left of `Huurdersplatform Plaats` or `Huurdersraad Woonbaken` names a place or the landlord. */
function isLandlordOrPlace(alias: string): boolean {
  if (/huurder|bewoner/iu.test(alias)) return false;
  const landlord = corporationAt(alias);
  const isAcronym = /\d|\p{Lu}.*\p{Lu}/u.test(alias) && !alias.includes(' ');
  return (
    (landlord !== null && landlord.length === alias.length) ||
    municipalityAt(alias) !== null ||
    (!alias.includes(' ') && !isAcronym)
  );
}

/** Corporations go by the name that they use themselves, tenants' organisations by their full one. */
function displayName(members: readonly Sighting[], role: PartyRole): string {
  const [best] = members;
  const printed = best?.name ?? '';
  if (role === 'gemeente') return `gemeente ${coreName(printed, role)}`;
  if (role === 'zorg' || role === 'overig') return printed.replace(/^\p{Ll}+\s/u, '');
  const core = coreName(printed, role);
  // What is left of `Woningbedrijf Plaats` is the town.
  if (role === 'corporatie') return isPlace(core) ? printed.replace(/^stichting\s/iu, '') : core;
  return members.reduce(
    (name, member) =>
      member.name.length > name.length && member.weight >= (best?.weight ?? 0) ? member.name : name,
    printed,
  );
}

/** `Het Erf U.A.` and `Het Erf 1921` are called Het Erf. */
function withoutLegalTail(name: string): string {
  return withoutYear(name.replace(/\s+(?:U\.A\.?|UA|B\.V\.?|BV|e\.\s?o\.?)$/u, ''));
}

function isPlace(name: string): boolean {
  return municipalityNamed(name) !== null;
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
