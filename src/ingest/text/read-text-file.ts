import { cleanCharacters } from '../clean-characters.ts';
import { decodeText } from '../decode-text.ts';
import type { Ingested } from '../formats.ts';
import { readTexts } from './read-text.ts';

/** A text file in any of the usual encodings. */
export function readTextFile(bytes: Uint8Array): Ingested {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return {
    ok: true,
    sources: readTexts(cleanCharacters(decoded.text), decoded.diagnostics),
    pages: null,
  };
}
