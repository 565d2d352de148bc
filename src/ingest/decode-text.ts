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
  if (isBinary(text)) {
    return refuse('source/binary', 'The file does not hold text, although its name says so.');
  }
  if (text.trim() === '') return refuse('source/empty', 'The file holds only white space.');
  const diagnostics =
    encoding === 'utf-8' ? [] : [diagnose('source/encoding', `The file was read as ${NAMES[encoding]}.`)];
  return { ok: true, text, diagnostics };
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
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
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

function isBinary(text: string): boolean {
  // U+0081 and U+0095 stand for bullets in damaged text layers, so the C1 range is not counted.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)?.length ?? 0;
  return text.includes('\u0000') || controls > text.length * MOST_CONTROLS;
}

function refuse(code: 'source/empty' | 'source/binary', message: string): Decoded {
  return { ok: false, diagnostics: [diagnose(code, message)] };
}
