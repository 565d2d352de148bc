/** One way in which an input can grow, and how to make one of so many. */
export type Dimension = {
  readonly name: string;
  /** The smallest size; it is doubled from there. */
  readonly from: number;
  /** Makes the input outside the time that is taken, and gives the work on it. */
  readonly prepare: (size: number) => () => unknown;
};

const SYLLABLES = [
  'ba',
  'del',
  'fors',
  'gu',
  'kem',
  'lo',
  'min',
  'nor',
  'pels',
  'rie',
  'sta',
  'vui',
] as const;

/** A word that no other number has. */
export function wordOf(at: number): string {
  let word = '';
  for (let left = at + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
  return word;
}

/** So many things, each made of its place. */
export function series(count: number, one: (at: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, at) => one(at)).join(between);
}

/** Something that commits, other words each time. */
export function sentenceOf(at: number): string {
  return `De gemeente bouwt vóór 1 juli ${2026 + (at % 4)} minimaal ${10 + at} woningen aan de ${wordOf(at)}straat voor ${wordOf(at * 7)}.`;
}

/** An agreement of an invented place around what grows. */
export function agreementAround(grown: string, { preamble = '' } = {}): string {
  return `# Prestatieafspraken Assen 2025-2028

De gemeente Assen en Stichting Woonbaken maken afspraken.
${preamble}

## Afspraken

${grown}

1. De gemeente bouwt 10 woningen.
2. Woonbaken verkoopt 5 woningen.
3. De gemeente verkoopt 7 woningen.
`;
}
