import { stringify } from 'csv-stringify/sync';
import type { AgreementDocument } from '../normalise/document-schema.ts';
import type { Table } from './table.ts';

/** A table over all documents as CSV (RFC 4180, UTF-8, comma, `\n`). */
export function toCsv(table: Table, documents: readonly AgreementDocument[]): string {
  const header = table.fields.map(({ name }) => name);
  const rows = documents.flatMap((document) => table.rowsOf(document));
  return stringify([header, ...rows], {
    record_delimiter: 'unix',
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}
