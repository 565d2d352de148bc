/**
 * What one text says otherwise than another: the words between those that both begin and end with, cut short. Null
 * where they say the same, or the second says nothing.
 */
export function differingWords(
  text: string,
  repeated: string,
): { readonly was: string; readonly is: string } | null {
  const [ours, theirs] = [wordsOf(text), wordsOf(repeated)];
  if (theirs.length === 0 || folded(ours) === folded(theirs)) return null;
  let start = 0;
  while (isSame(ours[start], theirs[start])) start += 1;
  const most = Math.min(ours.length, theirs.length) - start;
  let end = 0;
  while (end < most && isSame(ours.at(-1 - end), theirs.at(-1 - end))) end += 1;
  const was = ours.slice(start, ours.length - end).join(' ');
  const is = theirs.slice(start, theirs.length - end).join(' ');
  return { was: shorten(was), is: shorten(is) };
}

function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter(Boolean);
}

function folded(words: readonly string[]): string {
  return words
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && folded([a]) === folded([b]);
}

const LONGEST_QUOTE = 160;

/** The beginning of a text that is too long to quote. */
export function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}
