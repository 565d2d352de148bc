import type { Places } from '../core/places.ts';
import type { Span } from '../core/span.ts';
import type { Paragraph, ParagraphLine } from './group-paragraphs.ts';
import type { Line } from './line.ts';
import { TextPlaces } from './text-places.ts';

/** The canonical text while it grows: what is written gets its span, and its places on the pages are noted. */
export class TextWriter {
  readonly #places = new TextPlaces();
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  get places(): Places {
    return this.#places.places;
  }

  get length(): number {
    return this.#length;
  }

  /** Every line of the paragraph on a line of its own, set off from what is before it where it is on the page. */
  writeParagraph({ lines, spaced }: Paragraph): readonly Span[] {
    return lines.map((line, index) => {
      this.breakLine(index === 0 && spaced);
      return this.append(line);
    });
  }

  append(line: Pick<Line, 'text' | 'print'> & Partial<Pick<ParagraphLine, 'gluedTo' | 'tail'>>): Span {
    const span = this.appendText(line.text);
    this.#places.add({ gluedTo: false, tail: null, ...line }, span);
    return span;
  }

  appendText(text: string): Span {
    const start = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  endsWith(sign: string): boolean {
    return this.#parts.at(-1)?.endsWith(sign) ?? false;
  }

  endsWithWord(): boolean {
    return !/\s$/u.test(this.#parts.at(-1) ?? ' ');
  }

  /** A new line, or an empty one between; nothing at the very beginning. */
  breakLine(blank: boolean): void {
    if (this.#length > 0) this.appendText(blank ? '\n\n' : '\n');
  }
}
