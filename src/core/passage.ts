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
  const characters: string[] = [];
  const origins: number[] = [];
  const push = (character: string, origin: number): void => {
    characters.push(character);
    origins.push(origin);
  };
  for (const piece of pieces) {
    let blankAt: number | null = null;
    let begun = false;
    for (let at = piece.start; at < piece.end; at += 1) {
      const character = source.charAt(at);
      if (/\s/u.test(character)) {
        blankAt ??= at;
        continue;
      }
      if (!begun && characters.length > 0) push(' ', JOINT);
      else if (begun && blankAt !== null) push(' ', blankAt);
      push(character, at);
      begun = true;
      blankAt = null;
    }
  }
  return { text: characters.join(''), pieces, toSource: (span) => sourceSpans(span, origins) };
}

/** Marks the space between two pieces, which stands nowhere in the source. */
const JOINT = -1;

function sourceSpans(span: Span, origins: readonly number[]): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  let joined = false;
  for (let at = span.start; at < span.end; at += 1) {
    const origin = origins[at] ?? JOINT;
    const current = spans.at(-1);
    if (origin === JOINT) joined = false;
    else if (joined && current !== undefined) current.end = origin + 1;
    else spans.push({ start: origin, end: origin + 1 });
    joined = origin !== JOINT;
  }
  return spans;
}
