import Table from 'cli-table3';
import { countsOf } from '../emit/run-report.ts';
import type { Conversion } from '../pipeline/conversion.ts';
import { printable } from './progress.ts';

const COLUMNS = ['document', 'kind', 'chapters', 'afspraken', 'deadlines', 'targets', 'warnings'] as const;

/** What was found in each document, as a table for people. */
export function summaryTable(conversions: readonly Conversion[]): string {
  const table = new Table({
    head: [...COLUMNS],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { document } of conversions) {
    if (document === null) continue;
    const { chapters, afspraken, deadlines, targets, warnings } = countsOf(document);
    table.push([document.id, document.kind, chapters, afspraken, deadlines, targets, warnings]);
  }
  return table.length === 0 ? 'No document was converted.' : table.toString();
}

/** A sentence for each file that could not be read or was passed over. */
export function failureLines(conversions: readonly Conversion[]): readonly string[] {
  return conversions
    .filter(({ document }) => document === null)
    .map(({ file, status, diagnostics }) => {
      const reasons = diagnostics
        .filter(({ code }) => code !== 'source/encoding')
        .map(({ message }) => message);
      return `${printable(file)}: ${status}. ${reasons.join(' ')}`;
    });
}
