import { Places } from '../core/places.ts';
import type { Span } from '../core/span.ts';
import type { ParagraphLine } from './group-paragraphs.ts';
import type { LinePrint } from './line.ts';

type WrittenLine = Pick<ParagraphLine, 'text' | 'gluedTo' | 'print' | 'tail'>;

/** Notes, while the canonical text is written, where its words stand on the pages. */
export class TextPlaces {
  readonly places = new Places();

  /** The line as it was written at `span`; its words are those of the page, in the same order. */
  add({ text, gluedTo, print, tail }: WrittenLine, span: Span): void {
    if (print === null) return;
    let at = 0;
    let word = gluedTo ? 1 : 0;
    for (const token of text.split(' ')) {
      const start = span.start + at;
      at += token.length + 1;
      const isLast = at > text.length;
      const end = start + token.length;
      const split = isLast && tail !== null ? end - tail.length : end;
      this.#note({ start, end: split }, print, word);
      if (isLast && tail !== null) this.#note({ start: split, end }, tail.print, 0);
      word += 1;
    }
  }

  #note({ start, end }: Span, { page, boxes }: LinePrint, word: number): void {
    if (end <= start) return;
    const at = word * 4;
    const box: [number, number, number, number] = [
      boxes[at] ?? 0,
      boxes[at + 1] ?? 0,
      boxes[at + 2] ?? 0,
      boxes[at + 3] ?? 0,
    ];
    this.places.add({ start, end, page, box });
  }
}
