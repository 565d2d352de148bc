import { stringify } from 'csv-stringify/sync';
import { MISSING, type CellValue, type Table } from './table.ts';

/** A table over all sources as CSV (RFC 4180, UTF-8, comma, `\n`). */
export function toCsv<Source>(table: Table<Source>, sources: readonly Source[]): string {
  const header = table.fields.map(({ name }) => name);
  const rows = sources.flatMap((source) => table.rowsOf(source)).map((row) => row.map(written));
  return stringify([header, ...rows], {
    record_delimiter: 'unix',
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}

/** A missing value as the code that the description of the tables explains. */
function written(value: CellValue): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(MISSING).find(([, meaning]) => meaning === value.missing)?.[0] ?? '';
}
