import type { Span } from '../../core/span.ts';

/** Numbers that none of the spans holds. */
export function unplacedDigits(text: string, placed: readonly Span[]): readonly Span[] {
  return [...text.matchAll(/\d(?:[\d.,/:-]*\d)?/gu)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return digitsOutside(span, text, placed) ? [span] : [];
  });
}

function digitsOutside(span: Span, text: string, placed: readonly Span[]): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    const isDigit = /\d/u.test(text.charAt(at));
    if (isDigit && !placed.some(({ start, end }) => start <= at && at < end)) return true;
  }
  return false;
}
