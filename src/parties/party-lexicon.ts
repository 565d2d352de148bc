import { literalPattern } from '../core/literal-pattern.ts';
import { dropOverlaps } from '../core/span.ts';
import type { PartyMention } from '../language/acting/party-mention.ts';
import { GROUP_NOUNS, type PartyGroup } from '../language/party-words.ts';
import { anyOf } from '../language/word-edges.ts';
import { ANY_GROUP_WORD } from './group-word.ts';
import { partyOfPart } from './part-of-name.ts';
import type { Party } from './party.ts';

/** Finds the parties of one agreement, by name, alias or kind, in any text of it. */
export type PartyLexicon = {
  readonly find: (text: string) => readonly PartyMention[];
  /** Length of the name of a party that a text begins with; 0 without one. */
  readonly nameAt: (text: string) => number;
  /** The party of whose name these words, which are no name by themselves, are a part; null where none or several fit. */
  readonly partOf: (words: string) => string | null;
  /** The group that just these parties make, all of one kind and no other; null where they make none. */
  readonly groupOf: (parties: readonly string[]) => PartyGroup | null;
};

const GROUPS: readonly PartyGroup[] = ['gemeente', 'corporaties', 'huurdersorganisaties', 'partijen'];
const EDGES = (source: string): string =>
  `(?<![\\p{L}\\p{N}&-])(?:${source})(?![\\p{L}\\p{N}]|-\\p{L}|&\\p{L})`;
const GROUP_PATTERN = new RegExp(
  EDGES(GROUPS.map((group) => `(?<${group}>${anyOf(GROUP_NOUNS[group])})`).join('|')),
  'giu',
);

export function buildPartyLexicon(parties: readonly Party[]): PartyLexicon {
  const partyOf = new Map<string, string>();
  const several = parties.filter(({ role }) => role === 'gemeente').length > 1;
  for (const party of parties) {
    for (const form of namesOf(party, several))
      if (!partyOf.has(fold(form))) partyOf.set(fold(form), idOf(party, several));
  }
  const forms = parties.flatMap((party) => namesOf(party, several)).toSorted((a, b) => b.length - a.length);
  const namePattern = forms.length === 0 ? null : new RegExp(EDGES(forms.map(formPattern).join('|')), 'gu');
  return {
    find: (text) => dropOverlaps([...findNames(text, namePattern, partyOf), ...findGroups(text)]),
    partOf: (words) => {
      const party = partyOfPart(words, parties);
      return party === null ? null : idOf(party, several);
    },
    groupOf: (wanted) => groupOf(new Set(wanted), parties),
    nameAt: (text) => {
      const form = forms.find((candidate) => text.startsWith(candidate));
      return form === undefined || /^[\p{L}\p{N}]/u.test(text.slice(form.length)) ? 0 : form.length;
    },
  };
}

function groupOf(wanted: ReadonlySet<string>, parties: readonly Party[]): PartyGroup | null {
  const kinds = [
    ['corporatie', 'corporaties'],
    ['huurdersorganisatie', 'huurdersorganisaties'],
  ] as const;
  for (const [role, group] of kinds) {
    const members = parties.filter((party) => party.role === role).map(({ id }) => id);
    if (members.length > 1 && members.length === wanted.size && members.every((id) => wanted.has(id)))
      return group;
  }
  return null;
}

/** The only municipality is the group `gemeente`; of several, each goes by its own name. */
function idOf(party: Party, isOneOfSeveral: boolean): string {
  return party.role === 'gemeente' && !isOneOfSeveral ? 'gemeente' : party.id;
}

/**
 * Aliases that are group words (`de corporatie`) are found as groups; a place name alone is no party, but where several
 * municipalities conclude each goes by its own.
 */
function namesOf(party: Party, isOneOfSeveral: boolean): readonly string[] {
  const forms = [party.name, ...party.aliases].filter(
    (form) => !ANY_GROUP_WORD.test(form) || isProperAlias(form),
  );
  return party.role === 'gemeente' && !isOneOfSeveral
    ? forms.filter((form) => /gemeente/iu.test(form) || ACRONYM.test(form))
    : forms;
}

/** What a column calls the municipality: `GB`. */
const ACRONYM = /^\p{Lu}{2,6}$/u;

/** `Huurdersraad`, `het Huurdersberaad`: a group word with a capital is the name of one. */
function isProperAlias(form: string): boolean {
  return /^(?:de\s|het\s)?\p{Lu}/u.test(form) && /huurder|bewoner/iu.test(form) && !/(?:en|s)$/u.test(form);
}

/** The first letter may be small or capital (`de Alliantie`), `&` may be `en`, white space may be any. */
function formPattern(form: string): string {
  const escaped = literalPattern(form)
    .replace(/(?<=\s)(?:&|en)(?=\s)/gu, '(?:&|en)')
    .replace(/\s+/gu, String.raw`\s+`);
  return escaped.replace(
    /^(de|het|gemeente|stichting)(?=\\s)/iu,
    (word) => `[${word.charAt(0).toLowerCase()}${word.charAt(0).toUpperCase()}]${word.slice(1)}`,
  );
}

function findNames(
  text: string,
  pattern: RegExp | null,
  partyOf: ReadonlyMap<string, string>,
): readonly PartyMention[] {
  if (pattern === null) return [];
  return [...text.matchAll(pattern)].flatMap((match): PartyMention[] => {
    const party = partyOf.get(fold(match[0]));
    return party === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, party, number: 'singular' }];
  });
}

function findGroups(text: string): readonly PartyMention[] {
  return [...text.matchAll(GROUP_PATTERN)].flatMap((match): PartyMention[] => {
    const party = GROUPS.find((group) => match.groups?.[group] !== undefined);
    if (party === undefined || isOther(party, text.slice(Math.max(0, match.index - 30), match.index)))
      return [];
    const number = isPlural(match[0]) ? 'plural' : 'singular';
    return [{ start: match.index, end: match.index + match[0].length, party, number }];
  });
}

/** `ontwikkelende partijen`, `omliggende gemeenten`: not those of the agreement. */
function isOther(party: PartyGroup, before: string): boolean {
  if (party === 'partijen' || party === 'gemeente') return OTHERS.test(before);
  return /(?<!\p{L})(?:omliggende|naburige|regionale)\s$/iu.test(before);
}

const OTHERS =
  /(?<!\p{L})(?:andere|ontwikkelende|commerciële|maatschappelijke|externe|derde|private|particuliere|diverse|verschillende|politieke|relevante|omliggende|naburige)\s$/iu;

function isPlural(noun: string): boolean {
  return /(?:en|ies|s|ers\)?|ties\)?|b&w)$/iu.test(noun);
}

function fold(form: string): string {
  return form.replace(/\s+/gu, ' ').replace(/ & /gu, ' en ').toLowerCase();
}
