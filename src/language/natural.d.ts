// The modules of `natural` are imported one by one: its root loads database drivers and prints to stdout.
declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords_nl.js' {
  const stopwords: { words: readonly string[] };
  export default stopwords;
}
declare module 'natural/lib/natural/brill_pos_tagger/data/Dutch/brill_Lexicon.json' {
  const lexicon: Readonly<Record<string, readonly string[]>>;
  export default lexicon;
}
