/** The words that every text in Dutch, and in the languages around it, is full of. */
const FREQUENT: ReadonlySet<string> = new Set([
  ...[
    'de',
    'het',
    'een',
    'van',
    'en',
    'in',
    'te',
    'is',
    'dat',
    'die',
    'op',
    'voor',
    'met',
    'zijn',
    'aan',
    'om',
  ],
  ...['the', 'of', 'and', 'to', 'der', 'die', 'und', 'den', 'le', 'la', 'les', 'des', 'et', 'du'],
]);

/** So few words tell nothing. */
const FEWEST_WORDS = 50;
/** In any real text one word of six is frequent; where it is one in a hundred, the letters are not what is printed. */
const LEAST_SHARE = 0.01;

/** True where a text of some length holds next to no word that every text holds. */
export function isGibberish(text: string): boolean {
  const words = text.toLowerCase().match(/\S+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return false;
  return words.filter((word) => FREQUENT.has(word)).length < words.length * LEAST_SHARE;
}
