import { FATES, type AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable, type Field } from '../table.ts';
import { documentKey, indexField, placeFields } from './key-fields.ts';

type Fate = NonNullable<AgreementDocument['reviews']>[number];
type Row = { readonly document: AgreementDocument; readonly index: number; readonly part: Fate };

function text(name: string, title: string, description: string, value: Field<Row>['value']): Field<Row> {
  return { name, type: 'string', title, description, value };
}

/** A value as JSON; nothing for none. */
function coded(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

export const reviewsTable = defineTable<Row>({
  name: 'reviews',
  title: 'Reviews',
  description: 'One row for each thing that somebody said who read the document, and what became of it.',
  primaryKey: ['document_id', 'index'],
  rows: (document) => (document.reviews ?? []).map((part, at) => ({ document, index: at + 1, part })),
  fields: [
    documentKey,
    { ...indexField, description: 'Place among those of the same document, from 1.' },
    text(
      'reviewed_afspraak',
      'Afspraak',
      'Id of the afspraak that it speaks of; empty where it is of the document, or was rejected.',
      ({ part }) => part.afspraak,
    ),
    text(
      'about',
      'About',
      'What it speaks of: a field, an actor, a deadline, a target, where an afspraak begins.',
      ({ part }) => part.about,
    ),
    {
      name: 'state',
      type: 'string',
      title: 'State',
      description: 'What became of it; orphan where its words are gone, disagreement where coders differ.',
      categories: FATES,
      value: ({ part }) => part.state,
    },
    text('party', 'Party', 'The party or group, where it speaks of one.', ({ part }) => part.party ?? null),
    text('was', 'Was', 'What was read, as JSON; empty where nothing was.', ({ part }) => coded(part.was)),
    text('is', 'Is', 'What it should be, as JSON; empty where nothing should be there.', ({ part }) =>
      coded(part.is),
    ),
    text('coder', 'Coder', 'Who said so.', ({ part }) => part.coder),
    { ...text('at', 'Day', 'Day on which it was said.', ({ part }) => part.at), format: 'iso' },
    text('note', 'Note', 'What the coder noted.', ({ part }) => part.note),
    text('quote', 'Quote', 'The words that it speaks of.', ({ part }) => part.quote),
    ...placeFields<Row>(({ part }) => part),
  ],
});
