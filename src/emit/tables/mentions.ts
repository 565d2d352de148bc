import { STATUSES, type AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, linkedAfspraak, placeFields, positionField, textField } from './key-fields.ts';

type Row = {
  readonly document: AgreementDocument;
  readonly mention: AgreementDocument['mentions'][number];
  readonly position: number;
};

const text = textField<Row>;

/** What letters say of afspraken. */
export const mentionsTable = defineTable<Row>({
  name: 'mentions',
  title: 'Mentions',
  description: 'One row for each afspraak that a letter speaks of.',
  primaryKey: ['document_id', 'position'],
  rows: (document) => document.mentions.map((mention, at) => ({ document, mention, position: at + 1 })),
  fields: [
    documentKey,
    positionField('Which mention of the letter it is, from 1.'),
    linkedAfspraak<Row>(({ mention }) => mention.afspraak),
    text('quote', 'Quote', 'How the letter names it.', ({ mention }) => mention.quote),
    text('title', 'Title', 'Title that the letter gives it.', ({ mention }) => mention.title),
    {
      ...text('status', 'Status', 'How it stands, as the letter says.', ({ mention }) => mention.status),
      categories: STATUSES,
    },
    text('text', 'Text', 'The passage about it.', ({ mention }) => mention.text),
    ...placeFields<Row>(({ mention }) => mention),
  ],
});
