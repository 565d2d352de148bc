import type { Span } from './span.ts';
import { turnedBack, type TurnedSheet } from './turned-box.ts';

/** Left, top, right and bottom in points from the top left corner of the page. */
type PlaceBox = [number, number, number, number];

/** Where a part of the text stands: on one page, in one box for each line. */
export type PlacedPart = { readonly span: Span; readonly page: number; readonly boxes: readonly PlaceBox[] };

/** A word of the text, or a part of one that was broken at a line end. */
type PlacedWord = Span & { readonly page: number; readonly box: PlaceBox };

/** Numbers of a word in the two lists of a block: start, end and page; left, top, right and bottom. */
const RANGE = 3;
const BOX = 4;
/** Words in a block; a thousand pages fill some hundred blocks. */
const BLOCK = 4096;

type WordBlock = { readonly ranges: Uint32Array; readonly boxes: Float32Array };

/** The map from offsets of a canonical text to pages and boxes, word by word; a thousand pages take some megabytes. */
export class Places {
  readonly #blocks: WordBlock[] = [];
  /** By page: those that were turned upright to be read. */
  readonly #turned = new Map<number, TurnedSheet>();
  #count = 0;

  /** From now on the places on this page are told on the page as its file shows it. */
  turnBack(page: number, sheet: TurnedSheet): void {
    this.#turned.set(page, sheet);
  }

  /** Notes the next word of the text. */
  add({ start, end, page, box }: PlacedWord): void {
    const at = this.#count % BLOCK;
    if (at === 0)
      this.#blocks.push({
        ranges: new Uint32Array(BLOCK * RANGE),
        boxes: new Float32Array(BLOCK * BOX),
      });
    const block = this.#blocks.at(-1);
    block?.ranges.set([start, end, page], at * RANGE);
    block?.boxes.set(box, at * BOX);
    this.#count += 1;
  }

  /**
   * Where the words stand that a span covers, a part for each page that it reaches over. The parts leave out the
   * white space between pages; a span without words has no part.
   */
  partsOf(span: Span): readonly PlacedPart[] {
    const parts: { span: { start: number; end: number }; page: number; boxes: PlaceBox[] }[] = [];
    for (let index = this.#firstAfter(span.start); index < this.#count; index += 1) {
      const word = this.#word(index);
      if (word.start >= span.end) break;
      const covered = { start: Math.max(word.start, span.start), end: Math.min(word.end, span.end) };
      const box = partOf(word, covered);
      const last = parts.at(-1);
      // Half a word cannot be set apart from the other half by a page.
      const isHalf = last !== undefined && last.span.end === covered.start;
      if (last === undefined || (last.page !== word.page && !isHalf)) {
        parts.push({ span: covered, page: word.page, boxes: [box] });
      } else {
        last.span.end = covered.end;
        if (last.page === word.page) addBox(last.boxes, box);
      }
    }
    return this.#turned.size === 0 ? parts : parts.map((part) => this.#asShown(part));
  }

  #asShown(part: PlacedPart): PlacedPart {
    const sheet = this.#turned.get(part.page);
    if (sheet === undefined) return part;
    return { ...part, boxes: part.boxes.map((box) => rounded(turnedBack(box, sheet))) };
  }

  #word(index: number): PlacedWord {
    const block = this.#blocks[Math.floor(index / BLOCK)];
    const [range, box] = [(index % BLOCK) * RANGE, (index % BLOCK) * BOX];
    return {
      start: block?.ranges[range] ?? 0,
      end: block?.ranges[range + 1] ?? 0,
      page: block?.ranges[range + 2] ?? 0,
      box: [
        block?.boxes[box] ?? 0,
        block?.boxes[box + 1] ?? 0,
        block?.boxes[box + 2] ?? 0,
        block?.boxes[box + 3] ?? 0,
      ],
    };
  }

  /** Index of the first word that ends behind the offset. */
  #firstAfter(offset: number): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#word(middle).end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The share of a word's box that some of its letters take; letters count as equally wide. */
function partOf({ start, end, box: [left, top, right, bottom] }: PlacedWord, covered: Span): PlaceBox {
  const letter = (right - left) / Math.max(1, end - start);
  return rounded([
    left + (covered.start - start) * letter,
    top,
    right - (end - covered.end) * letter,
    bottom,
  ]);
}

function rounded([left, top, right, bottom]: Readonly<PlaceBox>): PlaceBox {
  return [round(left), round(top), round(right), round(bottom)];
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
