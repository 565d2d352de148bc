import type { Span } from '../../core/span.ts';
import { partyListLength, type NameReader } from '../evidence/party-list.ts';

/** Words between brackets at the very end, or behind a last dash: `… gereed. (Gemeente, Q3 2026)`, `… gereed. – Gemeente`. */
const TAIL = /(?:[([](?<inside>[^()[\]]{3,90})[)\]]\s*\.?|(?<=[.;!?])\s+[–—-]\s+(?<behind>[^–—.]{3,90}))$/u;

/** Who does an afspraak by its last words, and the tail that names nobody and nothing else; null where it ends otherwise. */
export type TrailingOwner = { readonly party: Span; readonly tail: Span | null };

export function trailingOwner(text: string, nameAt: NameReader): TrailingOwner | null {
  const match = TAIL.exec(text);
  const words = match?.groups?.['inside'] ?? match?.groups?.['behind'] ?? '';
  const length = partyListLength(words, nameAt);
  if (match === null || length === 0 || !/^(?:\s*[,;:.–-]|\s*$)/u.test(words.slice(length))) return null;
  const start = match.index + match[0].indexOf(words);
  const isAll = words.slice(length).trim() === '';
  return {
    party: { start, end: start + length },
    // Brackets are part of the sentence; what stands behind a dash is a column of its own.
    tail: isAll && match.groups?.['inside'] === undefined ? { start: match.index, end: text.length } : null,
  };
}
