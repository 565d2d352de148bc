// @ts-check
// The cards on the right.
import { element, make } from './elements.js';
import { phrase, WORDING } from './wording.js';
/** @import { Card, Row } from './types.js' */

/**
 * Draws all cards anew.
 *
 * @param {Card[]} cards
 */
export function drawCards(cards) {
  element('lezing', HTMLElement).replaceChildren(...cards.map(drawCard));
}

/** @param {Card} card */
function drawCard({ key, title, text, rows, remarks, isRejected, afspraak }) {
  const head = make('h2', { text: title || WORDING.cards.withoutNumber });
  if (afspraak !== null && afspraak.review?.state !== 'added')
    head.append(
      make('small', {
        text: ` ${phrase(WORDING.cards.certainty, { percent: Math.round(100 * afspraak.confidence) })}`,
      }),
    );
  const card = make(
    'article',
    {
      className: isRejected ? 'kaart verworpen' : 'kaart',
      attributes: { 'data-kaart': key },
    },
    [head],
  );
  if (rows.every(({ shown }) => shown !== text) && afspraak === null)
    card.append(make('p', { text, className: 'citaat' }));
  for (const remark of remarks) card.append(make('p', { text: remark, className: 'let-op' }));
  card.append(make('ul', {}, rows.map(drawRow)));
  return card;
}

/** @param {Row} row */
function drawRow({ key, label, shown, state, note, isNone = false }) {
  const parts = [
    make('span', { className: 'naam', text: label }),
    make('span', { className: 'waarde', text: shown === '' ? '–' : shown }),
    make('span', { className: 'staat', text: isNone ? WORDING.cards.none : WORDING.states[state] }),
  ];
  if (note !== null) parts.push(make('span', { className: 'noot', text: note }));
  return make(
    'li',
    { className: `rij ${isNone ? 'geen' : state}`, attributes: { 'data-rij': key, tabindex: '-1' } },
    parts,
  );
}

/**
 * The element of a row.
 *
 * @param {string} key
 */
export function rowElement(key) {
  return [...document.querySelectorAll('[data-rij]')].find((one) => one.getAttribute('data-rij') === key);
}

/**
 * Makes one row the one that is looked at.
 *
 * @param {string} key
 */
export function selectRow(key) {
  for (const old of document.querySelectorAll('.rij[aria-current]')) old.removeAttribute('aria-current');
  const found = rowElement(key);
  if (!(found instanceof HTMLElement)) return;
  found.setAttribute('aria-current', 'true');
  found.focus({ preventScroll: true });
  revealRow(key);
}

/**
 * Brings a row into sight; the first of a card with all of the card, as far as it goes.
 *
 * @param {string} key
 */
export function revealRow(key) {
  const found = rowElement(key);
  const card = found?.closest('.kaart');
  if (found?.previousElementSibling === null) card?.scrollIntoView({ block: 'nearest' });
  found?.scrollIntoView({ block: 'nearest' });
}
