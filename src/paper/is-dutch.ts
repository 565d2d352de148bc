/** Small words that every Dutch text is full of, and its neighbours are not; what languages share tells nothing. */
const DUTCH: ReadonlySet<string> = new Set([
  ...['het', 'een', 'van', 'voor', 'met', 'niet', 'wordt', 'worden', 'zijn', 'bij', 'naar', 'ook', 'aan'],
  ...[
    'uit',
    'door',
    'dat',
    'deze',
    'dit',
    'en',
    'de',
    'ten',
    'minste',
    'per',
    'jaar',
    'wij',
    'op',
    'om',
    'te',
  ],
]);
const OTHERS: ReadonlySet<string> = new Set([
  ...['the', 'of', 'and', 'to', 'for', 'with', 'will', 'by', 'from', 'this', 'are', 'be'],
  ...[
    'der',
    'das',
    'und',
    'den',
    'dem',
    'ein',
    'eine',
    'mit',
    'von',
    'zu',
    'für',
    'auf',
    'im',
    'wird',
    'nicht',
  ],
  ...['le', 'la', 'les', 'des', 'et', 'du', 'un', 'une', 'pour', 'dans', 'est', 'sur', 'avec', 'au', 'aux'],
  ...['el', 'los', 'las', 'del', 'y', 'por', 'para', 'con', 'og', 'av', 'til', 'som'],
  ...['nie', 'word', 'deur', 'hierdie', 'vir', 'yn', 'fan', 'foar', 'mei', 'troch'],
]);

/** So few words tell no language. */
const FEWEST_WORDS = 40;

/** False for a text of some length in which the small words of other languages outnumber the Dutch ones. */
export function isDutch(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return true;
  let balance = 0;
  for (const word of words) balance += Number(DUTCH.has(word)) - Number(OTHERS.has(word));
  return balance >= 0;
}
