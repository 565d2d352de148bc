import type { Span } from '../../core/span.ts';
import { sentenceAt } from '../../language/sentences.ts';

/** The text around a number, cut at the borders of its sentence and of its clause. */
export type Surroundings = {
  readonly sentence: string;
  /** From the start of the sentence to the number. */
  readonly ahead: string;
  /** From the number to the end of the sentence. */
  readonly behind: string;
  /** The clause without the number itself. */
  readonly clause: string;
  /** The part of the clause in front of the number. */
  readonly clauseAhead: string;
  readonly clauseBehind: string;
};

const BORDER = /[,;:()–•]|\s-\s/gu;

export function surroundingsOf(span: Span, text: string, sentences: readonly Span[]): Surroundings {
  const sentence = sentenceAt(span.start, sentences, text);
  const ahead = text.slice(sentence.start, span.start);
  const behind = text.slice(span.end, Math.max(span.end, sentence.end));
  const borders = [...ahead.matchAll(BORDER)].filter(({ index }) => !isInNumber(ahead, index));
  const last = borders.at(-1);
  const clauseAhead = last === undefined ? ahead : ahead.slice(last.index + last[0].length);
  const next = [...behind.matchAll(BORDER)].find(({ index }) => !isInNumber(behind, index));
  const clauseBehind = next === undefined ? behind : behind.slice(0, next.index);
  return {
    sentence: text.slice(sentence.start, sentence.end),
    ahead,
    behind,
    clause: `${clauseAhead} ${clauseBehind}`,
    clauseAhead,
    clauseBehind,
  };
}

/** A comma between digits is decimal. */
function isInNumber(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}
