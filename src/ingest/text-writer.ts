import type { Span } from '../core/span.ts';

/** Builds a canonical text from front to back and tells where each part of it came to stand. */
export class TextWriter {
  #text = '';

  get length(): number {
    return this.#text.length;
  }

  get text(): string {
    return this.#text;
  }

  /** Appends `part` as it is. */
  write(part: string): Span {
    const start = this.#text.length;
    this.#text += part;
    return { start, end: this.#text.length };
  }

  /** Begins a new line, unless one has just begun; with `blank`, after an empty one. */
  breakLine(blank = false): void {
    if (this.#text === '') return;
    if (!this.#text.endsWith('\n')) this.#text += '\n';
    if (blank && !this.#text.endsWith('\n\n')) this.#text += '\n';
  }
}
