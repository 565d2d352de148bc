import type { Span } from '../core/span.ts';
import { listedNameLength } from './bare-name.ts';
import { letsHomes } from './lets-homes.ts';
import type { NameUse } from './name-use.ts';
import type { Organisation, PartyRole } from './organisation.ts';
import { organisationAt } from './organisation-at.ts';
import { namesUnderPlurals } from './plural-lists.ts';
import { shortNamesAfter } from './short-names.ts';

/**
 * Every organisation that a passage names: by noun and name, by the register, or as a member of a list of parties.
 * `following` is what stands under the passage: it tells more of an organisation that fills the passage.
 */
export function findOrganisations(passage: string, use: NameUse, following = ''): readonly Organisation[] {
  const places = namesIn(passage, use);
  return places.map(({ start, end, role }, at) => {
    const fills = places.length === 1 && passage.length - end <= LONGEST_REST;
    const behind = `${passage.slice(end)}${fills ? ` ${following}` : ''}`.slice(0, SHORT_NAME_REACH);
    const next = places.slice(at + 1).find((other) => isIntroduced(passage, other, { start, end }));
    const own = next === undefined ? behind : behind.slice(0, Math.max(0, next.start - end));
    const shortNames = [...shortNamesAfter(own), ...shortNameBefore(passage, { start, end })];
    return {
      start,
      end,
      role,
      name: passage
        .slice(start, end)
        .replace(/\s+/gu, ' ')
        .replace(/^de\s+(?=[Gg]emeente|[Ss]tichting|\p{Lu})/u, ''),
      shortNames: shortNames.filter((short) => suits(short, role, passage.slice(start, end))),
      represents: representedIn(behind),
      letsHomes: letsHomes(own),
    };
  });
}

/** `Zorgburen: Stichting Zorgburen De Aa, …`: what it is called stands first, as a part of the name or in capitals. */
function shortNameBefore(passage: string, { start, end }: Span): readonly string[] {
  const short = BEFORE_NAME.exec(passage.slice(0, start))?.groups?.['short'];
  if (short === undefined) return [];
  return passage.slice(start, end).includes(short) || /^[\p{Lu}\d&]{2,6}$/u.test(short) ? [short] : [];
}

const BEFORE_NAME = /^(?<short>\p{Lu}[\p{L}\d&’'-]*(?:\s[\p{L}\d&’'-]+){0,3}):\s(?:de\s|het\s)?$/u;

type NamedPlace = Span & { readonly role: PartyRole };

function namesIn(passage: string, use: NameUse): readonly NamedPlace[] {
  const listed = namesUnderPlurals(passage);
  const nouns = scan(passage, listed, (at) => organisationAt(passage.slice(at, at + LONGEST_NAME), use));
  const named = [...listed, ...nouns].toSorted((a, b) => a.start - b.start);
  const bare = scan(passage, named, (at) => {
    const length = listedNameLength(passage, at, named, use);
    return length === 0 ? null : { role: 'corporatie', length };
  });
  return [...named, ...bare]
    .filter(({ start }) => !LANDLORD_OF.test(passage.slice(Math.max(0, start - 30), start)))
    .toSorted((a, b) => a.start - b.start);
}

type Named = { readonly role: PartyRole; readonly length: number };

/** What stands at the starts of words, from left to right, outside of what is `known` already. */
function scan(
  passage: string,
  known: readonly Span[],
  read: (at: number) => Named | null,
): readonly NamedPlace[] {
  const places: NamedPlace[] = [];
  let free = 0;
  for (const { index: at } of passage.matchAll(WORD_START)) {
    if (at < free || known.some(({ start, end }) => start <= at && at < end)) continue;
    const named = read(at);
    if (named === null) continue;
    places.push({ start: at, end: at + named.length, role: named.role });
    free = at + named.length;
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
  /(?:huurders|bewoners|leden|achterban|bezit|eigendom|woningen|die|deze)\s(?:van|bij)\s(?:de\s|het\s)?$/iu;
const LONGEST_NAME = 140;
const SHORT_NAME_REACH = 420;
/** Behind a name that fills its block stands an abbreviation in brackets, or nothing. */
const LONGEST_REST = 20;
/** `'t` and `'s` begin words too. */
const WORD_START = /(?<![\p{L}\d&-])[\p{L}\d'’]/gu;

/** A short name that says what kind it stands for fits no other kind; plurals stand for several. */
function suits(short: string, role: PartyRole, name: string): boolean {
  // In brackets behind a name can stand where it is; of so many words only its own are short for it.
  if (short.split(' ').length > MOST_WORDS && !name.includes(short)) return false;
  if (/^[\p{Lu}\d&]{2,6}$/u.test(short) && !beginsWord(short.charAt(0), name)) return false;
  if (/(?:corporaties|organisaties|verenigingen|partijen|gemeenten)$/iu.test(short)) return false;
  if (/gemeente/iu.test(short)) return role === 'gemeente';
  if (/huurder|bewoner/iu.test(short)) return role === 'huurdersorganisatie';
  return !/corporatie|woningstichting/iu.test(short) || role === 'corporatie';
}

const MOST_WORDS = 2;

/** Letters stand for words: the first of them begins one. */
function beginsWord(letter: string, name: string): boolean {
  return name.split(/[\s-]+/u).some((word) => word.toUpperCase().startsWith(letter));
}

const REPRESENTED =
  /^[^.;]{0,120}?(?:belangen\s(?:behartigt|vertegenwoordigt)\svan\s(?:de\s)?huurders\s(?:van|bij)|(?:namens|voor)\s(?:alle\s|de\s)?huurders\s(?:van|bij)|(?:vertegenwoordigt|vertegenwoordiging\svan)\s(?:de\s)?huurders\s(?:van|bij)|(?:van|namens|die)\s(?:de\s)?huurders\s(?:van|bij))\s(?<name>(?:de\s)?[\p{L}\d][\p{L}\d&.'’ -]*?)(?=[,;.)]|\s(?:rechtsgeldig|vertegenwoordig[dt]|opkomt|bijstaat|hierna|gevestigd|en\s\p{Ll})|$)/u;

function representedIn(behind: string): string | null {
  return REPRESENTED.exec(behind)?.groups?.['name']?.trim() ?? null;
}
