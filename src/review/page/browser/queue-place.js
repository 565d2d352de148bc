// @ts-check
// Where things of the queue stand among the cards, and the coder among the things of the queue.
import { unreadKey } from './cards.js';
/** @import { Card, Overview } from './types.js' */

/**
 * Where the coder is in the queue; between two things of it, the one that was left behind.
 *
 * @param {Overview['queue']} all
 * @param {1 | -1} step
 * @param {{ document: string, card: Card | undefined }} here
 */
export function placeIn(all, step, { document, card: own }) {
  const isHere = (/** @type {Overview['queue'][number]} */ item) => item.document === document;
  const exact = all.findIndex((item) => own !== undefined && isHere(item) && isCardOf(item, own));
  if (exact >= 0) return exact;
  const next = all.findIndex((item) => isHere(item) && item.start >= (own?.start ?? 0));
  return next < 0 || step < 0 ? next : next - 1;
}

/**
 * Whether a card shows a thing of the queue: an afspraak by its id, a sentence by its place.
 *
 * @param {Overview['queue'][number]} item
 * @param {Card} card
 */
export function isCardOf({ afspraak, start }, card) {
  return afspraak === null ? card.key === unreadKey(start) : card.key === afspraak;
}
