import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import { findRecognitionDamage } from '../../layout/find-recognition-damage.ts';
import { layOutLines } from '../../layout/lay-out-lines.ts';
import { readLines } from './read-lines.ts';

/** A plain text, such as the text layer of a PDF, as canonical text with its paragraphs. */
export function readText(source: string, diagnostics: readonly Diagnostic[] = []): SourceText {
  const laidOut = layOutLines(readLines(source), diagnostics);
  return { ...laidOut, diagnostics: [...laidOut.diagnostics, ...findRecognitionDamage(laidOut.text)] };
}
