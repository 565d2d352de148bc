import { stringify } from 'csv-stringify/sync';
import { MISSING, type CellValue, type Table } from './table.ts';

/** A table over all sources as CSV (RFC 4180, UTF-8, comma, `\n`). */
export function toCsv<Source>(table: Table<Source>, sources: readonly Source[]): string {
  return headOf(table) + sources.map((source) => rowsOf(table, source)).join('');
}

/** The line with the names of the columns. */
export function headOf<Source>(table: Table<Source>): string {
  return written([table.fields.map(({ name }) => name)]);
}

/** The lines of one source. */
export function rowsOf<Source>(table: Table<Source>, source: Source): string {
  return written(table.rowsOf(source).map((row) => row.map(coded)));
}

function written(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify([...rows], {
    record_delimiter: 'unix',
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}

/** A missing value as the code that the description of the tables explains. */
function coded(value: CellValue): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(MISSING).find(([, meaning]) => meaning === value.missing)?.[0] ?? '';
}
