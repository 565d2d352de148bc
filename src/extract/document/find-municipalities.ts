import { municipalityAt, municipalityNamed, type Municipality } from '../../registers/municipalities.ts';
import type { Party } from '../../parties/party.ts';
import { mostNamedMunicipality } from '../../parties/most-named-municipality.ts';
import { jointMunicipalities } from './joint-municipalities.ts';

/** A municipality of a document by its CBS name and code, or by its own name alone where no register knows it. */
export type NamedMunicipality = { readonly name: string; readonly code: string | null };

/** The municipalities of a document: those that conclude it together, else its parties, else the one that title or text name most. */
export function findMunicipalities(
  title: string | null,
  parties: readonly Party[],
  text: string,
): readonly NamedMunicipality[] {
  const joint = jointMunicipalities(title, text);
  if (joint.length > 0) return joint.map(named);
  const own = parties.filter(({ role }) => role === 'gemeente');
  const signing = own.filter((party) => party.signing);
  const found = (signing.length > 0 ? signing : own).flatMap(({ name }) => byName(name) ?? []);
  if (found.length > 0) return [...new Map(found.map((one) => [one.name, one])).values()];
  const told = inTitle(title) ?? mostNamed(text);
  return told === null ? [] : [told];
}

function byName(party: string): NamedMunicipality | null {
  const name = party.replace(/^(?:de\s)?gemeente\s*/iu, '');
  const known = municipalityNamed(name);
  if (known !== null) return named(known);
  return /^(?:['’]s-|\p{Lu})\p{L}/u.test(name) ? { name, code: null } : null;
}

function named({ name, code }: Municipality): NamedMunicipality {
  return { name, code };
}

function inTitle(title: string | null): NamedMunicipality | null {
  const words = title ?? '';
  for (const match of words.matchAll(/(?<![\p{L}\d])(?=\p{Lu}|['’]s-)/gu)) {
    const found = municipalityAt(words.slice(match.index));
    // The first word of a title has a capital anyway.
    if (found !== null && (match.index > 0 || words.includes(' '))) return named(found.municipality);
  }
  return null;
}

/** A name without a register behind it has to come back. */
const FEWEST_UNKNOWN = 2;
const UNKNOWN =
  /(?<!\p{L})[Gg]emeente (?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?: (?:aan (?:de|den)|op|bij) \p{Lu}\p{Ll}+)?)/gu;

function mostNamed(text: string): NamedMunicipality | null {
  const known = mostNamedMunicipality(text);
  const [stranger] = [...unknownNames(text)].toSorted((a, b) => b[1] - a[1]);
  if (stranger !== undefined && stranger[1] >= FEWEST_UNKNOWN && stranger[1] > (known?.times ?? 0))
    return { name: stranger[0], code: null };
  return known === null ? null : named(known.municipality);
}

/** How often `gemeente` stands before each name that no register knows; a word that is also written small is no name. */
function unknownNames(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { groups } of text.matchAll(UNKNOWN)) {
    const name = groups?.['name'] ?? '';
    if (municipalityAt(name) === null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const small = new Set(text.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu));
  return new Map([...counts].filter(([name]) => !small.has(name.toLowerCase())));
}
