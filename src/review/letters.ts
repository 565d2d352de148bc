import type { Span } from '../core/span.ts';

/**
 * The letters, figures, % and € of a text in small letters, with where each stands: what is left when a text is broken
 * into other lines, hyphenated or quoted otherwise.
 */
export class Letters {
  readonly text: string;
  readonly #offsets: Uint32Array;

  /** Of the text, or of ranges of it one behind the other. */
  constructor(text: string, pieces: readonly Span[] = [{ start: 0, end: text.length }]) {
    const offsets: number[] = [];
    let letters = '';
    for (const { start, end } of pieces) {
      const part = text.slice(start, end);
      for (const { index, 0: letter } of part.matchAll(COUNTED)) {
        const small = letter.toLowerCase();
        letters += small;
        for (let unit = 0; unit < small.length; unit += 1) offsets.push(start + index);
      }
    }
    this.text = letters;
    this.#offsets = Uint32Array.from(offsets);
  }

  /** Where the letter stands in the source. */
  offsetOf(index: number): number {
    return this.#offsets[index] ?? 0;
  }

  /** Index of the first letter that stands at or behind an offset of the source; the pieces are in order. */
  indexAt(offset: number): number {
    let [low, high] = [0, this.#offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The ranges of the source that a run of letters takes; more than one where it runs over a joint of `pieces`. */
  rangesOf({ start, end }: Span, pieces: readonly Span[]): readonly Span[] {
    const ranges: { start: number; end: number }[] = [];
    let piece = -1;
    for (let index = start; index < end; index += 1) {
      const offset = this.offsetOf(index);
      const own = pieces.findIndex((one) => one.start <= offset && offset < one.end);
      const last = ranges.at(-1);
      if (last !== undefined && own === piece && offset >= last.start) last.end = offset + 1;
      else ranges.push({ start: offset, end: offset + 1 });
      piece = own;
    }
    return ranges;
  }
}

const COUNTED = /[\p{L}\p{N}%€]/gu;

/** The letters alone. */
export function lettersOf(text: string): string {
  return (text.match(COUNTED) ?? []).join('').toLowerCase();
}
