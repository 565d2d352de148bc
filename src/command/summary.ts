import Table from 'cli-table3';
import type { RunEntry } from '../emit/run-report.ts';
import { printable } from './progress.ts';
import type { Correction } from '../review/correction.ts';

const COLUMNS = [
  ...['grade', 'document', 'kind', 'chapters', 'afspraken'],
  ...['deadlines', 'targets', 'warnings', 'unread'],
] as const;
/** The first columns hold words. */
const TEXT_COLUMNS = 3;
/** A longer table is read by nobody; the outcomes below it tell. */
const LONGEST_TABLE = 40;

/** What was found in each document, as a table for people; of many documents only how many there are. */
export function summaryTable(entries: readonly RunEntry[]): string {
  const documents = entries.filter(({ id }) => id !== null);
  if (documents.length === 0) return 'No document was converted.';
  if (documents.length > LONGEST_TABLE) return `${documents.length} documents were converted.`;
  const table = new Table({
    head: [...COLUMNS],
    colAligns: COLUMNS.map((_, at) => (at < TEXT_COLUMNS ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  for (const { grade, id, kind, counts } of documents) {
    if (grade === null || id === null || kind === null || counts === null) continue;
    const { chapters, afspraken, deadlines, targets, warnings, unread } = counts;
    table.push([grade, id, kind, chapters, afspraken, deadlines, targets, warnings, unread]);
  }
  return table.toString();
}

/** How many inputs ended how: `15 ok, 1 no-text, 2 copies; 12 known from before`. */
export function outcomeLine(entries: readonly RunEntry[], known: number): string {
  const counts = new Map<string, number>();
  for (const { outcome, status } of entries) {
    const name = outcome === 'ok' && status === 'skipped' ? 'copies' : outcome;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const told = [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => `${count} ${name}`);
  const before = known === 0 ? '' : `; ${known} known from before`;
  return `${told.join(', ') || 'Nothing to convert'}${before}`;
}

/** A sentence for each file that could not be read or was passed over. */
export function failureLines(entries: readonly RunEntry[]): readonly string[] {
  return entries
    .filter(({ id }) => id === null)
    .map(({ file, status, outcome, diagnostics }) => {
      const reasons = diagnostics
        .filter(({ code }) => code !== 'source/encoding')
        .map(({ message }) => message);
      // The same word as in the progress and in run.json; a copy is no failure.
      return `${printable(file)}: ${outcome === 'ok' ? status : outcome}. ${reasons.join(' ')}`;
    });
}

/** A sentence for each document that people spoke of and that is not among the inputs. */
export function reviewLines(elsewhere: readonly Correction[]): readonly string[] {
  const byFile = Map.groupBy(elsewhere, ({ file, coder }) => `${file} (${coder})`);
  return [...byFile].map(
    ([file, said]) => `${printable(file)}: ${said.length} corrections speak of it, and it is not there.`,
  );
}
