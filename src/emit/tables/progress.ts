import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable, type Field } from '../table.ts';
import { afspraakKey, documentKey } from './key-fields.ts';

type Row = {
  readonly document: AgreementDocument;
  readonly afspraak: AgreementDocument['afspraken'][number];
};

function text(name: string, title: string, description: string): Field<Row> {
  return { name, type: 'string', title, description, value: () => null };
}

/** Rows of monitors. No monitor is read yet, so the table has its columns and no rows. */
export const progressTable = defineTable<Row>({
  name: 'progress',
  title: 'Progress',
  description: 'One row for each afspraak that a monitor reports on.',
  primaryKey: ['document_id', 'afspraak_id'],
  rows: () => [],
  fields: [
    documentKey,
    afspraakKey,
    text('priority', 'Priority', 'Priority as printed.'),
    text('status', 'Status', 'Status as the monitor states it.'),
    text('text', 'Text', 'The whole progress cell.'),
  ],
});
