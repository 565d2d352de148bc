import type { Span } from './span.ts';

/** Left, top, right and bottom in points from the top left corner of the page. */
type PlaceBox = [number, number, number, number];

/** Where a part of the text stands: on one page, in one box for each line. */
export type PlacedPart = { readonly span: Span; readonly page: number; readonly boxes: readonly PlaceBox[] };

/** How many numbers a word takes: start, end, page and box. */
const WIDTH = 7;

/** The map from offsets of a canonical text to pages and boxes, word by word. */
export class Places {
  readonly #numbers: Float64Array;

  private constructor(numbers: Float64Array) {
    this.#numbers = numbers;
  }

  /** Words in the order of the text: start, end, page, left, top, right, bottom each. */
  static from(numbers: readonly number[]): Places {
    return new Places(Float64Array.from(numbers));
  }

  /**
   * Where the words stand that a span covers, a part for each page that it reaches over. The parts leave out the
   * white space between pages; a span without words has no part.
   */
  partsOf(span: Span): readonly PlacedPart[] {
    const parts: { span: { start: number; end: number }; page: number; boxes: PlaceBox[] }[] = [];
    for (let at = this.#firstAfter(span.start); at < this.#numbers.length; at += WIDTH) {
      const start = this.#number(at);
      if (start >= span.end) break;
      const end = this.#number(at + 1);
      const page = this.#number(at + 2);
      const box: PlaceBox = [
        this.#number(at + 3),
        this.#number(at + 4),
        this.#number(at + 5),
        this.#number(at + 6),
      ];
      const last = parts.at(-1);
      const covered = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
      // Half a word cannot be set apart from the other half by a page.
      const isHalf = last !== undefined && last.span.end === covered.start;
      if (last === undefined || (last.page !== page && !isHalf))
        parts.push({
          span: covered,
          page,
          boxes: [partOf(box, { start, end }, covered)],
        });
      else {
        last.span.end = covered.end;
        if (last.page === page) addBox(last.boxes, partOf(box, { start, end }, covered));
      }
    }
    return parts;
  }

  #number(at: number): number {
    return this.#numbers[at] ?? 0;
  }

  /** Index of the first word that ends behind the offset. */
  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#numbers.length / WIDTH];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle * WIDTH + 1] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low * WIDTH;
  }
}

/** The share of a word's box that some of its letters take; letters count as equally wide. */
function partOf([left, top, right, bottom]: PlaceBox, word: Span, covered: Span): PlaceBox {
  const letter = (right - left) / Math.max(1, word.end - word.start);
  return [
    round(left + (covered.start - word.start) * letter),
    round(top),
    round(right - (word.end - covered.end) * letter),
    round(bottom),
  ];
}

/** A tenth of a point is finer than any eye. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Words of one line share a box. */
function addBox(boxes: PlaceBox[], box: PlaceBox): void {
  const last = boxes.at(-1);
  const isSameLine =
    last !== undefined &&
    box[0] >= last[0] &&
    Math.min(last[3], box[3]) - Math.max(last[1], box[1]) > (box[3] - box[1]) / 2;
  if (last === undefined || !isSameLine) boxes.push(box);
  else
    boxes[boxes.length - 1] = [
      last[0],
      Math.min(last[1], box[1]),
      Math.max(last[2], box[2]),
      Math.max(last[3], box[3]),
    ];
}
