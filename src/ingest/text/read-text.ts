import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import { findRecognitionDamage } from '../../layout/find-recognition-damage.ts';
import type { Line } from '../../layout/line.ts';
import { splitDocuments } from '../../layout/split-documents.ts';
import { layOutLines } from '../../layout/lay-out-lines.ts';
import { joinLoneMarkers } from './join-lone-markers.ts';
import { readLines } from './read-lines.ts';
import { splitFlatLines } from './split-flat-lines.ts';
import { weighBlanks } from './weigh-blanks.ts';

/** A plain text, such as the text layer of a PDF, as canonical text with its paragraphs. */
export function readText(source: string, diagnostics: readonly Diagnostic[] = []): SourceText {
  return layOut(linesOf(source), diagnostics);
}

/** The documents that a plain text holds. */
export function readTexts(source: string, diagnostics: readonly Diagnostic[]): readonly SourceText[] {
  return splitDocuments(linesOf(source)).map((lines) => layOut(lines, diagnostics));
}

function linesOf(source: string): readonly Line[] {
  return splitFlatLines(weighBlanks(joinLoneMarkers(readLines(source))));
}

function layOut(lines: readonly Line[], diagnostics: readonly Diagnostic[]): SourceText {
  const laidOut = layOutLines(lines, diagnostics);
  return { ...laidOut, diagnostics: [...laidOut.diagnostics, ...findRecognitionDamage(laidOut.text)] };
}
