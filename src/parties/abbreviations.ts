import type { NameUse } from './name-use.ts';

/** What a text puts in brackets behind a name, anywhere, where its letters open words of the name: `Thuis in de Kempen (TiK)`. */
export function abbreviationsOf(name: string, use: NameUse): readonly string[] {
  const found = use.behind(name).flatMap((words): readonly string[] => {
    const letters = /^\s\((?<letters>[\p{L}\d&]{2,6})\)/u.exec(words)?.groups?.['letters'] ?? '';
    return letters !== '' && opensWords(letters, name) ? [letters] : [];
  });
  return [...new Set(found)];
}

function opensWords(letters: string, name: string): boolean {
  const initials = (name.match(/(?<![\p{L}\d])[\p{L}\d]/gu) ?? []).join('').toLowerCase();
  let at = -1;
  return [...letters.toLowerCase()].every((letter) => (at = initials.indexOf(letter, at + 1)) >= 0);
}
