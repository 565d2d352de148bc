import { SpanSet } from '../../core/span-set.ts';
import type { Span } from '../../core/span.ts';

/** Numbers that none of the spans holds. */
export function unplacedDigits(text: string, placed: readonly Span[]): readonly Span[] {
  const taken = new SpanSet(placed);
  return [...text.matchAll(/\d(?:[\d.,/:-]*\d)?/gu)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return digitsOutside(span, text, taken) ? [span] : [];
  });
}

function digitsOutside(span: Span, text: string, taken: SpanSet): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    if (/\d/u.test(text.charAt(at)) && !taken.overlaps({ start: at, end: at + 1 })) return true;
  }
  return false;
}
