/** Not followed by a letter or digit. `\b` will not do: it takes `é` and `ó` for edges. */
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** Alternatives as one group, the longest first, so that `tot en met` wins from `tot`. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
}
