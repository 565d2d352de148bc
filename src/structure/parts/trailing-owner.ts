import type { Span } from '../../core/span.ts';
import { partyListLength, type NameReader } from '../evidence/party-list.ts';

/** Words between brackets at the very end, which can begin with who does it: `… gereed. (Gemeente, Q3 2026)`. */
const LAST_BRACKETS = /[([](?<inside>[^()[\]]{3,90})[)\]]\s*\.?$/u;

/** Where the party stands that an afspraak ends with, between brackets; null where it ends otherwise. */
export function trailingOwner(text: string, nameAt: NameReader): Span | null {
  const match = LAST_BRACKETS.exec(text);
  const inside = match?.groups?.['inside'] ?? '';
  const length = partyListLength(inside, nameAt);
  if (match === null || length === 0 || !/^(?:\s*[,;:.–-]|\s*$)/u.test(inside.slice(length))) return null;
  const start = match.index + 1;
  return { start, end: start + length };
}
