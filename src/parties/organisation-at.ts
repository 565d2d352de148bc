import { corporationAt } from '../registers/corporations.ts';
import { roleOfFoundation } from './foundation-role.ts';
import { bareCorporationLength } from './housing-name.ts';
import { municipalityLength } from './municipality-name.ts';
import type { NameUse } from './name-use.ts';
import type { PartyRole } from './organisation.ts';
import { NOUNS, OPENS_ORGANISATION } from './organisation-nouns.ts';
import { nameLength } from './proper-name.ts';

const FOUNDATION =
  /^(?:de\s+)?(?:[Ss]tichting|[Ss]tg\.?|[Vv]ereniging|[Cc]oöperatie)\s+(?=\p{Lu}|['’]t\s|\d+\p{L})/u;

/** The organisation whose name a text begins with, by noun and name or by the register; null without one. */
export function organisationAt(
  text: string,
  use: NameUse,
): { readonly role: PartyRole; readonly length: number } | null {
  const municipality = municipalityLength(text, use);
  if (municipality > 0) return { role: 'gemeente', length: municipality };
  for (const { role, noun } of NOUNS) {
    const head = noun.exec(text)?.[0];
    if (head === undefined) continue;
    const length = nounName(text, head, use);
    if (length > 0) return { role, length };
  }
  const closed = closingNoun(text);
  if (closed !== null) return closed;
  const bare = bareCorporationLength(text, use);
  if (bare > 0) return { role: 'corporatie', length: bare };
  const foundation = FOUNDATION.exec(text)?.[0];
  if (foundation === undefined) return null;
  const known = corporationAt(text.slice(foundation.length));
  const length = foundation.length + nameLength(text.slice(foundation.length), use.standsAlone);
  if (known !== null) {
    const end = foundation.length + known.length;
    // `Thuis aan de Maas` is not `Thuis`.
    const goesOn = length > end && /^\s\p{Ll}/u.test(text.slice(end));
    return { role: 'corporatie', length: goesOn ? length : end };
  }
  if (length === foundation.length) return null;
  const end = usualEnd(text.slice(0, length), foundation.length, use);
  return { role: roleOfFoundation(text.slice(0, end)), length: end };
}

/** `Eerste Veldhuizer Woningstichting`: the noun stands at the end of the name, and no name behind it. */
function closingNoun(text: string): { readonly role: PartyRole; readonly length: number } | null {
  const match = CLOSING_NOUN.exec(text);
  if (match === null) return null;
  return {
    role: match.groups?.['tenants'] === undefined ? 'corporatie' : 'huurdersorganisatie',
    length: match[0].length,
  };
}

const CLOSING_NOUN = new RegExp(
  `^(?!${OPENS_ORGANISATION})(?:\\p{Lu}\\p{Ll}[\\p{L}-]*\\s){1,3}(?:(?:Woning(?:bouw)?|Woon|Bouw)(?:corporatie|stichting|vereniging|coöperatie|maatschappij)|(?<tenants>(?:Huurder|Bewoner)s?(?:raad|vereniging|organisatie|platform|federatie|koepel)))(?![\\p{L}-])(?!\\s(?:van\\s)?\\p{Lu})`,
  'u',
);

/** The noun with the name behind it; 0 where only the kind is named. */
function nounName(text: string, head: string, use: NameUse): number {
  const gap = /^\s+/u.exec(text.slice(head.length))?.[0].length ?? 0;
  if (gap === 0) return 0;
  const behind = text.slice(head.length + gap);
  const registered = corporationAt(behind)?.length ?? 0;
  const length = Math.max(
    nameLength(behind, use.standsAlone),
    /^(?:de|het)\s/iu.test(behind) ? 0 : registered,
  );
  if (length === 0) return 0;
  const end = usualEnd(text.slice(0, head.length + gap + length), head.length + gap, use);
  return end + joinedLength(text.slice(0, end), text.slice(end), use);
}

/** `Huurdersbelang Zuidveld en Veenstreek`, also where the second is a place by itself: the first never comes without it. */
function joinedLength(name: string, behind: string, use: NameUse): number {
  const second = JOINED.exec(behind)?.[0];
  if (second === undefined) return 0;
  const times = use.times(name + second);
  return times >= FEWEST_TIMES_JOINED && times === use.times(name) ? second.length : 0;
}

const JOINED = new RegExp(
  String.raw`^\s+(?:en|&)\s+(?!${OPENS_ORGANISATION})\p{Lu}\p{Ll}[\p{L}-]*(?!\s+\p{Lu})(?![\p{L}-])`,
  'u',
);
const FEWEST_TIMES_JOINED = 2;

/**
 * Where a name that ran into the next one ends: an organisation that comes back under the first words of what was
 * read, and not under all of it, is named by those.
 */
function usualEnd(printed: string, nameStart: number, use: NameUse): number {
  const whole = use.times(printed);
  const ends = [...printed.matchAll(/(?<=[\p{L}\d])(?=\s)/gu)].map(({ index }) => index);
  const usual = ends.find((end) => {
    const name = printed.slice(nameStart, end);
    const isWhole = /(?:^|\s)[\p{Lu}\d'’][^\s]*$/u.test(name) && !/^(?:De|Het|Ons|Onze|'t|’t)$/u.test(name);
    return end > nameStart && isWhole && use.times(printed.slice(0, end)) > 2 * whole;
  });
  return usual ?? printed.length;
}
