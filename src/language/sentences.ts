import { ParseDutch } from 'parse-dutch';
import type { Span } from '../core/span.ts';

type Node = {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
};

const parser = new ParseDutch();

/** The sentences of a text that holds no line ends, as ranges; abbreviations and decimals do not end one. */
export function sentencesOf(text: string): readonly Span[] {
  const root = parser.parse(text) as unknown as Node;
  const found: Span[] = [];
  collect(root, found);
  const whole = found.length === 0 ? [{ start: 0, end: text.length }] : found;
  return whole.flatMap((sentence) => splitAfterNumbers(sentence, text));
}

/** A number at the end of a sentence is not the ordinal that the parser takes it for: `… nog 19. Partijen …`. */
const AFTER_NUMBER = /(?<!(?:artikel|art\.|lid|nr\.|afspraak|paragraaf)\s\d{0,3})(?<=\d[)%]?\.)\s+(?=\p{Lu}\p{Ll}*[\s,])/giu;

function splitAfterNumbers(sentence: Span, text: string): readonly Span[] {
  const parts: Span[] = [];
  let start = sentence.start;
  for (const gap of text.slice(sentence.start, sentence.end).matchAll(AFTER_NUMBER)) {
    const at = sentence.start + gap.index;
    if (!/\p{Lu}/u.test(text.charAt(at + gap[0].length))) continue;
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
  return sentences.find(({ start, end }) => start <= offset && offset < end) ?? { start: 0, end: text.length };
}
