import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Field, Table } from '../emit/table.ts';

const TYPES = { string: 'STRING', number: 'DOUBLE', integer: 'INT32', boolean: 'BOOLEAN' } as const;

/** A table as Parquet: the columns of the CSV, typed; what is missing is null. */
export function toParquet<Source>(table: Table<Source>, source: Source): Uint8Array {
  const rows = table.rowsOf(source);
  const columnData = table.fields.map(({ name, type }: Omit<Field<never>, 'value'>, at) => ({
    name,
    type: TYPES[type],
    data: rows.map((row) => {
      const value = row[at] ?? null;
      return value !== null && typeof value === 'object' ? null : value;
    }),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
