import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_nl.js';
import stopwords from 'natural/lib/natural/util/stopwords_nl.js';

const STOPWORDS: ReadonlySet<string> = new Set([
  ...stopwords.words,
  ...[
    'afspraak',
    'afspraken',
    'hierbij',
    'hiervan',
    'daarbij',
    'daarnaast',
    'verder',
    'tevens',
    'bijvoorbeeld',
  ],
]);
const SHORTEST_WORD = 3;
const known = new Map<string, string>();

/** The stems of the words of a Dutch text that carry meaning, in order, with repetitions. */
export function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD && !STOPWORDS.has(word)).map(stemOf);
}

/** The stem of a word in small letters. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem === undefined) {
    stem = stemmer.stem(word);
    known.set(word, stem);
  }
  return stem;
}
