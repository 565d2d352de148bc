export type Comparator = '>=' | '>' | '<=' | '<' | '=' | '~' | 'between';

type ComparatorWords = { readonly comparator: Comparator; readonly words: string };

/** Words that may stand between a comparator and its number. */
const BETWEEN = String.raw`(?:\s(?:de|het|een|zo['’]n|circa|ca\.|met|van|gemiddeld|ongeveer|nog|in totaal|eens|jaarlijks|samen|ruim|op|naar))*`;
const SUM = String.raw`(?:\s(?:een|het|de|van))*(?:\s(?:maximum|bedrag|verschil|hoogte|totaal|oppervlakte|waarde|plafond|niveau|aandeel|maximale\s\p{L}+)\s?(?:van)?)?`;

/** Comparators in front of a number; the first that ends right before it decides. */
const BEFORE: readonly ComparatorWords[] = [
  {
    comparator: '<=',
    words: String.raw`niet\s(?:meer|hoger|langer|groter|later|duurder|ouder|verder)(?:\s(?:is|zijn))?\sdan`,
  },
  {
    comparator: '>=',
    words: String.raw`niet\s(?:minder|lager|korter|kleiner|jonger)(?:\s(?:is|zijn))?\sdan`,
  },
  {
    comparator: '>=',
    words: String.raw`(?:minimaal|minstens|min\.|zeker|ten\sminste|tenminste|op\szijn\sminst|in\sieder\sgeval|(?:een\s)?minimum\svan|vanaf|≥|tenminste)`,
  },
  {
    comparator: '>',
    words: String.raw`(?:meer|langer|groter|hoger|ouder|duurder|zwaarder|verder|breder)(?:\s(?:is|zijn))?\sdan`,
  },
  { comparator: '>', words: String.raw`(?:boven|>)` },
  {
    comparator: '<=',
    words: String.raw`(?:maximaal|max\.|hoogstens|hooguit|ten\shoogste|(?:een\s)?maximum\svan|uiterlijk\sna|≤|op\szijn\shoogst|tot\smaximaal)`,
  },
  {
    comparator: '<',
    words: String.raw`(?:minder|kleiner|jonger|lager|korter|goedkoper)(?:\s(?:is|zijn))?\sdan`,
  },
  {
    comparator: '<',
    words: String.raw`(?:[oó]nder|beneden|<)(?:\s(?:de|het)(?:\s\p{L}+){0,2}?\s\p{L}*(?:grens|norm|drempel|plafond|limiet)\d?\svan)?`,
  },
  {
    comparator: '~',
    words: String.raw`(?:circa|ca\.|ongeveer|rond|zo['’]n|ruim|bijna|om\sen\snabij|(?:een\s)?stuk\sof|rond\sde|naar\sschatting|grofweg|±|\+\/-|een\skleine|plusminus)`,
  },
  { comparator: '=', words: 'gemiddeld' },
  { comparator: '<=', words: `(?:tot(?:\\saan|\\sen\\smet)?|t\\/m)${SUM}` },
];

const PATTERNS = BEFORE.map(({ comparator, words }) => ({
  comparator,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words}${BETWEEN}\\s?$`, 'iu'),
}));

/** Comparators behind a number and its noun: `16 woningen of meer`, `65 jaar en ouder`. */
const AFTER: readonly { readonly comparator: Comparator; readonly pattern: RegExp }[] = [
  {
    comparator: '>=',
    pattern:
      /^\s?(?:%|m[2²])?(?:\s[\p{L}'’]+){0,3}?\s(?:of\smeer|(?:of|en)\s(?:meer(?!\s\p{L}+(?:en|s)(?!\p{L}))|ouder|hoger|groter|langer|beter|duurder))(?!\p{L}|\sdan)/iu,
  },
  {
    comparator: '<=',
    pattern:
      /^\s?(?:%|m[2²])?(?:\s[\p{L}'’]+){0,3}?\s(?:of|en)\s(?:minder|jonger|lager|kleiner|korter|goedkoper)(?!\p{L}|\sdan)/iu,
  },
  {
    comparator: '>',
    pattern:
      /^\s?(?:%|m[2²])?(?:\s[\p{L}'’]+){0,2}?\s(?:(?:wordt|worden|is)\s)?(?:overschreden|te boven)(?!\p{L})/iu,
  },
];

export type ComparatorFound = {
  readonly comparator: Comparator;
  /** Characters in front of the number that belong to it. */
  readonly before: number;
  /** Characters behind it that do. */
  readonly after: number;
  /** The words in front, in lower case; empty where the comparator stands behind or is missing. */
  readonly words: string;
};

/** `wordt verbouwd tot 24 appartementen`: what it becomes, no ceiling. */
const BECOMES =
  /(?<!\p{L})(?:verbouw|ombouw|omgebouw|transform|samengevoeg)\p{L}*(?:\s[^\s.;,]+){0,8}?\stot\s$/iu;

const REACH = 70;

/** How a number is meant by the words around it; `=` where no word says otherwise. */
export function readComparator(text: string, start: number, end: number): ComparatorFound {
  const behind = text.slice(end, end + REACH);
  const ahead = text.slice(Math.max(0, start - REACH), start);
  const after = firstMatch(AFTER, behind);
  if (after !== null)
    return { comparator: after.comparator, before: 0, after: after.words.length, words: '' };
  const found = firstMatch(PATTERNS, ahead);
  const words = found?.words ?? '';
  // `onder 1.240 huurders` is among them: the bare preposition compares shares, sums and ages only.
  const among =
    /^(?:onder|boven)\s?$/iu.test(words) && !/^\s?(?:%|procent|jaar|graden|euro)|^\d?$/u.test(behind);
  const becomes = /^tot$/iu.test(words.trim()) && BECOMES.test(ahead);
  if (found === null || becomes || (among && !/€\s?$/u.test(ahead) && text.charAt(start) !== '€')) {
    return { comparator: '=', before: 0, after: 0, words: '' };
  }
  return { comparator: found.comparator, before: words.length, after: 0, words: words.toLowerCase().trim() };
}

/** The first pattern that fits, with the words that it fits. */
function firstMatch(
  patterns: readonly { readonly comparator: Comparator; readonly pattern: RegExp }[],
  text: string,
): ComparatorWords | null {
  for (const { comparator, pattern } of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { comparator, words: match[0] };
  }
  return null;
}
