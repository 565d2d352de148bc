import { initialsOf } from './initials.ts';
import type { Party } from './party.ts';
import { fold } from './party-name.ts';

const SMALL = new Set([
  'de',
  'het',
  'van',
  'voor',
  'en',
  'in',
  'der',
  'den',
  'e',
  'o',
  'stichting',
  'gemeente',
]);

/**
 * The one party of whose name the words are a part, or the initials: `Veldrijk`, `HPVS`. Null where they fit none or
 * several.
 */
export function partyOfPart(words: string, parties: readonly Party[]): Party | null {
  const wanted = wordsOf(words);
  if (wanted.length === 0 || !/^(?:de\s|het\s)?[\p{Lu}\d’']/u.test(words.trim())) return null;
  const found = parties.filter((party) => {
    const own = new Set([party.name, ...party.aliases].flatMap(wordsOf));
    return wanted.every((word) => own.has(word)) || isInitials(words.trim(), party);
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function wordsOf(name: string): readonly string[] {
  return (fold(name).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !SMALL.has(word));
}

function isInitials(letters: string, { name, aliases }: Party): boolean {
  if (!/^[\p{Lu}\d&]{3,6}$/u.test(letters)) return false;
  const wanted = letters.replaceAll('&', '');
  return [name, ...aliases].some((form) => initialsOf(form).includes(wanted));
}
