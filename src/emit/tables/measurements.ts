import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, linkedAfspraak, placeFields, positionField, textField } from './key-fields.ts';

type Progress = AgreementDocument['progress'][number];

type Row = {
  readonly document: AgreementDocument;
  readonly progress: Progress;
  /** Which row of the monitor, and which figure of it; both from 1. */
  readonly position: number;
  readonly index: number;
  readonly measured: Progress['measurements'][number];
};

const text = textField<Row>;

/** What monitors measured. */
export const measurementsTable = defineTable<Row>({
  name: 'measurements',
  title: 'Measurements',
  description: 'One row for each figure by which a monitor tells how an afspraak stands.',
  primaryKey: ['document_id', 'position', 'index'],
  rows: (document) =>
    document.progress.flatMap((progress, at) =>
      progress.measurements.map((measured, place) => ({
        document,
        progress,
        measured,
        position: at + 1,
        index: place + 1,
      })),
    ),
  fields: [
    documentKey,
    positionField('Which row of the monitor it stands in, as in progress.csv.'),
    {
      name: 'index',
      type: 'integer',
      title: 'Place',
      description: 'Place among the figures of that row, from 1.',
      value: ({ index }) => index,
    },
    linkedAfspraak<Row>(({ progress }) => progress.afspraak),
    text('printed', 'Printed', 'Number of the afspraak as printed.', ({ progress }) => progress.printed),
    text('party', 'Party', 'Party whose figure it is, by id.', ({ measured }) => measured.party),
    {
      name: 'value',
      type: 'number',
      title: 'Value',
      description: 'The number.',
      value: ({ measured }) => measured.value,
    },
    text(
      'unit',
      'Unit',
      'percent, EUR, m2, or the Dutch noun that is counted.',
      ({ measured }) => measured.unit,
    ),
    text(
      'date',
      'Date',
      'ISO 8601 day of the measurement, where one is named.',
      ({ measured }) => measured.date,
    ),
    text('quote', 'Quote', 'The words of the document.', ({ measured }) => measured.quote),
    ...placeFields<Row>(({ measured }) => measured),
  ],
});
