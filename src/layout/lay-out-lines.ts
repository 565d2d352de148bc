import type { Diagnostic } from '../core/diagnostic.ts';
import type { SourceText } from '../core/source-text.ts';
import { findContents } from './find-contents.ts';
import { findFootnotes } from './find-footnotes.ts';
import { findFurniture, splitGluedTitles } from './find-furniture.ts';
import { findTabTables } from './find-tab-tables.ts';
import { groupParagraphs } from './group-paragraphs.ts';
import { joinLoneLabels } from './join-lone-labels.ts';
import { LayoutWriter, type SortedLines } from './layout-writer.ts';
import type { Line, LineRole } from './line.ts';

/** Printed lines as canonical text: furniture, contents and footnotes told apart, paragraphs made whole. */
export function layOutLines(printed: readonly Line[], known: readonly Diagnostic[] = []): SourceText {
  const lines = joinLoneLabels(splitGluedTitles(printed));
  const sorted = sortLines(lines);
  const body = [...lines.keys()].filter((index) => sorted.roles[index] === 'body');
  return new LayoutWriter(sorted, known).write(groupParagraphs(lines, body));
}

function sortLines(lines: readonly Line[]): SortedLines {
  const furniture = findFurniture(lines);
  const contents = findContents(lines, furniture);
  const footnotes = findFootnotes(lines, new Set([...furniture, ...contents]));
  const roles = lines.map((_, index): LineRole => {
    if (contents.has(index)) return 'contents';
    return furniture.has(index) ? 'furniture' : 'body';
  });
  for (const { first, last } of footnotes) roles.fill('footnote', first, last + 1);
  const tables = findTabTables(lines, new Set([...furniture, ...contents]));
  for (const index of tables.flat()) roles[index] = 'table';
  return { lines, roles, footnotes, tables };
}
