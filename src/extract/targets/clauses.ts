import type { Span } from '../../core/span.ts';
import { isParticiple, isPastTense } from '../../language/lexicon.ts';
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
  /** The part of the clause between `en`, `maar` and the like, where it has a verb of its own; else the clause. */
  readonly segment: string;
  /** What a colon earlier in the sentence announces the number as; empty where there is none. */
  readonly announcement: string;
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
  let segment: string | undefined;
  return {
    sentence: text.slice(sentence.start, sentence.end),
    ahead,
    behind,
    clause: `${clauseAhead} ${clauseBehind}`,
    clauseAhead,
    clauseBehind,
    // Few constructions ask for it, and it looks up every word.
    get segment(): string {
      segment ??= segmentOf(clauseAhead, clauseBehind);
      return segment;
    },
    announcement: announcementOf(text.slice(Math.max(0, span.start - LONGEST_LIST), span.start)),
  };
}

/** A list that a colon announces is not longer than this. */
const LONGEST_LIST = 1500;

const JOINT = /\s(?:en|maar|terwijl|waarna|waarbij|waarvan|zodat|opdat)\s/gu;
const OWN_VERB =
  /(?<!\p{L})(?:moet|moeten|zal|zullen|dient|dienen|wordt|worden|is|zijn|was|waren|kan|kunnen|mag|mogen|heeft|hebben|streven|streeft)(?!\p{L})/iu;

function segmentOf(ahead: string, behind: string): string {
  const last = [...ahead.matchAll(JOINT)].at(-1);
  const next = [...behind.matchAll(JOINT)][0];
  const left = last === undefined ? ahead : ahead.slice(last.index);
  const right = next === undefined ? behind : behind.slice(0, next.index);
  const segment = `${left} ${right}`;
  const hasVerb =
    OWN_VERB.test(segment) ||
    (segment.match(/\p{L}+/gu) ?? []).some((word) => isPastTense(word) && !isParticiple(word));
  return hasVerb ? segment : `${ahead} ${behind}`;
}

/** The words before the colon that opens the list which the number stands in. */
function announcementOf(ahead: string): string {
  const colon = ahead.lastIndexOf(':');
  if (colon < 0 || /[.?!]\s/u.test(ahead.slice(colon))) return '';
  const words = ahead.slice(0, colon);
  const end = Math.max(words.lastIndexOf('.'), words.lastIndexOf('?'), words.lastIndexOf('!'));
  return words.slice(end + 1);
}

/** A comma between digits is decimal. */
function isInNumber(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}
