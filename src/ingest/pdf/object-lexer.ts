import { BUDGETS } from './budgets.ts';

/** A value of a PDF as far as filters and lengths need it; strings and the like are `other`. */
export type PdfValue =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'reference'; readonly object: number }
  | { readonly type: 'array'; readonly items: readonly PdfValue[] }
  | { readonly type: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  | { readonly type: 'other' };

/** Thrown where values lie too deep inside each other. */
export class TooDeep extends Error {}

const OTHER: PdfValue = { type: 'other' };
/** No list of filters is longer; of longer arrays only their beginning is kept. */
const KEPT_ITEMS = 16;

const SPACES: ReadonlySet<number | undefined> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS: ReadonlySet<number | undefined> = new Set(
  [...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)),
);

/** Reads values of a PDF from a place on, as PDF 32000-1, 7.2 writes them; comments and escapes as pdf.js takes them. */
export class ObjectLexer {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get at(): number {
    return this.#at;
  }

  /** The next value; null at a keyword (`endobj`, `stream`), a bracket that closes, or the end of the file. */
  value(depth = 0): PdfValue | null {
    if (depth > BUDGETS.nesting) throw new TooDeep();
    this.#skipSpace();
    switch (this.#bytes[this.#at]) {
      case 0x2f:
        return { type: 'name', name: this.#name() };
      case 0x28:
        this.#skipString();
        return OTHER;
      case 0x5b:
        this.#at += 1;
        return { type: 'array', items: this.#items(depth + 1) };
      case 0x3c:
        return this.#bytes[this.#at + 1] === 0x3c ? this.#dictionary(depth + 1) : this.#hexString();
      default:
        return this.#numberOrKeyword();
    }
  }

  /** The word that stands here, which is not taken. */
  keyword(): string {
    this.#skipSpace();
    return this.#bytes.toString('latin1', this.#at, this.#endOfWord());
  }

  #skipSpace(): void {
    for (;;) {
      while (SPACES.has(this.#bytes[this.#at])) this.#at += 1;
      if (this.#bytes[this.#at] !== 0x25) return;
      while (this.#at < this.#bytes.length && !isLineEnd(this.#bytes[this.#at])) this.#at += 1;
    }
  }

  #endOfWord(): number {
    let end = this.#at;
    while (end < this.#bytes.length && !SPACES.has(this.#bytes[end]) && !DELIMITERS.has(this.#bytes[end]))
      end += 1;
    return end;
  }

  #word(): string {
    const end = this.#endOfWord();
    const word = this.#bytes.toString('latin1', this.#at, end);
    this.#at = end;
    return word;
  }

  #name(): string {
    this.#at += 1;
    return this.#word().replace(/#(?<code>[\da-f]{2})/giu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  #skipString(): void {
    let open = 0;
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === 0x5c) this.#at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) open -= 1;
      if (open === 0) break;
    }
    this.#at += 1;
  }

  #hexString(): PdfValue {
    const end = this.#bytes.indexOf('>', this.#at);
    this.#at = end < 0 ? this.#bytes.length : end + 1;
    return OTHER;
  }

  #items(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (let item = this.value(depth); item !== null; item = this.value(depth))
      if (items.length < KEPT_ITEMS) items.push(item);
    if (this.#bytes[this.#at] === 0x5d) this.#at += 1;
    return items;
  }

  /** Of a key that stands twice the last counts. */
  #dictionary(depth: number): PdfValue {
    this.#at += 2;
    const entries = new Map<string, PdfValue>();
    for (let key = this.value(depth); key !== null; key = this.value(depth)) {
      // What is no key is passed over.
      if (key.type !== 'name') continue;
      const value = this.value(depth);
      if (value === null) break;
      entries.set(key.name, value);
    }
    if (this.#bytes[this.#at] === 0x3e) this.#at += this.#bytes[this.#at + 1] === 0x3e ? 2 : 1;
    return { type: 'dictionary', entries };
  }

  #numberOrKeyword(): PdfValue | null {
    const start = this.#at;
    const word = this.#word();
    if (/^[+-]?[\d.]{1,20}$/u.test(word))
      return this.#reference(word) ?? { type: 'number', value: Number(word) };
    if (word === 'true' || word === 'false' || word === 'null') return OTHER;
    this.#at = start;
    return null;
  }

  /** `12 0 R` is one value. */
  #reference(object: string): PdfValue | null {
    const before = this.#at;
    if (/^\d+$/u.test(object)) {
      this.#skipSpace();
      if (/^\d{1,5}$/u.test(this.#word())) {
        this.#skipSpace();
        if (this.#word() === 'R') return { type: 'reference', object: Number(object) };
      }
    }
    this.#at = before;
    return null;
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}
