// @ts-check
/** @import { DocumentView, Overview, Range, Saying } from './types.js' */

/**
 * Asks the server; rejects with its own words where it refuses.
 *
 * @param {string} path
 * @param {{ id?: string, body?: string }} [what]
 * @returns {Promise<any>}
 */
async function ask(path, { id, body } = {}) {
  const query = id === undefined ? '' : `?id=${encodeURIComponent(id)}`;
  const answer = await fetch(`${path}${query}`, body === undefined ? {} : { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json();
}

/** @returns {Promise<Overview>} */
export const askOverview = () => ask('data/project');

/**
 * @param {string} id
 * @returns {Promise<DocumentView>}
 */
export const askDocument = (id) => ask('data/document', { id });

/**
 * @param {string} id
 * @returns {Promise<{ text: string, paragraphs: Range[][] }>}
 */
export const askWords = (id) => ask('data/words', { id });

/**
 * The PDF of a document.
 *
 * @param {string} id
 */
export async function askSource(id) {
  const answer = await fetch(`data/source?id=${encodeURIComponent(id)}`);
  if (!answer.ok) throw new Error(await answer.text());
  return new Uint8Array(await answer.arrayBuffer());
}

/**
 * @param {string} id
 * @param {Saying[]} sayings
 * @returns {Promise<DocumentView>}
 */
export const say = (id, sayings) => ask('data/say', { id, body: JSON.stringify(sayings) });

/**
 * @param {string} id
 * @returns {Promise<DocumentView>}
 */
export const undo = (id) => ask('data/undo', { id, body: '' });

/**
 * @param {string} name
 * @param {string} body
 * @returns {Promise<{ taken: number }>}
 */
export const importFile = (name, body) =>
  ask(name.endsWith('.csv') ? 'import/corrections.csv' : 'import/corrections.jsonld', { body });
