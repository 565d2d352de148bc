import { ParseDutch } from 'parse-dutch';
import { firstBehind, shifted, type Span } from '../core/span.ts';

type Place = { readonly offset?: number | undefined };

type Node = {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
};

const parser = new ParseDutch();

/** The sentences of a text that holds no line ends, as ranges; abbreviations and decimals do not end one. */
export function sentencesOf(text: string): readonly Span[] {
  return stretchesOf(text).flatMap((stretch) => {
    const whole = INNER_END.test(text.slice(stretch.start, stretch.end))
      ? parsed(stretch, text)
      : [withoutBlanks(stretch, text)];
    return whole.flatMap((sentence) => splitMissedEnds(sentence, text));
  });
}

/** Without a sign that could end a sentence before another begins there is one, and nothing to parse. */
const INNER_END = /[.?!…‽‼⁇⁈⁉]\S*\s+\S/u;

function parsed({ start, end }: Span, text: string): readonly Span[] {
  const found: Span[] = [];
  collect(parser.parse(text.slice(start, end)), found);
  return found.length === 0 ? [{ start, end }] : found.map((sentence) => shifted(sentence, start));
}

function withoutBlanks({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const blank = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end } : { start: start + blank, end: start + words.trimEnd().length };
}

/** No sentence is longer; a text without ends is cut at a space, so that work stays in proportion to length. */
const LONGEST_SENTENCE = 2000;

function stretchesOf(text: string): readonly Span[] {
  const stretches: Span[] = [];
  let start = 0;
  while (text.length - start > LONGEST_SENTENCE) {
    const stop = text.lastIndexOf('. ', start + LONGEST_SENTENCE) + 1;
    const space = text.lastIndexOf(' ', start + LONGEST_SENTENCE);
    const end = stop > start ? stop : space > start ? space : start + LONGEST_SENTENCE;
    stretches.push({ start, end });
    start = end;
  }
  return [...stretches, { start, end: text.length }];
}

/**
 * The parser takes some short words and every number for abbreviations and ordinals: `… nog 19. Partijen …`,
 * `… leveren vijf projecten op. De …`.
 */
const MISSED_END =
  /(?<!(?:artikel|art\.|lid|nr\.|afspraak|paragraaf)\s\d{0,3})(?<=(?:\d[)%]?|\p{Ll}{2})\.)\s+(?=\p{Lu}\p{Ll}*[\s,])/gu;
const ABBREVIATION =
  /(?<!\p{L})(?:art|ca|nr|nrs|blz|dhr|mevr|mw|drs|mr|dr|ing|ir|prof|jl|incl|excl|resp|tel|bijv|evt|max|min|vgl|gem|st)\.$/iu;

function splitMissedEnds(sentence: Span, text: string): readonly Span[] {
  const parts: Span[] = [];
  let start = sentence.start;
  for (const gap of text.slice(sentence.start, sentence.end).matchAll(MISSED_END)) {
    const at = sentence.start + gap.index;
    if (ABBREVIATION.test(text.slice(Math.max(0, at - 8), at))) continue;
    parts.push({ start, end: at });
    start = at + gap[0].length;
  }
  return [...parts, { start, end: sentence.end }];
}

function collect(node: Node, found: Span[]): void {
  if (node.type === 'SentenceNode') {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) found.push({ start, end });
    return;
  }
  for (const child of node.children ?? []) collect(child, found);
}

/** The sentence that holds an offset; the whole text where none does. */
export function sentenceAt(offset: number, sentences: readonly Span[], text: string): Span {
  const sentence = sentences[firstBehind(sentences, offset)];
  return sentence !== undefined && sentence.start <= offset ? sentence : { start: 0, end: text.length };
}
