import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { Span } from '../core/span.ts';

/** So many garbled signs are no slip of a typist: a machine read the page. */
const FEWEST = 3;
/** Signs that no author writes: `1®` for 1e, `Ï7` for 17, `¬` or `¤` in a word. */
const GARBLED =
  /(?<![\p{L}\p{N}])(?:\d+[®©¥¢¬¤]|[ÏÎÌ]\d+|[®¬¤¥¢]\p{L}+|\p{L}+[¬¤¥¢]\p{L}*)(?![\p{L}\p{N}])/gu;

/** A warning where the text bears the marks of character recognition: its numbers and names can be misread. */
export function findRecognitionDamage(text: string): readonly Diagnostic[] {
  const spans = [...text.matchAll(GARBLED)].map(({ index, 0: words }): Span => ({
    start: index,
    end: index + words.length,
  }));
  if (spans.length < FEWEST) return [];
  const message = `The text holds ${spans.length} signs that a scanner misread: check numbers and names against the source.`;
  return [diagnose('source/ocr-suspect', message, spans)];
}
