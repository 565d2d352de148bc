/**
 * A pattern of whole words that end where it is tried. It looks backwards from one offset, so its cost is that of the
 * words and not of the text in front of them.
 */
export function wordsAhead(words: string): RegExp {
  return new RegExp(`(?<=(?<words>(?<![\\p{L}\\p{N}])(?:${words})))`, 'iuy');
}

type Ahead = { readonly words: string; readonly groups: Readonly<Record<string, string | undefined>> };

/** The words that end at `offset`; null where they do not stand there. */
export function matchAhead(pattern: RegExp, text: string, offset: number): Ahead | null {
  pattern.lastIndex = offset;
  const groups = pattern.exec(text)?.groups;
  return groups === undefined ? null : { words: groups['words'] ?? '', groups };
}
