import { deflateRawSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Element } from 'hast';
import { raw } from './plots/raw.ts';

/**
 * Markup that the page only makes elements of when a reader asks for it: a browser takes long over thousands of rows
 * that nobody looks at. All text in it is escaped by the serialiser, as in the rest of the page.
 */
export function later(
  content: readonly (Element | string)[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const nodes = content.map((one) => (typeof one === 'string' ? { type: 'text' as const, value: one } : one));
  return packed(toHtml(nodes, { allowDangerousHtml: true }), attributes);
}

/** A text that the page holds packed (deflate, in base64): many rows are alike, and a browser reads a tenth of it. */
export function packed(text: string, attributes: Readonly<Record<string, string>>): Element {
  return h('script', { type: 'text/plain', ...attributes }, [raw(deflateRawSync(text).toString('base64'))]);
}
