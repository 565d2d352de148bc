import { shifted, type Span } from '../../core/span.ts';
import { sentencesOf } from '../../language/sentences.ts';

/** The sentences of a text with line ends, paragraph by paragraph. */
export function textSentences(text: string): readonly (readonly Span[])[] {
  const paragraphs: Span[][] = [];
  for (const { index, 0: paragraph } of text.matchAll(PARAGRAPH)) {
    // A line end is as long as the space that stands for it: offsets stay.
    const line = paragraph.replace(/\s/gu, ' ');
    const spans = sentencesOf(line).filter(({ start, end }) => line.slice(start, end).trim() !== '');
    if (spans.length > 0) paragraphs.push(spans.map((span) => shifted(span, index)));
  }
  return paragraphs;
}

/** Lines up to a blank one. */
const PARAGRAPH = /[^\n]+(?:\n[^\n]+)*/gu;
