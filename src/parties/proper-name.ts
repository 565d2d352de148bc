import { OPENS_ORGANISATION } from './organisation-nouns.ts';

/** A word of a name: a capital, or digits with letters. Initials (`A.`) are those of a person. */
const NAME_WORD = String.raw`(?:['’]s-|St\.\s)?(?!\p{Lu}\.)(?:\p{Lu}|\d+(?=\p{L}))(?:[\p{L}\d/-]|['’.](?=\p{L}))*(?:&\p{L}+)*`;
/** `deWoonkring`, `iThuis`: only the first word of a name is written so. */
const PREFIXED = String.raw`\p{Ll}{1,4}\p{Lu}\p{Ll}[\p{L}\d-]*`;
const SMALL_WORD = String.raw`(?:van der|van den|van de|van het|van|voor|de|het|den|der|in|op|aan|bij|langs|onder|ter|ten|'t|’t)`;
/** `Thuis in 6 Kernen`, `Veldzicht 1921`: a count behind a small word, the year of foundation. */
const COUNT = String.raw`\d{1,2}\s+(?=\p{Lu})`;
const YEAR = String.raw`1[89]\d\d(?![\d.,])`;
const FURTHER = `(?:(?:\\s+|\\s*[-/]\\s*)(?!${OPENS_ORGANISATION})(?:(?:${SMALL_WORD}\\s+){1,2}${COUNT}|(?:${SMALL_WORD}\\s+){0,2})(?!${OPENS_ORGANISATION})${NAME_WORD}|\\s+${YEAR})*`;
/** `&` and `en` join names as well as organisations; what follows decides. */
const NAME = new RegExp(`^(?:${SMALL_WORD}\\s+){0,2}(?:${PREFIXED}|${NAME_WORD})${FURTHER}`, 'u');
const JOINED = new RegExp(`^\\s+(?:&|en)\\s+(?<word>${NAME_WORD})${FURTHER}`, 'u');
const OPENS_OTHER = new RegExp(`^${OPENS_ORGANISATION}`, 'iu');
/** What a name can end in: the region, the kind of legal person. */
const TAIL = /^\s+(?:e\.\s?o\.|e\.o|en\s+omstreken|U\.A\.|UA|B\.V\.|BV)(?![\p{L}\d])/iu;
/** `Heuvelrijkhierna: …`: a line end that a web page lost. */
const GLUED = /(?<=[\p{Ll}\d])(?:hierna|ook(?=\swel\s)|verder(?=\s(?:te\s)?(?:genoemd|noemen))).*$/u;

/**
 * Length of the name that a text begins with; 0 where it begins with none. `Linge en Omstreken` is one name unless
 * what follows `en` is known to stand for an organisation of its own.
 */
export function nameLength(text: string, standsAlone: (word: string) => boolean): number {
  return unglued(text, printedLength(text, standsAlone));
}

function printedLength(text: string, standsAlone: (word: string) => boolean): number {
  let length = trimmed(NAME.exec(text)?.[0] ?? '').length;
  while (length > 0) {
    const tail = TAIL.exec(text.slice(length))?.[0];
    if (tail !== undefined) return length + tail.length;
    const joined = JOINED.exec(text.slice(length));
    const word = joined?.groups?.['word'];
    if (joined === null || word === undefined || standsAlone(word) || OPENS_OTHER.test(word)) return length;
    length += trimmed(joined[0]).length;
  }
  return length;
}

function unglued(text: string, length: number): number {
  const glued = GLUED.exec(text.slice(0, length + GLUE_REACH));
  return glued === null || glued.index >= length ? length : glued.index;
}

/** ` te genoemd` and its like behind a word that was glued to a name. */
const GLUE_REACH = 12;

function trimmed(name: string): string {
  return name.replace(/[.'’/-]+$/u, '');
}
