import type { Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText } from '../../core/source-text.ts';
import { findRecognitionDamage } from '../../layout/find-recognition-damage.ts';
import type { Line } from '../../layout/line.ts';
import { splitDocuments } from '../../layout/split-documents.ts';
import { layOutLines } from '../../layout/lay-out-lines.ts';
import { readGrid } from './grid/read-grid.ts';
import { joinLoneMarkers } from './join-lone-markers.ts';
import { readLines } from './read-lines.ts';
import { splitFlatLines } from './split-flat-lines.ts';
import { rebuildTables, type Rebuilt } from './torn-tables/rebuild-tables.ts';
import { weighBlanks } from './weigh-blanks.ts';

/** A plain text, such as the text layer of a PDF, as canonical text with its paragraphs. */
export function readText(source: string, diagnostics: readonly Diagnostic[] = []): SourceText {
  const { lines, diagnostics: found } = linesOf(source);
  return layOut(lines, [...diagnostics, ...found]);
}

/** The documents that a plain text holds. */
export function readTexts(source: string, diagnostics: readonly Diagnostic[]): readonly SourceText[] {
  const { lines, diagnostics: found } = linesOf(source);
  return splitDocuments(lines).map((own) => layOut(own, [...diagnostics, ...found]));
}

/** A text that keeps the places of words is read as a page; of another, only the order of its lines is known. */
function linesOf(source: string): Rebuilt {
  const laidOut = readGrid(source);
  if (laidOut !== null) return { lines: laidOut, diagnostics: [] };
  const { lines, diagnostics } = rebuildTables(readLines(source));
  return { lines: splitFlatLines(weighBlanks(joinLoneMarkers(lines))), diagnostics };
}

function layOut(lines: readonly Line[], diagnostics: readonly Diagnostic[]): SourceText {
  const laidOut = layOutLines(lines, diagnostics);
  return { ...laidOut, diagnostics: [...laidOut.diagnostics, ...findRecognitionDamage(laidOut.text)] };
}
