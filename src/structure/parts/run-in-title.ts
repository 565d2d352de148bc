/** A title is short, and holds no figures. */
const LONGEST_TITLE = 70;
const MOST_WORDS = 9;
/** Sentences are this much longer than titles, in words, on average. */
const USUAL_WORDS = 5;
/** Nearly all afspraken have one, and so many make it a habit. */
const NEARLY_ALL = 0.85;
const FEWEST = 6;
/** What the afspraak itself says has at least so many words. */
const FEWEST_BEHIND = 5;

/** Words that close as a sentence does, with another sentence behind: `Vocht en schimmel. De corporatie …`. */
const OPENING = /^(?<title>[^.:;!?\d]{3,70}?)[.:]\s+(?=[‘'“"]?(?:\p{Lu}|\d|€))/u;

/** Length of the words that a text opens with as titles do, with the sign that closes them; 0 without. */
export function runInTitleLength(text: string): number {
  const match = OPENING.exec(text);
  const title = match?.groups?.['title'] ?? '';
  if (match === null || title.length > LONGEST_TITLE || !/^[‘'“"]?\p{Lu}/u.test(title)) return 0;
  const isShort = wordCount(title) <= MOST_WORDS;
  return isShort && wordCount(text.slice(match[0].length)) >= FEWEST_BEHIND ? match[0].length : 0;
}

/**
 * Whether the texts of afspraken open with titles that nothing but their shortness shows, as in a plain text: hardly a
 * list of sentences opens each time with a sentence of three words and no figure.
 */
export function haveRunInTitles(texts: readonly string[]): boolean {
  const titles = texts.map((text) => text.slice(0, runInTitleLength(text))).filter((title) => title !== '');
  if (titles.length < FEWEST || titles.length < texts.length * NEARLY_ALL) return false;
  const words = titles.reduce((sum, title) => sum + wordCount(title), 0);
  return words / titles.length <= USUAL_WORDS;
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
}
