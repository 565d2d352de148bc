import type { Afspraak } from '../../normalise/document-schema.ts';
import { defineTable, type Field } from '../table.ts';
import { afspraakKey, documentKey, indexField, partsOf, placeFields, type Part } from './key-fields.ts';

type Row = Part<Afspraak['targets'][number]>;

function number(name: string, title: string, description: string, value: Field<Row>['value']): Field<Row> {
  return { name, type: 'number', title, description, value };
}

function text(name: string, title: string, description: string, value: Field<Row>['value']): Field<Row> {
  return { name, type: 'string', title, description, value };
}

export const targetsTable = defineTable<Row>({
  name: 'targets',
  title: 'Quantities',
  description: 'One row for each number that states a quantity, with what it is for.',
  primaryKey: ['afspraak_id', 'index'],
  rows: (document) => partsOf(document, ({ targets }) => targets),
  fields: [
    documentKey,
    afspraakKey,
    indexField,
    {
      name: 'role',
      type: 'string',
      title: 'Role',
      description:
        'target: promised or striven for; limit: a ceiling or floor that is kept to; baseline: a past or present fact; condition: decides where the afspraak applies; forecast: an expectation.',
      categories: ['target', 'limit', 'baseline', 'condition', 'forecast'],
      value: ({ part }) => part.role,
    },
    {
      name: 'comparator',
      type: 'string',
      title: 'Comparator',
      description: 'How the number is meant; ~ is about, between has min and max.',
      categories: ['>=', '>', '<=', '<', '=', '~', 'between'],
      value: ({ part }) => part.comparator,
    },
    {
      ...number('value', 'Value', 'The number; empty for a range.', ({ part }) => part.value),
      missing: 'not applicable',
    },
    {
      ...number('min', 'Minimum', 'Lower end of a range.', ({ part }) => part.min),
      missing: 'not applicable',
    },
    {
      ...number('max', 'Maximum', 'Upper end of a range.', ({ part }) => part.max),
      missing: 'not applicable',
    },
    text('unit', 'Unit', 'percent, EUR, m2, or the Dutch noun that is counted.', ({ part }) => part.unit),
    text('per', 'Per', 'ISO 8601 duration that the amount is for: P1Y is per year.', ({ part }) => part.per),
    text(
      'subject',
      'Subject',
      'What is counted or measured, in the words around the number.',
      ({ part }) => part.subject,
    ),
    text('quote', 'Quote', 'The words of the document.', ({ part }) => part.quote),
    ...placeFields<Row>(({ part }) => part),
  ],
});
