import { shifted, type Span } from '../../core/span.ts';
import { fieldRole } from '../../language/field-words.ts';
import { groupOfInitial, TENANTS } from '../../language/party-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';

/** A party of a list, with its place. */
export type ListedParty = Span & { readonly party: string };

const EVERYBODY =
  /(?<![\p{L}\p{N}])(?:samen|gezamenlijk|wij|we|allen|alle(?:\s\p{L}+)?\spartijen|alle\s(?:drie|vier|vijf|zes|zeven)|iedereen|allemaal)(?![\p{L}\p{N}])/giu;
/** What follows is involved, and does nothing itself. */
const INVOLVED =
  /(?<!\p{L})(?:(?:in\s)?(?:samen|overleg|samenwerking|afstemming|samenspraak)\smet|i\.?s\.?m\.?|i\.?o\.?m\.?|met\s(?:medewerking|ondersteuning|inbreng)\svan|ondersteund\sdoor|gehoord)(?!\p{L})/iu;
const MEMBER = /[^,;/+()]+/gu;

/** All parties of a list, exactly as it says: by name, by kind, by a part of a name, or all of them together. */
export function findListedParties(text: string, lexicon: PartyLexicon): readonly ListedParty[] {
  const involved = INVOLVED.exec(text);
  const acting = involved === null || involved.index === 0 ? text : text.slice(0, involved.index);
  const known = lexicon.find(acting).map(({ start, end, party }) => ({ start, end, party }));
  const parts = membersOf(acting)
    .filter(({ start, end }) => !known.some((other) => other.start < end && start < other.end))
    .flatMap((member): readonly ListedParty[] => {
      const party = lexicon.partOf(acting.slice(member.start, member.end));
      return party === null ? [] : [{ ...member, party }];
    });
  const named = [...known, ...parts, ...tenantsBeside(known, acting)].toSorted((a, b) => a.start - b.start);
  if (named.length > 0) return named;
  const initials = initialsIn(text);
  if (initials.length > 0) return initials;
  return [...text.matchAll(EVERYBODY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    party: 'partijen',
  }));
}

/** Nothing but letters that head columns: `G C`. */
function initialsIn(text: string): readonly ListedParty[] {
  const letters = [...text.matchAll(/\S+/gu)];
  const found = letters.flatMap(({ index, 0: letter }): ListedParty[] => {
    const party = groupOfInitial(letter);
    return party === null ? [] : [{ start: index, end: index + letter.length, party }];
  });
  return found.length === letters.length ? found : [];
}

/** Heads of columns stand beside each other without a comma: `Gemeente Corporatie Huurders`. */
function tenantsBeside(known: readonly ListedParty[], text: string): readonly ListedParty[] {
  let behind = 0;
  const stretches = known.flatMap(({ start, end }) => {
    const stretch = [text.slice(behind, start), ','.repeat(end - start)];
    behind = end;
    return stretch;
  });
  const others = [...stretches, text.slice(behind)].join('');
  return membersOf(others)
    .filter(({ start, end }) => TENANTS.test(text.slice(start, end)))
    .map((member) => ({ ...member, party: 'huurdersorganisaties' }));
}

/** What stands between commas and `en`, without white space around it and without what a colon adds. */
function membersOf(text: string): readonly Span[] {
  return [...text.matchAll(MEMBER)].flatMap(({ index, 0: stretch }) =>
    [...stretch.matchAll(/(?:(?!\s(?:en|&)\s).)+/gsu)].flatMap((match): Span[] => {
      const words = match[0]
        .replace(/:.*$/su, '')
        .replace(/^\s*(?:en|&)\s/u, (joiner) => ' '.repeat(joiner.length));
      const start = index + match.index + (words.length - words.trimStart().length);
      const length = words.trim().length;
      return length === 0 ? [] : [{ start, end: start + length }];
    }),
  );
}

const CLOSING = /(?<=[.!?…]['’”"]?\s)\((?<who>[^()]{2,160})\)[\s.]*$/u;
/** With a word for what it tells, the bracket can stand inside the last sentence: `… vastgelegd (trekker: gemeente).` */
const LABELLED = /\((?<label>\p{L}[\p{L} ]{2,24}):\s(?<who>[^()]{2,120})\)[\s.]*$/u;
/** Without a full stop before and behind it, the bracket closes a phrase: `30 woningen opgeleverd, Q4 2026 (corporatie)`. */
const CLOSING_PHRASE = /(?<=[\p{L}\d%]\s)\((?<who>[^()]{2,80})\)$/u;

/**
 * The parties in the bracket that closes a text and says who does it: `… wordt verbeterd. (corporaties, eind 2028)`.
 * Empty where no such bracket stands there, or where it begins with anything else.
 */
export function closingParties(text: string, lexicon: PartyLexicon): readonly ListedParty[] {
  const labelled = LABELLED.exec(text);
  const isLabelled = labelled !== null && namesOwner(labelled.groups?.['label'] ?? '');
  const match = isLabelled ? labelled : (CLOSING.exec(text) ?? CLOSING_PHRASE.exec(text));
  const who = match?.groups?.['who'];
  if (match === null || who === undefined) return [];
  const found = findListedParties(who, lexicon);
  const [first] = found;
  if (first === undefined || !/^(?:(?:de|het|alle|beide)\s)?$/iu.test(who.slice(0, first.start))) return [];
  return found.map((party) => shifted(party, match.index + match[0].indexOf(who)));
}

/** `trekker`, `wie`, `actie`: the word for who does it. */
function namesOwner(label: string): boolean {
  return fieldRole(label) === 'actors' || /^actie$/iu.test(label);
}
