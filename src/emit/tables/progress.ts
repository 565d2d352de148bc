import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable, type Field } from '../table.ts';
import { documentKey } from './key-fields.ts';

type Row = {
  readonly document: AgreementDocument;
  readonly progress: AgreementDocument['progress'][number];
  readonly position: number;
};

function text(
  name: string,
  title: string,
  description: string,
  value: (progress: Row['progress']) => string | null,
): Field<Row> {
  return { name, type: 'string', title, description, value: ({ progress }) => value(progress) };
}

/** Rows of monitors. */
export const progressTable = defineTable<Row>({
  name: 'progress',
  title: 'Progress',
  description: 'One row for each afspraak that a monitor reports on.',
  primaryKey: ['document_id', 'position'],
  rows: (document) => document.progress.map((progress, at) => ({ document, progress, position: at + 1 })),
  fields: [
    documentKey,
    {
      name: 'position',
      type: 'integer',
      title: 'Position',
      description: 'Which row of the monitor it is, from 1.',
      value: ({ position }) => position,
    },
    text(
      'afspraak_id',
      'Afspraak',
      'Id of the afspraak in the agreement, where that is in the same run.',
      (row) => row.afspraak,
    ),
    text('series', 'Series', 'Letters of the number.', (row) => row.series),
    text('number', 'Number', 'Number of the afspraak.', (row) => row.number),
    text('printed', 'Printed', 'Number as printed.', (row) => row.printed),
    text('title', 'Title', 'Title of the afspraak.', (row) => row.title),
    text('chapter', 'Chapter', 'Chapter of the monitor.', (row) => row.chapter),
    text('owner', 'Owner', 'Parties that take the lead, by id, with semicolons between.', (row) =>
      row.owner.length === 0 ? null : row.owner.map(({ party }) => party).join(';'),
    ),
    text('priority', 'Priority', 'Priority as printed.', (row) => row.priority?.printed ?? null),
    {
      ...text('term', 'Term', 'Four months of the year.', (row) => row.priority?.term ?? null),
      categories: ['T1', 'T2', 'T3'],
    },
    {
      name: 'ongoing',
      type: 'boolean',
      title: 'Ongoing',
      description: 'It goes on all the time.',
      value: ({ progress }) => progress.priority?.ongoing ?? null,
    },
    {
      ...text(
        'status',
        'Status',
        'How it stands, as a word or the colour of a cell says.',
        (row) => row.status,
      ),
      categories: ['groen', 'geel', 'rood', 'behaald', 'nieuw', 'vervallen', 'niet-gestart'],
    },
    text('text', 'Text', 'The whole cell that tells how it stands.', (row) => row.text),
  ],
});
