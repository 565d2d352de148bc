import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import { layOutLines } from '../../layout/lay-out-lines.ts';
import { readLines } from './read-lines.ts';

/** A plain text, such as the text layer of a PDF, as canonical text with its paragraphs. */
export function readText(source: string, diagnostics: readonly Diagnostic[] = []): SourceText {
  return layOutLines(readLines(source), diagnostics);
}
