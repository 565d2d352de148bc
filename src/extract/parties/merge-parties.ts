import slugify from '@sindresorhus/slugify';
import { corporationAt } from '../../registers/corporations.ts';
import { municipalityAt } from '../../registers/municipalities.ts';
import type { Organisation, PartyRole } from './organisation.ts';
import type { Party } from './party.ts';

/** An organisation with its place in the document and how sure it is that it concludes the agreement. */
export type Sighting = Organisation & { readonly weight: number };

const LEGAL =
  /^(?:(?:de|het)\s+)?(?:(?:stichting|vereniging|christelijke|algemene|woning(?:bouw)?(?:corporatie|stichting|vereniging|bedrijf)|woon(?:corporatie|stichting|bedrijf)|bouwvereniging|corporatie|wbc|wbv|ws|wst\.?)\s+)+/iu;
const TENANTS =
  /^(?:(?:stichting|vereniging|federatie|samenwerkende|regionale)\s+)*(?:huurder|bewoner)s?\p{Ll}*|^(?:HBO|HBVA?|HV|HO|HOK|HPF)(?!\p{L})/iu;
const SMALL = new Set(['van', 'voor', 'de', 'het', 'der', 'den', 'en', 'in', 'gemeente']);

/** The different organisations among all sightings, those with the surest evidence first. */
export function mergeParties(sightings: readonly Sighting[]): readonly Party[] {
  const groups: Sighting[][] = [];
  const bySize = sightings.toSorted((a, b) => coreWords(b).length - coreWords(a).length);
  for (const sighting of bySize) {
    const group = groups.find((members) => members.some((member) => isSame(member, sighting)));
    if (group === undefined) groups.push([sighting]);
    else group.push(sighting);
  }
  const drafts = groups
    .map((members) => members.toSorted((a, b) => b.weight - a.weight || a.start - b.start))
    .toSorted((a, b) => order(a) - order(b) || firstStart(a) - firstStart(b));
  const taken = new Set<string>();
  const parties = drafts.map((members) => toParty(members, taken));
  return parties.map((party, at) => ({ ...party, represents: represented(party, drafts[at] ?? [], parties, sightings) }));
}

const ROLES: readonly PartyRole[] = ['gemeente', 'corporatie', 'huurdersorganisatie', 'zorg', 'overig'];

function order(members: readonly Sighting[]): number {
  return ROLES.indexOf(members[0]?.role ?? 'overig');
}

function firstStart(members: readonly Sighting[]): number {
  return Math.min(...members.map(({ start }) => start));
}

/** The name without the words for what kind of organisation it is. */
export function coreName(name: string, role: PartyRole): string {
  if (role === 'gemeente') return name.replace(/^(?:de\s+)?gemeente\s+/iu, '');
  const core = role === 'huurdersorganisatie' ? name.replace(TENANTS, '') : name.replace(LEGAL, '');
  const words = core.trim().replace(/^(?:van|voor|de|het)\s+(?=\p{Lu}|\d)/u, '');
  return words === '' ? name : words;
}

function coreWords({ name, role }: Organisation): readonly string[] {
  const words = fold(coreName(name, role)).match(/[\p{L}\d]+/gu) ?? [];
  return words.filter((word) => !SMALL.has(word));
}

function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/&/gu, ' en ').toLowerCase();
}

function isSame(a: Organisation, b: Organisation): boolean {
  if (a.role !== b.role) return false;
  if (a.role === 'corporatie') {
    const [left, right] = [registered(a), registered(b)];
    if (left !== null && right !== null) return left === right;
  }
  const [left, right] = [coreWords(a), coreWords(b)];
  if (left.length === 0 || right.length === 0) return false;
  const short = left.length < right.length ? left : right;
  const long = short === left ? right : left;
  return short.every((word) => long.includes(word));
}

function registered({ name, role }: Organisation): string | null {
  const known = corporationAt(coreName(name, role)) ?? corporationAt(name);
  return known?.corporation.name ?? null;
}

function toParty(members: readonly Sighting[], taken: Set<string>): Party {
  const [best] = members;
  const role = best?.role ?? 'overig';
  const name = displayName(members, role);
  const forms = members.flatMap((member) => [member.name, coreName(member.name, role), ...member.shortNames]);
  const aliases = [...new Set(forms.map((form) => form.replace(/^(?:de|het)\s+(?=\p{Lu})/u, '')))];
  const usable = aliases.filter((alias) => alias !== name && !(role === 'huurdersorganisatie' && isLandlordOrPlace(alias)));
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

/** What is left of `Huurdersplatform Deventer` or `Huurdersraad Portaal` names a place or the landlord. */
function isLandlordOrPlace(alias: string): boolean {
  if (/huurder|bewoner/iu.test(alias)) return false;
  const landlord = corporationAt(alias);
  const isAcronym = /\d|\p{Lu}.*\p{Lu}/u.test(alias) && !alias.includes(' ');
  return (landlord !== null && landlord.length === alias.length) || municipalityAt(alias) !== null || (!alias.includes(' ') && !isAcronym);
}

/** Corporations go by the name that they use themselves, tenants' organisations by their full one. */
function displayName(members: readonly Sighting[], role: PartyRole): string {
  const [best] = members;
  const printed = best?.name ?? '';
  if (role === 'gemeente') return `gemeente ${coreName(printed, role)}`;
  if (role === 'zorg' || role === 'overig') return printed.replace(/^\p{Ll}+\s/u, '');
  if (role !== 'corporatie') return members.reduce((name, member) => (member.name.length > name.length && member.weight >= (best?.weight ?? 0) ? member.name : name), printed);
  return coreName(printed, role);
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** The corporation whose tenants an organisation speaks for: as the text says, by its name, or the only one. */
function represented(
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
  const own = landlordBefore(members, sightings, corporations);
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

/** `Dudok Wonen en haar Huurdersbelangenvereniging …`: the corporation right in front. */
function landlordBefore(
  members: readonly Sighting[],
  sightings: readonly Sighting[],
  corporations: readonly Party[],
): Party | null {
  for (const member of members) {
    const before = sightings
      .filter(({ role, end }) => role === 'corporatie' && end <= member.start && member.start - end <= POSSESSIVE_GAP)
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
