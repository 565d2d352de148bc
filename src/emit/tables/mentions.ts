import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, placeFields, textField } from './key-fields.ts';

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
    {
      name: 'position',
      type: 'integer',
      title: 'Position',
      description: 'Which mention of the letter it is, from 1.',
      value: ({ position }) => position,
    },
    text(
      'afspraak_id',
      'Afspraak',
      'Id of the afspraak in the agreement, where that is in the same run.',
      ({ mention }) => mention.afspraak,
    ),
    text('quote', 'Quote', 'How the letter names it.', ({ mention }) => mention.quote),
    text('title', 'Title', 'Title that the letter gives it.', ({ mention }) => mention.title),
    {
      ...text('status', 'Status', 'How it stands, as the letter says.', ({ mention }) => mention.status),
      categories: ['groen', 'geel', 'rood', 'behaald', 'nieuw', 'vervallen', 'niet-gestart'],
    },
    text('text', 'Text', 'The passage about it.', ({ mention }) => mention.text),
    ...placeFields<Row>(({ mention }) => mention),
  ],
});
