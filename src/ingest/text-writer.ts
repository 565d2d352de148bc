import type { Span } from '../core/span.ts';

/** Builds a canonical text from front to back and tells where each part of it came to stand. */
export class TextWriter {
  readonly #parts: string[] = [];
  #length = 0;
  /** Line ends behind the last letter: asking a text that grows for its end would copy it each time. */
  #lineEnds = 0;

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Appends `part` as it is. */
  write(part: string): Span {
    const start = this.#length;
    this.#parts.push(part);
    this.#length += part.length;
    const ends = lineEndsOf(part);
    this.#lineEnds = ends === part.length ? this.#lineEnds + ends : ends;
    return { start, end: this.#length };
  }

  /** Begins a new line, unless one has just begun; with `blank`, after an empty one. */
  breakLine(blank = false): void {
    if (this.#length === 0) return;
    for (const wanted = blank ? 2 : 1; this.#lineEnds < wanted;) this.write('\n');
  }
}

/** How many line ends a text ends with. */
function lineEndsOf(text: string): number {
  let at = text.length;
  while (text[at - 1] === '\n') at -= 1;
  return text.length - at;
}
