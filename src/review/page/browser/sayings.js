// @ts-check
// What is sent to the server when a coder says something, and how that is told.
import { phrase, WORDING } from './wording.js';
/** @import { Range, Row, Saying } from './types.js' */

/**
 * What is said of a row: that it is so.
 *
 * @param {Row} own
 * @param {unknown} is
 * @param {string} [remark]
 * @returns {Saying}
 */
export function sayingOf(own, is, remark) {
  const isAdded = own.state === 'added' && (own.about === 'deadline' || own.about === 'target');
  return {
    ...{ about: own.about, is, was: own.was },
    ...(own.party === undefined ? {} : { party: own.party }),
    ...(own.afspraak === undefined ? {} : { afspraak: own.afspraak }),
    ...(own.spans.length === 0 || (own.about === 'afspraak' && !own.isWhole)
      ? {}
      : { ranges: rangesOf(own.spans) }),
    ...(isAdded ? { replaces: own.is } : {}),
    ...(remark === undefined || remark === '' ? {} : { note: remark }),
  };
}

/** @param {Range[]} spans */
export function rangesOf(spans) {
  return spans.map(({ start, end }) => ({ start, end }));
}

/**
 * The id of a party, as the program makes them.
 *
 * @param {string} name
 */
export function slugOf(name) {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
}

/** More names than this are told by their number. */
const MOST_NAMES = 4;

/** @param {Saying[]} sayings */
export function keptText(sayings) {
  const isRejected = sayings.every(({ is, was }) => (is === null || is === false) && is !== was);
  const names = [...new Set(sayings.map(({ about }) => WORDING.abouts[about]))];
  const values = { names: names.join(', '), count: sayings.length };
  if (isRejected) return phrase(WORDING.told.keptRejected, values);
  return phrase(names.length > MOST_NAMES ? WORDING.told.keptMany : WORDING.told.kept, values);
}
