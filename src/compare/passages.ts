import { gatherPassage, type Passage } from '../core/passage.ts';
import { collapse, overlaps, shifted, type Span } from '../core/span.ts';
import { sentencesOf } from '../language/sentences.ts';

/** A sentence of a commitment, or what semicolons set apart in it: its words, and where these stand in the document. */
export type Sentence = {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Head of the column that it stands in, where that is another than the one that states the afspraak. */
  readonly cell: string | null;
};

/** The sentences of `words`, which stand somewhere in `spans`: behind a number and a title, beside other cells. */
export function sentencesAt(
  words: string,
  spans: readonly Span[],
  text: string,
  cell: string | null = null,
): readonly Sentence[] {
  const passage = gatherPassage(text, spans);
  const { start, end } = placeOf(words, passage.text);
  const own = passage.text.slice(start, end);
  return sentencesOf(own)
    .flatMap((sentence) => clausesOf(sentence, own))
    .map((clause) => toSentence(shifted(clause, start), passage, cell))
    .filter((sentence) => sentence.text !== '');
}

/** What a semicolon sets apart is agreed apart, as in the items of a list. */
function clausesOf(sentence: Span, text: string): readonly Span[] {
  const ends = [...text.slice(sentence.start, sentence.end).matchAll(/;\s/gu)].map(
    ({ index }) => sentence.start + index + 1,
  );
  const borders = [sentence.start, ...ends, sentence.end];
  return borders.slice(1).map((end, at) => ({ start: borders[at] ?? sentence.start, end }));
}

/** So many characters tell where a text begins that something else is set into. */
const OPENING = 40;

/** Where the words stand; from their beginning on where something stands between them. */
function placeOf(words: string, text: string): Span {
  const whole = text.indexOf(words);
  if (whole >= 0) return { start: whole, end: whole + words.length };
  return { start: Math.max(0, text.indexOf(words.slice(0, OPENING))), end: text.length };
}

function toSentence(span: Span, passage: Passage, cell: string | null): Sentence {
  return { text: passage.text.slice(span.start, span.end).trim(), spans: passage.toSource(span), cell };
}

/** The sentence in which something stands; null where none holds it. */
export function sentenceHolding(spans: readonly Span[], sentences: readonly Sentence[]): Sentence | null {
  const [first] = spans;
  if (first === undefined) return null;
  return sentences.find((sentence) => sentence.spans.some((span) => overlaps(span, first))) ?? null;
}

/** How far around an afspraak its context is looked for, in characters. */
const REACH = 500;

/** The sentence before and the sentence after a range of the text; empty at its ends. */
export function contextOf(spans: readonly Span[], text: string): { before: string; after: string } {
  const [first, last] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const paragraph =
    text
      .slice(Math.max(0, first - REACH), first)
      .trimEnd()
      .split(/\n\s*\n/u)
      .at(-1) ?? '';
  const above = collapse(paragraph);
  const below = collapse(text.slice(last, last + REACH));
  const before = sentencesOf(above).at(-1);
  const after = sentencesOf(below).find(({ start, end }) => /\p{L}{2}/u.test(below.slice(start, end)));
  return {
    before: before === undefined ? '' : above.slice(before.start, before.end),
    after: after === undefined ? '' : below.slice(after.start, after.end),
  };
}

/** Where the words at `spans` of the document stand in a sentence of it. */
export function placeInSentence(sentence: Sentence | null, spans: readonly Span[], text: string): Span {
  const [first] = spans;
  if (sentence === null || first === undefined) return { start: 0, end: 0 };
  const ahead: Span[] = [];
  for (const piece of sentence.spans) {
    const holds = piece.start <= first.start && first.start < piece.end;
    ahead.push(holds ? { start: piece.start, end: first.start } : piece);
    if (holds) break;
  }
  const about = gatherPassage(text, ahead).text.length;
  const words = collapse(text.slice(first.start, first.end));
  // Gathering drops the space in front.
  const found = sentence.text.indexOf(words, Math.max(0, about - 1));
  const start = found < 0 ? Math.min(about, sentence.text.length) : found;
  return { start, end: Math.min(sentence.text.length, start + words.length) };
}
