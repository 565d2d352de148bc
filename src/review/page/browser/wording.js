// @ts-check
// The words of the page, in the language that the server was asked for.
import { element } from './elements.js';
/** @import { ReviewWording } from './types.js' */

/** @type {ReviewWording} */
export const WORDING = JSON.parse(element('woorden', HTMLScriptElement).textContent ?? '');

/**
 * A sentence with what it speaks of in place of its braces.
 *
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function phrase(sentence, values) {
  return sentence.replaceAll(/\{(\w+)\}/gu, (braces, name) => String(values[name] ?? braces));
}
