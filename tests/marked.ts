/** A text in which the expected part stands between «…», split into the plain text and the range of that part. */
export function marked(example: string): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} {
  const { text, ranges } = allMarked(example);
  const [range, ...others] = ranges;
  if (range === undefined || others.length > 0)
    throw new Error(`An example marks what is found with «…», once, got "${example}".`);
  return { text, ...range };
}

/** A text in which any number of parts stand between «…», split into the plain text and the ranges of those parts. */
export function allMarked(example: string): {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
} {
  const ranges = [...example.matchAll(/«(?<part>[^«»]+)»/gu)].map(({ index, groups }, at) => {
    // Two signs for each part before it are gone.
    const start = index - 2 * at;
    return { start, end: start + (groups?.['part'] ?? '').length };
  });
  const text = example.replaceAll(/[«»]/gu, '');
  if (text.length !== example.length - 2 * ranges.length)
    throw new Error(`Signs « and » come in pairs around words, got "${example}".`);
  return { text, ranges };
}
