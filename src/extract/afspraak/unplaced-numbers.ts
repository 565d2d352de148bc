import { SpanSet } from '../../core/span-set.ts';
import type { Span } from '../../core/span.ts';
import { NUMBER_HEAD, NUMBER_WORD } from '../../language/numbers.ts';

/** Numbers in digits, also inside words, and whole number words; the article `een` is none. */
const NUMBERS = new RegExp(
  `\\d(?:[\\d.,/:-]*\\d)?|${NUMBER_HEAD}(?<![\\p{L}\\p{N}])${NUMBER_WORD}(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Numbers that none of the spans holds. */
export function unplacedNumbers(text: string, placed: readonly Span[]): readonly Span[] {
  const taken = new SpanSet(placed);
  return [...text.matchAll(NUMBERS)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return holdsOutside(span, text, taken) ? [span] : [];
  });
}

/** True where a digit or letter of the number lies in none of the spans. */
function holdsOutside(span: Span, text: string, taken: SpanSet): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    if (/[\p{L}\d]/u.test(text.charAt(at)) && !taken.overlaps({ start: at, end: at + 1 })) return true;
  }
  return false;
}
