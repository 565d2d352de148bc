const BULLET = /^[•\-–—*·o]\s+\S/u;
/** A number or code before an item: `26.`, `a)`, `2.1.3`, `K 1.1`, `B-01`. */
const NUMBER =
  /^(?:\(?(?:\d{1,3}|\p{Ll}|[ivx]{1,4})[.):]\)?\s|\d{1,2}(?:\.\d{1,2})+\.?\s|\p{Lu}{1,3}[.\s-]{0,2}\d{1,3}(?:\.\d{1,2})*[.:)]?\s)/u;
/** A word and a number that open a section or an item: `Artikel 3`, `AFSPRAAK 12`. */
const NUMBERED_WORD =
  /^(?:A(?:rtikel|RTIKEL)|B(?:ijlage|IJLAGE)|H(?:oofdstuk|OOFDSTUK)|T(?:hema|HEMA)|D(?:eel|EEL)|(?:Prestatiea|Kadera|Jaara|Procesa|A)fspraak|(?:PRESTATIE|KADER|JAAR|PROCES)?AFSPRAAK)\s+(?:\p{Lu}(?!\p{L})|\d)/u;
/** A line cannot end a paragraph or heading with one of these words. */
const OPEN_END =
  /(?:^|[\s(])(?:aan|als|bij|dat|de|deze|die|dit|door|een|en|haar|het|hun|in|is|met|naar|of|om|onder|op|over|per|te|ten|ter|tot|tussen|uit|van|vanaf|vanuit|via|voor|waar|wordt|worden|zijn|zoals|t\/m|&)$|,$|€$|^(?!.*:\/\/).*[\p{L}\d]\s?\/$|\([^)]*$/iu;
/** A hyphen between two of these belongs to the word: `Daeb-inkomensgrens`, `niet-daeb`, `no-regret`. */
const KEPT_HYPHEN =
  /(?:\p{Lu}[\p{L}\d]*\p{Lu}|\d)-$|(?:^|[\s(‘'"])(?:\p{Lu}[\p{L}\d-]*|[Nn]iet|no|non|ex|oud|sociaal|semi|anti|quasi|pseudo|vice|e)-$/u;
/** Bullets, numbers and codes open an item, whatever the line before looks like. */
export function startsItem(text: string): boolean {
  return (
    BULLET.test(text) || NUMBER.test(text) || NUMBERED_WORD.test(text) || /^(?:Aldus|Namens)\s/u.test(text)
  );
}

/** `Trekker: gemeente`, `Planning: Q3 2026`: a word and what it holds, on a line of their own. */
const FIELD = /^\p{Lu}\p{L}{3,20}:\s\S/u;

const ENDED = /[.;:?!]['’”")\]]?$/u;

/** `… en J` at the end of one line and `1.9 …` on the next are one code, not an item. */
export function isBrokenCode(before: string, after: string): boolean {
  return /\p{Ll}\s\p{Lu}$/u.test(before) && /^\d{1,2}\.\d/u.test(after);
}

/** The words after this cannot be missing: a line cannot end a paragraph like this. */
export function endsOpen(text: string): boolean {
  return OPEN_END.test(text);
}

/** The line closes a sentence, a clause of a list or a lead-in. */
export function hasEnded(text: string): boolean {
  return ENDED.test(text);
}

/** `Trekker: gemeente` stands on a line of its own. */
export function isField(text: string): boolean {
  return FIELD.test(text);
}

/** `Artikel 3` and the like open something, and are no sentence that goes on. */
export function isNumberedWord(text: string): boolean {
  return NUMBERED_WORD.test(text);
}

/** Fewer capitals on a line of their own can be the short name of somebody. */
const FEWEST_CAPITALS = 8;

/** `BOUWEN AAN WEERSZIJDEN`: a line without small letters is a heading, whatever the lines around it are. */
export function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= FEWEST_CAPITALS && !/\p{Ll}/u.test(text) && !/[.,;]$/u.test(text);
}

/** A line that begins in small letters, with a bracket or an amount goes on with the one before. */
export function startsInSentence(text: string): boolean {
  return /^(?:[\p{Ll}(]|\d[\d.,]*%?\s\p{Ll})/u.test(text);
}

/** A word that was broken at the end of a line. */
export function isBrokenWord(before: string, after: string): boolean {
  // A date or a span of years is broken at its hyphen as well.
  if (/\d-$/u.test(before)) return /^\d/u.test(after);
  return /\p{L}-$/u.test(before) && /^\p{L}/u.test(after) && !/^(?:en|of|tot|c\.q\.)\s/u.test(after);
}

/** The two halves of a word as one: the hyphen stays where it belongs to the word itself. */
export function joinWord(before: string, after: string, vocabulary: ReadonlySet<string>): string {
  const joined = before.slice(0, -1) + after;
  const head = /[\p{L}\d-]+-$/u.exec(before)?.[0] ?? '';
  const tail = /^[\p{L}\d-]+/u.exec(after)?.[0] ?? '';
  if (vocabulary.has(`${head}${tail}`.toLowerCase())) return before + after;
  if (vocabulary.has(`${head.slice(0, -1)}${tail}`.toLowerCase())) return joined;
  return KEPT_HYPHEN.test(before) || /^\p{Lu}/u.test(after) ? before + after : joined;
}

/** `… een huur van hoogstens €` / `575. Een derde daarvan`: no number of an item, but what the line before waits for. */
export function isRestOfAmount(before: string, after: string): boolean {
  return (
    /(?:€|(?<!\p{L})(?:van|tot|dan|circa|ongeveer|minstens|hoogstens|maximaal|minimaal|hooguit|ruim|zo’n))$/iu.test(
      before,
    ) && /^\d{1,3}[.:]?\s/u.test(after)
  );
}
