const SMALL = /^(?:de|het|van|voor|en|in|der|den|aan|op|’t|'t)$/iu;
/** Compounds give two letters: `HuurdersPlatform De Vijf Schorren` is HPVS; so do digits: `Wonen3Dorpen` is W3D. */
const JOINTS =
  /(?<=huurders|bewoners|woning|woon|zorg)(?=\p{Ll}{3,})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})|[\s-]+/giu;
const FEWEST_LETTERS = 3;

/** What a name is shortened to by its first letters, with its small words and without; `Rust en Riet` is R&R too. */
export function initialsOf(name: string): readonly string[] {
  const bare = name.replace(/^(?:stichting|vereniging)\s/iu, '');
  const whole = [name, bare, bare.replaceAll(/\s(?:en|\+)\s/giu, ' & ')];
  const found = whole.flatMap((form) =>
    [form.split(JOINTS), form.split(/[\s-]+/u)].flatMap((parts) => [
      lettersOf(parts),
      lettersOf(parts.filter((part) => !SMALL.test(part))),
    ]),
  );
  return [...new Set(found)].filter((letters) => letters.length >= FEWEST_LETTERS);
}

/** All first letters of a noun and a name: `GB` for gemeente Bergdorp. */
export function initialsWithNoun(name: string): string {
  return lettersOf(name.split(/[\s-]+/u));
}

function lettersOf(parts: readonly string[]): string {
  return parts
    .map((part) => /[\p{L}\d&]/u.exec(part)?.[0] ?? '')
    .join('')
    .toUpperCase();
}
