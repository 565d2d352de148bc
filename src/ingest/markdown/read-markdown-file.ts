import { cleanCharacters } from '../clean-characters.ts';
import { decodeText } from '../decode-text.ts';
import type { Ingested } from '../formats.ts';
import { readMarkdown } from './read-markdown.ts';

/** A Markdown file in any of the usual encodings. */
export function readMarkdownFile(bytes: Uint8Array): Ingested {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  return {
    ok: true,
    sources: [readMarkdown(cleanCharacters(decoded.text), decoded.diagnostics)],
    pages: null,
  };
}
