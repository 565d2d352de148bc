import { STATUSES, type AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, linkedAfspraak, listed, positionField, textField } from './key-fields.ts';

type Row = {
  readonly document: AgreementDocument;
  readonly progress: AgreementDocument['progress'][number];
  readonly position: number;
};

const text = textField<Row>;

/** Rows of monitors. */
export const progressTable = defineTable<Row>({
  name: 'progress',
  title: 'Progress',
  description: 'One row for each afspraak that a monitor reports on.',
  primaryKey: ['document_id', 'position'],
  rows: (document) => document.progress.map((progress, at) => ({ document, progress, position: at + 1 })),
  fields: [
    documentKey,
    positionField('Which row of the monitor it is, from 1.'),
    linkedAfspraak<Row>(({ progress }) => progress.afspraak),
    text('series', 'Series', 'Letters of the number.', ({ progress }) => progress.series),
    text('number', 'Number', 'Number of the afspraak.', ({ progress }) => progress.number),
    text('printed', 'Printed', 'Number as printed.', ({ progress }) => progress.printed),
    text('title', 'Title', 'Title of the afspraak.', ({ progress }) => progress.title),
    text('chapter', 'Chapter', 'Chapter of the monitor.', ({ progress }) => progress.chapter),
    text('owner', 'Owner', 'Parties that take the lead, by id, with semicolons between.', ({ progress }) =>
      listed(progress.owner.map(({ party }) => party)),
    ),
    text(
      'priority',
      'Priority',
      'Priority as printed.',
      ({ progress }) => progress.priority?.printed ?? null,
    ),
    {
      ...text('term', 'Term', 'Four months of the year.', ({ progress }) => progress.priority?.term ?? null),
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
        ({ progress }) => progress.status,
      ),
      categories: STATUSES,
    },
    text('text', 'Text', 'The whole cell that tells how it stands.', ({ progress }) => progress.text),
  ],
});
