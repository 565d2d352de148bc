/** A word of a name: a capital, or digits with letters. Initials (`A.`) are those of a person. */
const NAME_WORD = String.raw`(?:['’]s-)?(?!\p{Lu}\.)(?:\p{Lu}|\d+(?=\p{L}))(?:[\p{L}\d/-]|['’.](?=\p{L}))*(?:&\p{L}+)*`;
const SMALL_WORD = String.raw`(?:van der|van den|van de|van het|van|voor|de|het|den|der|in|op|aan|ter|ten|'t|’t)`;
/** `&` and `en` join names as well as organisations; what follows decides. */
const NAME = new RegExp(
  `^(?:${SMALL_WORD}\\s+){0,2}${NAME_WORD}(?:(?:\\s+|\\s*[-/]\\s*)(?:${SMALL_WORD}\\s+){0,2}${NAME_WORD})*`,
  'u',
);
const JOINED = new RegExp(`^\\s+(?:&|en)\\s+${NAME_WORD}`, 'u');

/** Nouns that another organisation begins with. */
const ORGANISATION =
  /^(?:huurder|bewoner|stichting|vereniging|federatie|gemeente|woning(?:bouw|stichting|corporatie|bedrijf|vereniging)|woon(?:stichting|corporatie|bedrijf))/iu;

/**
 * Length of the name that a text begins with; 0 where it begins with none. `Linge en Omstreken` is one name unless
 * what follows `en` is known to stand for an organisation of its own.
 */
export function nameLength(text: string, standsAlone: (word: string) => boolean): number {
  let length = trimmed(NAME.exec(text)?.[0] ?? '').length;
  while (length > 0) {
    const joined = JOINED.exec(text.slice(length))?.[0];
    const word = joined === undefined ? '' : joined.replace(/^\s+(?:&|en)\s+/u, '');
    if (joined === undefined || standsAlone(word) || ORGANISATION.test(word)) return length;
    length += trimmed(joined).length;
  }
  return length;
}

function trimmed(name: string): string {
  return name.replace(/[.'’/-]+$/u, '');
}
