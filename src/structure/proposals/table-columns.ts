import type { Cell, Table } from '../../core/source-text.ts';
import { quoteOf } from '../../core/span.ts';
import { roleOfColumn, type ColumnRole } from '../../language/table-words.ts';

export type Column = { readonly role: ColumnRole; readonly header: string };

/** Columns that only a list of things to be done has beside its texts. */
const IDENTIFYING: ReadonlySet<ColumnRole> = new Set(['number', 'actors', 'deadline', 'change', 'title']);

/** The columns of a table whose rows are afspraken; null where the table holds something else. */
export function afspraakColumns(table: Table, source: string): readonly Column[] | null {
  const [header] = table.rows;
  if (!table.hasHeader || header === undefined || header.length < 2) return null;
  const columns = header.map((cell): Column => {
    const words = cellText(cell, source);
    return { header: words, role: roleOfColumn(words) };
  });
  const statesAfspraken = columns.some(({ role }) => role === 'afspraak');
  const identifies = columns.some(({ role }) => IDENTIFYING.has(role));
  return statesAfspraken && identifies ? firstOfEachRole(columns) : null;
}

/** A second column of a kind (`Afspraak`, then `Inzet`) is just another cell of the row. */
function firstOfEachRole(columns: readonly Column[]): readonly Column[] {
  const seen = new Set<ColumnRole>();
  return columns.map((column) => {
    const again = seen.has(column.role);
    seen.add(column.role);
    return again && column.role !== 'state' && column.role !== 'deadline'
      ? { ...column, role: 'other' }
      : column;
  });
}

export function cellText(cell: Cell | undefined, source: string): string {
  return quoteOf(source, cell?.pieces ?? []);
}

/** A row without content in its afspraak cell, or that says so, is no afspraak. */
export function isEmptyRow(text: string): boolean {
  return text === '' || /^(?:n\.?v\.?t\.?|-+|–|geen|vervallen)\.?$/iu.test(text);
}
