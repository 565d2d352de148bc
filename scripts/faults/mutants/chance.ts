/** A fixed sequence of choices: the same files in every run with the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to the limit, which is left out. Mulberry32. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, limit));
  }

  oneOf<T>(items: readonly [T, ...T[]]): T;
  oneOf<T>(items: readonly T[]): T | undefined;
  oneOf<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }
}

/** What numbers, lengths, levels and counts are least expected to be. */
const ODD_NUMBERS = [
  '0',
  '-1',
  '1',
  '65536',
  '2147483648',
  '99999999999',
  '-99999999999',
  '0.0000001',
  'NaN',
  '1e309',
  '',
] as const;

export function oddNumber(chance: Chance): string {
  return chance.oneOf(ODD_NUMBERS);
}

/** The text with one of the matches of a pattern in place of which stands something else. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  chance: Chance,
  change: (found: string) => string,
): string {
  const match = chance.oneOf([...text.matchAll(pattern)]);
  if (match === undefined) return text;
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}
