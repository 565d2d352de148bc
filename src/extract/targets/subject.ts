import type { Span } from '../../core/span.ts';
import { isKnownNoun, isOnlyVerb, isParticiple } from '../../language/lexicon.ts';

/** A noun phrase behind a number is not longer than this, in characters. */
const LONGEST = 90;
const OPENING = /^\s?(?:\([^()]{0,30}\)\s)?(?:van\s)?(?:(?:de|het|hun|haar|alle|deze)\s)?/u;
/** Prepositions that can go on a noun phrase: `huurwoningen in de sociale huur`, `woningen onder de aftoppingsgrens`. */
const GOES_ON = /^(?:in|van|voor|onder|met|boven|uit)$/iu;
const ARTICLE = /^(?:de|het|een|hun|haar|alle|deze|dit)$/iu;
/** Small words that end a noun phrase, and verbs that look like nouns. */
const BORDER =
  /^(?:in|van|voor|onder|met|boven|uit|op|aan|bij|door|over|tot|te|naar|per|om|na|af|toe|mee|binnen|tussen|tegen|als|dan|die|dat|wie|waar\p{L}*|en|of|maar|zoals|enkel|alleen|actief|sociaal|maximaal|minimaal|bedragen|bedraagt|beschikbaar|extra|samen|waarvan)$/iu;

/** The noun phrase that a number counts or measures, from the words behind it; null where none follows. */
export function subjectOf(found: Span, text: string): string | null {
  const behind = text.slice(found.end, found.end + LONGEST);
  const phrase = wordsOfPhrase(
    behind.slice(OPENING.exec(behind)?.[0].length ?? 0),
    found.end + LONGEST < text.length,
  );
  return phrase.length === 0 ? null : phrase.join(' ');
}

/** The noun phrase that begins at a place, with its article; null where none does. */
export function phraseAt(start: number, text: string): Span | null {
  const behind = text.slice(start, start + LONGEST);
  const article =
    /^(?:de|het|hun|haar|alle|deze|dit|die|dat|zijn|onze|elke|iedere)\s/u.exec(behind)?.[0] ?? '';
  const phrase = wordsOfPhrase(behind.slice(article.length), start + LONGEST < text.length).join(' ');
  return phrase === '' ? null : { start, end: start + article.length + phrase.length };
}

function wordsOfPhrase(rest: string, isCut: boolean): readonly string[] {
  const run = /^\p{L}[\p{L}'’²-]*(?:\s\p{L}[\p{L}'’²-]*)*/u.exec(rest)?.[0] ?? '';
  const words = run.split(' ').filter((word) => word !== '');
  // A word that the end of the window cut is not read.
  return nounPhrase(isCut && run.length === rest.length ? words.slice(0, -1) : words);
}

/** Adjectives and nouns up to a verb, and one more phrase behind a preposition that can go on. */
function nounPhrase(words: readonly string[]): readonly string[] {
  const head = untilBorder(words);
  const joint = words[head.length];
  if (head.length === 0 || joint === undefined || !GOES_ON.test(joint)) return head;
  const behind = words.slice(head.length + 1);
  const articles = behind.slice(0, ARTICLE.test(behind[0] ?? '') ? 1 : 0);
  const tail = untilBorder(behind.slice(articles.length));
  return tail.length === 0 ? head : [...head, joint, ...articles, ...tail];
}

/** The words in front of the first that ends a noun phrase; none where the last of them is no noun. */
function untilBorder(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => isBorder(word, words[at + 1]));
  const phrase = end < 0 ? words : words.slice(0, end);
  return isNoun(phrase.at(-1) ?? '') ? phrase : [];
}

/** A verb, a particle or a preposition; a participle counts as an adjective where a noun follows it. */
function isBorder(word: string, next: string | undefined): boolean {
  if (BORDER.test(word) || ARTICLE.test(word)) return true;
  if (isParticiple(word) || SEPARABLE_PARTICIPLE.test(word))
    return next === undefined || BORDER.test(next) || ARTICLE.test(next) || isOnlyVerb(next);
  return isOnlyVerb(word);
}

/** `toegewezen`, `opgeleverd`. */
const SEPARABLE_PARTICIPLE = /^(?:toe|aan|af|uit|op|in|mee|door|over)ge\p{L}{3,}(?:en|[dt])$/u;

/** Known as a noun, or with the ending of one; compounds are in no lexicon. */
function isNoun(word: string): boolean {
  return isKnownNoun(word) || /(?:en|s|ing|huur|koop|aanbod|deel|voorraad|bezit)$/u.test(word);
}
