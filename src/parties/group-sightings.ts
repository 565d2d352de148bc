import { corporationAt } from '../registers/corporations.ts';
import { coreName, coreWords } from './party-name.ts';
import type { Sighting } from './sighting.ts';

/** What tells whether two sightings are of one organisation. */
type Identity = {
  readonly role: Sighting['role'];
  /** The name under which the register knows a corporation; null where it does not. */
  readonly registered: string | null;
  readonly words: readonly string[];
};

/** Sightings of the same organisation together; those with the longest names lead. */
export function groupSightings(sightings: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const known = new Map<string, Identity>();
  const identified = sightings.map((sighting) => {
    const key = `${sighting.role} ${sighting.name}`;
    const identity = known.get(key) ?? identityOf(sighting);
    known.set(key, identity);
    return { sighting, identity };
  });
  const groups: { readonly sightings: Sighting[]; readonly identities: Set<Identity> }[] = [];
  // Only what shares a word or a place in the register can be the same: a text can name hundreds.
  const holders = new Map<string, Set<number>>();
  for (const { sighting, identity } of identified.toSorted(
    (a, b) => b.identity.words.length - a.identity.words.length,
  )) {
    const keys = keysOf(identity);
    const candidates = [...new Set(keys.flatMap((key) => [...(holders.get(key) ?? [])]))];
    const own =
      candidates
        .toSorted((a, b) => a - b)
        .find((at) => [...(groups[at]?.identities ?? [])].some((other) => isSame(other, identity))) ??
      groups.length;
    const group = (groups[own] ??= { sightings: [], identities: new Set() });
    group.sightings.push(sighting);
    if (group.identities.has(identity)) continue;
    group.identities.add(identity);
    for (const key of keys) holders.set(key, (holders.get(key) ?? new Set()).add(own));
  }
  return groups.map((group) => group.sightings);
}

function identityOf(sighting: Sighting): Identity {
  const { name, role } = sighting;
  const known = role === 'corporatie' ? (corporationAt(coreName(name, role)) ?? corporationAt(name)) : null;
  return { role, registered: known?.corporation.name ?? null, words: coreWords(sighting) };
}

function keysOf({ role, registered, words }: Identity): readonly string[] {
  const names = [...new Set(words)].map((word) => `${role} ${word}`);
  return registered === null ? names : [...names, `register ${registered}`];
}

function isSame(a: Identity, b: Identity): boolean {
  if (a.role !== b.role) return false;
  if (a.registered !== null && b.registered !== null) return a.registered === b.registered;
  if (a.words.length === 0 || b.words.length === 0) return false;
  const short = a.words.length < b.words.length ? a.words : b.words;
  const long = short === a.words ? b.words : a.words;
  return short.every((word) => long.includes(word));
}
