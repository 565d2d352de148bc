import type { Span } from '../core/span.ts';
import { PAPER } from '../language/document-words.ts';
import { corporationAt } from '../registers/corporations.ts';
import { municipalityAt } from '../registers/municipalities.ts';
import type { Organisation, PartyRole } from './organisation.ts';
import { nameLength } from './proper-name.ts';
import { shortNamesAfter } from './short-names.ts';

/** A kind of organisation by the noun in front of its name. */
type NounRule = { readonly role: PartyRole; readonly noun: RegExp };

const NOUNS: readonly NounRule[] = [
  {
    role: 'huurdersorganisatie',
    noun: /^(?:(?:[Ss]tichting|[Vv]ereniging|[Ff]ederatie|[Ss]amenwerkende|[Rr]egionale)\s+)*(?:(?:[Hh]uurder|[Bb]ewoner)s?\p{Ll}*(?:raad|vereniging|organisatie|belang|belangen|platform|kern|beraad|koepel|bond|groep|vertegenwoordiging|federatie|collectief|overleg|stichting)|HBO|HBVA?|HV|HO|HOK|HPF)(?=[\s,;.:()]|$)/u,
  },
  {
    role: 'corporatie',
    noun: /^(?:(?:[Ss]tichting|[Cc]hristelijke|[Aa]lgemene)\s+)?(?:[Ww]oning(?:bouw)?(?:corporatie|stichting|vereniging|bedrijf)|[Ww]oon(?:corporatie|stichting|bedrijf|bron)|[Ww]ooncorporatie|[Bb]ouwvereniging|[Cc]orporatie|WBC|WBV|WS|Wst\.?)(?=\s)/u,
  },
  {
    role: 'zorg',
    noun: /^(?:[Ss]tichting\s+)?(?:[Zz]org(?:instelling|organisatie|aanbieder|groep)|[Ww]elzijns(?:organisatie|stichting|instelling))(?=\s)/u,
  },
];
const MUNICIPALITY = /^(?:de\s+)?[Gg]emeente\s+(?=[\p{Lu}'’])/u;
const FOUNDATION = /^(?:de\s+)?[Ss]tichting\s+(?=\p{Lu})/u;

/** Every organisation that a passage names, by noun and name or by the register of corporations. */
export function findOrganisations(
  passage: string,
  standsAlone: (word: string) => boolean,
): readonly Organisation[] {
  const places = namesIn(passage, standsAlone);
  return places.map(({ start, end, role }, at) => {
    const behind = passage.slice(end, end + SHORT_NAME_REACH);
    const next = places.slice(at + 1).find((other) => isIntroduced(passage, other, { start, end }));
    const own = next === undefined ? behind : behind.slice(0, Math.max(0, next.start - end));
    return {
      start,
      end,
      role,
      name: passage
        .slice(start, end)
        .replace(/\s+/gu, ' ')
        .replace(/^de\s+(?=[Gg]emeente|[Ss]tichting)/u, ''),
      shortNames: shortNamesAfter(own).filter((short) => suits(short, role)),
      represents: representedIn(behind),
    };
  });
}

type NamedPlace = Span & { readonly role: PartyRole };

function namesIn(passage: string, standsAlone: (word: string) => boolean): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  let at = 0;
  while (at < passage.length) {
    const rest = passage.slice(at, at + LONGEST_NAME);
    const named = atWordStart(passage, at) ? organisationAt(rest, standsAlone) : null;
    if (named === null) {
      at += 1;
      continue;
    }
    const end = at + named.length;
    if (!LANDLORD_OF.test(passage.slice(Math.max(0, at - 30), at)))
      places.push({ start: at, end, role: named.role });
    at = end;
  }
  return places;
}

/** `gevestigd in de gemeente …` and a part of the name just read introduce nobody new. */
function isIntroduced(passage: string, other: Span, known: Span): boolean {
  const isPlaceOf = /(?<!\p{L})(?:in|te|van|namens|binnen|door|bij)\s(?:de\s|het\s)?$/iu.test(
    passage.slice(Math.max(0, other.start - 20), other.start),
  );
  const name = passage.slice(known.start, known.end);
  return !isPlaceOf && !name.includes(passage.slice(other.start, other.end));
}

/** `de huurders van Woonbaken`: the corporation is named, not introduced. */
const LANDLORD_OF =
  /(?:huurders|bewoners|leden|achterban|bezit|eigendom|woningen)\s(?:van|bij)\s(?:de\s|het\s)?$/iu;
const LONGEST_NAME = 140;
const SHORT_NAME_REACH = 420;

function atWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\d&-]/u.test(text.charAt(at - 1));
}

/** A short name that says what kind it stands for fits no other kind; plurals stand for several. */
function suits(short: string, role: PartyRole): boolean {
  if (/(?:corporaties|organisaties|verenigingen|partijen|gemeenten)$/iu.test(short)) return false;
  if (/gemeente/iu.test(short)) return role === 'gemeente';
  if (/huurder|bewoner/iu.test(short)) return role === 'huurdersorganisatie';
  return !/corporatie|woningstichting/iu.test(short) || role === 'corporatie';
}

type Named = { readonly role: PartyRole; readonly length: number };

function organisationAt(text: string, standsAlone: (word: string) => boolean): Named | null {
  const municipality = MUNICIPALITY.exec(text)?.[0];
  if (municipality !== undefined) {
    const known = municipalityAt(text.slice(municipality.length));
    if (known !== null) return { role: 'gemeente', length: municipality.length + known.length };
  }
  for (const { role, noun } of NOUNS) {
    const head = noun.exec(text)?.[0];
    if (head === undefined) continue;
    const length = nounName(text, head, standsAlone);
    if (length > 0) return { role, length };
  }
  const foundation = FOUNDATION.exec(text)?.[0];
  const known =
    bareCorporation(text, standsAlone) ??
    (foundation === undefined ? null : corporationAt(text.slice(foundation.length)));
  if (known !== null) {
    const isBare = bareCorporation(text, standsAlone) !== null;
    return { role: 'corporatie', length: known.length + (isBare ? 0 : (foundation?.length ?? 0)) };
  }
  if (foundation === undefined) return null;
  const length = nameLength(text.slice(foundation.length), standsAlone);
  return length === 0
    ? null
    : {
        role: roleOfFoundation(text.slice(0, foundation.length + length)),
        length: foundation.length + length,
      };
}

/** A name without a noun in front counts only as the register writes it, and not as a word of the language. */
function bareCorporation(text: string, isName: (word: string) => boolean): ReturnType<typeof corporationAt> {
  const known = corporationAt(text);
  if (known === null || !known.isExact) return null;
  const name = text.slice(0, known.length);
  const isPaper = new RegExp(`^(?:${PAPER})$`, 'iu').test(name);
  return isPaper || isName(name.toLowerCase()) ? null : known;
}

/** The noun with the name behind it; 0 where only the kind is named. */
function nounName(text: string, head: string, standsAlone: (word: string) => boolean): number {
  const gap = /^\s+/u.exec(text.slice(head.length))?.[0].length ?? 0;
  if (gap === 0) return 0;
  const behind = text.slice(head.length + gap);
  const registered = corporationAt(behind)?.length ?? 0;
  const length = Math.max(nameLength(behind, standsAlone), /^(?:de|het)\s/iu.test(behind) ? 0 : registered);
  return length === 0 ? 0 : head.length + gap + length;
}

/** A foundation without a noun that tells more is a corporation where its name speaks of housing. */
function roleOfFoundation(name: string): PartyRole {
  if (/huurder|bewoner/iu.test(name)) return 'huurdersorganisatie';
  if (/won(?:en|ing)|woon|huis|bouw|thuis/iu.test(name)) return 'corporatie';
  return /zorg|welzijn|opvang|cliënt|RIBW/iu.test(name) ? 'zorg' : 'overig';
}

const REPRESENTED =
  /^[^.;]{0,120}?(?:belangen\s(?:behartigt|vertegenwoordigt)\svan\s(?:de\s)?huurders\s(?:van|bij)|(?:namens|voor)\s(?:alle\s|de\s)?huurders\s(?:van|bij)|(?:vertegenwoordigt|vertegenwoordiging\svan)\s(?:de\s)?huurders\s(?:van|bij)|(?:van|namens|die)\s(?:de\s)?huurders\s(?:van|bij))\s(?<name>(?:de\s)?[\p{L}\d][\p{L}\d&.'’ -]*?)(?=[,;.)]|\s(?:rechtsgeldig|vertegenwoordig[dt]|opkomt|bijstaat|hierna|gevestigd|en\s\p{Ll})|$)/u;

function representedIn(behind: string): string | null {
  return REPRESENTED.exec(behind)?.groups?.['name']?.trim() ?? null;
}
