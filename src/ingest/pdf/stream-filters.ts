import { Transform, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createInflate } from 'node:zlib';

/** A filter that can make its input larger, or that stands in front of one that can. */
export type FilterName = 'flate' | 'brotli' | 'lzw' | 'run-length' | 'hex' | 'base-85';

const NAMES: Readonly<Record<string, FilterName>> = {
  FlateDecode: 'flate',
  Fl: 'flate',
  BrotliDecode: 'brotli',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  RunLengthDecode: 'run-length',
  RL: 'run-length',
  ASCIIHexDecode: 'hex',
  AHx: 'hex',
  ASCII85Decode: 'base-85',
  A85: 'base-85',
};

/** Filters that decode a picture; what stands behind them gets its dots. */
export const PICTURES: ReadonlySet<string> = new Set([
  ...['DCT', 'DCTDecode', 'JPX', 'JPXDecode', 'CCF', 'CCITTFaxDecode', 'JBIG2Decode'],
]);

/** The filter of a name; none where no reader knows the name. */
export function filterNamed(name: string): readonly FilterName[] {
  const filter = NAMES[name];
  return filter === undefined ? [] : [filter];
}

const BLOCK = 64 * 1024;

/** Zeros, in blocks: only their number counts. */
function pushZeros(stream: Transform, count: number): void {
  for (let left = count; left > 0; left -= BLOCK) stream.push(Buffer.alloc(Math.min(left, BLOCK)));
}

class RunLengths extends Transform {
  #skip = 0;
  #repeat = 0;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    let made = 0;
    for (const byte of chunk) {
      if (this.#skip > 0) this.#skip -= 1;
      else if (this.#repeat > 0) {
        made += this.#repeat;
        this.#repeat = 0;
      } else if (byte < 128) {
        this.#skip = byte + 1;
        made += byte + 1;
      } else if (byte > 128) this.#repeat = 257 - byte;
    }
    pushZeros(this, made);
    done();
  }
}

const CLEAR = 256;
const LARGEST_TABLE = 4096;

/** Counts what LZW would give: of each entry of its table only the length is kept. */
class LzwLengths extends Transform {
  readonly #lengths = new Uint16Array(LARGEST_TABLE).fill(1);
  #next = CLEAR + 2;
  #width = 9;
  #bits = 0;
  #held = 0;
  #before = 0;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    let made = 0;
    for (const byte of chunk) {
      this.#bits = ((this.#bits << 8) | byte) & 0xff_ff_ff;
      this.#held += 8;
      if (this.#held < this.#width) continue;
      this.#held -= this.#width;
      made += this.#take((this.#bits >> this.#held) & ((1 << this.#width) - 1));
    }
    pushZeros(this, made);
    done();
  }

  #take(code: number): number {
    if (code === CLEAR) {
      this.#next = CLEAR + 2;
      this.#width = 9;
      this.#before = 0;
      return 0;
    }
    const length = code < this.#next ? (this.#lengths[code] ?? 1) : this.#before + 1;
    if (this.#before > 0 && this.#next < LARGEST_TABLE) {
      this.#lengths[this.#next] = this.#before + 1;
      this.#next += 1;
      if (this.#next + 1 >= 1 << this.#width && this.#width < 12) this.#width += 1;
    }
    this.#before = length;
    return length;
  }
}

class HexDecoder extends Transform {
  #half = '';

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    const digits = this.#half + chunk.toString('latin1').replace(/[^\da-f]/giu, '');
    this.#half = digits.length % 2 === 0 ? '' : digits.slice(-1);
    this.push(Buffer.from(digits.slice(0, digits.length - this.#half.length), 'hex'));
    done();
  }
}

class Base85Decoder extends Transform {
  #group: number[] = [];

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    const made: number[] = [];
    for (const byte of chunk) {
      if (byte === 0x7a && this.#group.length === 0) made.push(0, 0, 0, 0);
      else if (byte >= 0x21 && byte <= 0x75) this.#group.push(byte - 0x21);
      if (this.#group.length < 5) continue;
      const value = this.#group.reduce((sum, digit) => (sum * 85 + digit) % 2 ** 32, 0);
      made.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
      this.#group = [];
    }
    this.push(Buffer.from(made));
    done();
  }
}

const DECODERS: Readonly<Record<FilterName, () => Transform>> = {
  flate: () => createInflate(),
  brotli: () => createBrotliDecompress(),
  lzw: () => new LzwLengths(),
  'run-length': () => new RunLengths(),
  hex: () => new HexDecoder(),
  'base-85': () => new Base85Decoder(),
};

/** A stream that undoes a filter; of run lengths and LZW only as many bytes come as there would be. */
export function decoderOf(filter: FilterName): Transform {
  return DECODERS[filter]();
}
