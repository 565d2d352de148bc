import { firstThat } from './first-that.ts';
import type { Span } from './span.ts';

/**
 * A text gathered from one or more ranges of a source, white space collapsed, that still knows where each
 * character came from. Rules read `text`; `toSource` gives the place of what they found.
 */
export type Passage = {
  readonly text: string;
  /** The source ranges it was gathered from, in reading order. */
  readonly pieces: readonly Span[];
  /** Source ranges of `text.slice(span.start, span.end)`; more than one where it runs over a joint. */
  readonly toSource: (span: Span) => readonly Span[];
};

/** Gathers `pieces` of `source`; they are joined with one space. */
export function gatherPassage(source: string, pieces: readonly Span[]): Passage {
  const words: Word[] = [];
  let text = '';
  for (const piece of pieces) {
    const part = source.slice(piece.start, piece.end);
    let begun = false;
    for (const { index, 0: word } of part.matchAll(/\S+/gu)) {
      if (text !== '') text += ' ';
      words.push({ at: text.length, origin: piece.start + index, length: word.length, follows: begun });
      text += word;
      begun = true;
    }
  }
  return { text, pieces, toSource: (span) => sourceSpans(span, words) };
}

/** A word of the passage and of the source; it follows the one before it in the same piece, or opens a piece. */
type Word = {
  readonly at: number;
  readonly origin: number;
  readonly length: number;
  readonly follows: boolean;
};

function sourceSpans(span: Span, words: readonly Word[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (
    let index = firstThat(words, ({ at, length }) => at + length > span.start);
    index < words.length;
    index += 1
  ) {
    const word = words[index];
    // The space in front of a word belongs to it, where it stands in the source.
    const from = word === undefined ? Infinity : word.at - (word.follows ? 1 : 0);
    if (word === undefined || from >= span.end) break;
    const before = words[index - 1];
    const last = spans.at(-1);
    const end = word.origin + Math.min(word.length, span.end - word.at);
    if (word.follows && last !== undefined) last.end = Math.max(end, last.end);
    else if (word.follows && span.start < word.at && before !== undefined)
      spans.push({
        start: before.origin + before.length,
        end: Math.max(end, before.origin + before.length + 1),
      });
    else if (end > word.origin) spans.push({ start: word.origin + Math.max(0, span.start - word.at), end });
  }
  return spans;
}
