import { municipalityNamed } from '../registers/municipalities.ts';
import { abbreviationsOf } from './abbreviations.ts';
import { initialsOf } from './initials.ts';
import type { NameUse } from './name-use.ts';
import type { Party } from './party.ts';
import { withoutHousingWord } from './housing-name.ts';

/** A part of a name is a name of its own where the text lets it stand alone so often. */
const FEWEST_TIMES = 2;
const TENANTS_NOUN = /^(?:(?:Stichting|Vereniging)\s)?(?<noun>(?:Huurders|Bewoners)\p{Ll}+)\s/u;

/** Names that a text uses without saying so: `Langstraat` for Langstraat Wonen, `de Bewonersraad` where there is one. */
export function usedNames(party: Party, parties: readonly Party[], use: NameUse): readonly string[] {
  const letters = [...abbreviationsOf(party.name, use), ...ownInitials(party, parties, use)];
  if (party.role === 'corporatie') return [...partsOfName(party, parties, use), ...letters];
  return party.role === 'huurdersorganisatie' ? [...ownNoun(party, parties, use), ...letters] : [];
}

/** First letters that act somewhere, or are named in one breath with another party, and are those of no other. */
function ownInitials(party: Party, parties: readonly Party[], use: NameUse): readonly string[] {
  const others = new Set(
    parties.flatMap((other) => (other === party ? [] : [...lettersOf(other), ...other.aliases])),
  );
  return lettersOf(party).filter(
    (letters) =>
      !others.has(letters) &&
      use.times(letters) >= FEWEST_TIMES &&
      (use.timesActing(letters) > 0 || isListed(letters, party, parties, use)),
  );
}

/** `Turfland en W&D`: lists of owners have no verb. */
function isListed(letters: string, party: Party, parties: readonly Party[], use: NameUse): boolean {
  return parties
    .filter((other) => other !== party)
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .some((form) =>
      use
        .behind(form)
        .some((words) =>
          ['en', ',', '/'].some((joint) => words.trimStart().startsWith(`${joint} ${letters}`)),
        ),
    );
}

function lettersOf({ name, aliases }: Party): readonly string[] {
  return [...new Set([name, ...aliases].flatMap(initialsOf))];
}

function partsOfName(party: Party, parties: readonly Party[], use: NameUse): readonly string[] {
  const { name } = party;
  const parts = [name.replace(/^(?:De|Het|’t|'t|It)\s(?=\p{Lu})/u, ''), withoutHousingWord(name)];
  const others = parties.filter((other) => other !== party && other.role === 'corporatie');
  return [...new Set(parts)].filter((part) => {
    if (part === name || part.length < 3 || use.isWord(part)) return false;
    if (municipalityNamed(part) !== null) return false;
    if (others.some((other) => [other.name, ...other.aliases].some((form) => form.includes(part))))
      return false;
    return use.times(part) - use.times(name) >= FEWEST_TIMES && use.timesActing(part) > 0;
  });
}

function ownNoun({ name }: Party, parties: readonly Party[], use: NameUse): readonly string[] {
  const noun = nounOf(name);
  if (noun === null || parties.filter((other) => nounOf(other.name) === noun).length > 1) return [];
  const isUsed = ['de', 'het', 'De', 'Het'].some(
    (article) => use.times(`${article} ${noun}`) > use.times(`${article} ${name.slice(name.indexOf(noun))}`),
  );
  return isUsed ? [noun] : [];
}

function nounOf(name: string): string | null {
  return TENANTS_NOUN.exec(name)?.groups?.['noun'] ?? null;
}
