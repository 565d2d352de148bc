/** A text in which the expected part stands between «…», split into the plain text and the range of that part. */
export function marked(example: string): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} {
  const start = example.indexOf('«');
  const end = example.indexOf('»') - 1;
  if (start < 0 || end < start) throw new Error(`An example marks what is found with «…», got "${example}".`);
  return { text: example.replace('«', '').replace('»', ''), start, end };
}
