import { municipalityNamed } from '../registers/municipalities.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { initialsOf, initialsWithNoun } from './initials.ts';
import type { NameUse } from './name-use.ts';
import type { Party } from './party.ts';
import { withoutHousingWord } from './housing-name.ts';

/** A part of a name is a name of its own where the text lets it stand alone so often. */
const FEWEST_TIMES = 2;
const TENANTS_NOUN = /^(?:(?:Stichting|Vereniging)\s)?(?<noun>(?:Huurders|Bewoners)\p{Ll}+)\s/u;

/** Finds, for each of the parties, names that a text uses without saying so: `Langstraat` for Langstraat Wonen, `de Bewonersraad` where there is one. */
export function namesInUse(parties: readonly Party[], use: NameUse): (party: Party) => readonly string[] {
  const initials = new Holders(parties, (party) => [...lettersOf(party), ...party.aliases]);
  const nouns = new Holders(parties, ({ name }) => nounOf(name) ?? []);
  const corporations = parties.filter(({ role }) => role === 'corporatie');
  return (party) => {
    const letters = [...abbreviationsOf(party.name, use), ...ownInitials(party, initials, use)];
    if (party.role === 'gemeente') return letters;
    if (party.role === 'corporatie') return [...partsOfName(party, corporations, use), ...letters];
    return party.role === 'huurdersorganisatie' ? [...ownNoun(party, nouns, use), ...letters] : [];
  };
}

/** Which parties have a word. */
class Holders {
  readonly #holders = new Map<string, Set<Party>>();

  constructor(parties: readonly Party[], wordsOf: (party: Party) => string | readonly string[]) {
    for (const party of parties)
      for (const word of [wordsOf(party)].flat())
        this.#holders.set(word, (this.#holders.get(word) ?? new Set()).add(party));
  }

  /** Whether a word that this party has is that of no other. */
  isOnlyOf(party: Party, word: string): boolean {
    const holders = this.#holders.get(word);
    return holders === undefined || (holders.size === 1 && holders.has(party));
  }
}

/** First letters that act somewhere, or are listed behind another name, and are those of no other. */
function ownInitials(party: Party, initials: Holders, use: NameUse): readonly string[] {
  return lettersOf(party).filter(
    (letters) =>
      initials.isOnlyOf(party, letters) &&
      use.times(letters) >= FEWEST_TIMES &&
      (use.timesActing(letters) > 0 || use.timesListed(letters) > 0),
  );
}

function lettersOf({ name, role, aliases }: Party): readonly string[] {
  // `GB` for gemeente Bergdorp: with the noun, two letters are enough.
  if (role === 'gemeente') return [initialsWithNoun(name)];
  return [...new Set([name, ...aliases].flatMap(initialsOf))];
}

function partsOfName(party: Party, corporations: readonly Party[], use: NameUse): readonly string[] {
  const { name } = party;
  const parts = [name.replace(/^(?:De|Het|’t|'t|It)\s(?=\p{Lu})/u, ''), withoutHousingWord(name)];
  return [...new Set(parts)].filter((part) => {
    if (part === name || part.length < 3 || use.isWord(part)) return false;
    if (municipalityNamed(part) !== null) return false;
    if (use.times(part) - use.times(name) < FEWEST_TIMES || use.timesActing(part) === 0) return false;
    return !corporations.some(
      (other) => other !== party && [other.name, ...other.aliases].some((form) => form.includes(part)),
    );
  });
}

function ownNoun(party: Party, nouns: Holders, use: NameUse): readonly string[] {
  const { name } = party;
  const noun = nounOf(name);
  if (noun === null || !nouns.isOnlyOf(party, noun)) return [];
  const isUsed = ['de', 'het', 'De', 'Het'].some(
    (article) => use.times(`${article} ${noun}`) > use.times(`${article} ${name.slice(name.indexOf(noun))}`),
  );
  return isUsed ? [noun] : [];
}

function nounOf(name: string): string | null {
  return TENANTS_NOUN.exec(name)?.groups?.['noun'] ?? null;
}
