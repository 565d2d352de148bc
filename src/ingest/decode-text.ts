import { diagnose, type Diagnostic } from '../core/diagnostic.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Bytes of a text file as text: UTF-8 and UTF-16 (with or without byte order mark), else Windows-1252, which
 * includes Latin-1. Bytes that are no text in any of these are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse('source/empty', 'The file is empty.');
  const encoding = sniffEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = encoding === 'utf-8' && !isUtf8(bytes) ? countOf(BROKEN, text) : 0;
  if (isBinary(text, broken)) {
    return refuse('source/binary', 'The file does not hold text, although its name says so.');
  }
  if (text.trim() === '') return refuse('source/empty', 'The file holds only white space.');
  const diagnostics =
    encoding === 'utf-8' ? [] : [diagnose('source/encoding', `The file was read as ${NAMES[encoding]}.`)];
  return { ok: true, text, diagnostics: [...diagnostics, ...brokenBytes(broken)] };
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
const NAMES = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Latin-1)',
} as const;

function sniffEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [even, odd] = nulShares(bytes);
  if (odd > MOSTLY_NUL && even < RARELY_NUL) return 'utf-16le';
  if (even > MOSTLY_NUL && odd < RARELY_NUL) return 'utf-16be';
  return isUtf8(bytes) || isBrokenUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const BROKEN = /\ufffd/gu;
/** Signs of UTF-8 that need more than one byte; in other encodings such pairs of bytes hardly ever meet. */
const SEVERAL_BYTES = /[^\p{ASCII}\ufffd]/gu;

/** A file that was cut off, or in which a byte fell over, stays what it was. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = countOf(BROKEN, text);
  return broken <= countOf(SEVERAL_BYTES, text) || (broken === 1 && isCutOff(bytes));
}

/** The first bytes of é, ë, €, ’ and – in UTF-8; in Windows-1252 they are letters that Dutch has not. */
const FIRST_BYTES: ReadonlySet<number | undefined> = new Set([0xc2, 0xc3, 0xe2]);

/** True where the last sign was cut off in its middle: only its first byte is left, or its first two. */
function isCutOff(bytes: Uint8Array): boolean {
  const isFollowing = ((bytes.at(-1) ?? 0) & 0xc0) === 0x80;
  return FIRST_BYTES.has(bytes.at(isFollowing ? -2 : -1));
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function brokenBytes(count: number): readonly Diagnostic[] {
  if (count === 0) return [];
  const what =
    count === 1
      ? 'One sign of the file is broken and stands'
      : `${count} signs of the file are broken and stand`;
  const message = `${what} in the text as "\ufffd".`;
  return [diagnose('source/encoding', message)];
}

/** Dutch in UTF-16 has a NUL in nearly every second byte. */
const MOSTLY_NUL = 0.7;
const RARELY_NUL = 0.05;

function nulShares(bytes: Uint8Array): [number, number] {
  const counts: [number, number] = [0, 0];
  const sample = Math.min(bytes.length, 4096);
  for (let at = 0; at < sample; at += 1) if (bytes[at] === 0) counts[at % 2 === 0 ? 0 : 1] += 1;
  return [counts[0] / (sample / 2), counts[1] / (sample / 2)];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Control characters that no text holds; one in five hundred makes a file binary. */
const MOST_CONTROLS = 1 / 500;

function isBinary(text: string, broken: number): boolean {
  // U+0081 and U+0095 stand for bullets in damaged text layers, so the C1 range is not counted.
  const controls = countOf(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu, text);
  return text.includes('\u0000') || controls - broken > text.length * MOST_CONTROLS;
}

function refuse(code: 'source/empty' | 'source/binary', message: string): Decoded {
  return { ok: false, diagnostics: [diagnose(code, message)] };
}
