import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, listed, placeFields, positionField, textField } from './key-fields.ts';

type Row = {
  readonly document: AgreementDocument;
  readonly ambition: AgreementDocument['ambitions'][number];
  readonly position: number;
};

const text = textField<Row>;

/** What visions and introductions strive for, and what bids offer. */
export const ambitionsTable = defineTable<Row>({
  name: 'ambitions',
  title: 'Ambitions',
  description: 'One row for each ambition of a vision or introduction, and for each offer of a bid.',
  primaryKey: ['document_id', 'position'],
  rows: (document) => document.ambitions.map((ambition, at) => ({ document, ambition, position: at + 1 })),
  fields: [
    documentKey,
    positionField('Which ambition of the document it is, from 1.'),
    text('chapter', 'Chapter', 'Id of the chapter that it stands in.', ({ ambition }) => ambition.chapter),
    text('actors', 'Actors', 'Parties that act, by id, with semicolons between.', ({ ambition }) =>
      listed(ambition.actors.map(({ party }) => party)),
    ),
    text(
      'deadlines',
      'Deadlines',
      'When, in the words of the document, with semicolons between.',
      ({ ambition }) => listed(ambition.deadlines.map(({ quote }) => quote)),
    ),
    text(
      'targets',
      'Quantities',
      'How much, in the words of the document, with semicolons between.',
      ({ ambition }) => listed(ambition.targets.map(({ quote }) => quote)),
    ),
    text('text', 'Text', 'All of it.', ({ ambition }) => ambition.text),
    ...placeFields<Row>(({ ambition }) => ambition),
  ],
});
