import type { Afspraak } from '../../normalise/document-schema.ts';
import { defineTable, type Field } from '../table.ts';
import {
  afspraakKey,
  documentKey,
  indexField,
  partsOf,
  placeFields,
  reviewFields,
  type Part,
  textField,
} from './key-fields.ts';

type Row = Part<Afspraak['targets'][number]>;

function number(name: string, title: string, description: string, value: Field<Row>['value']): Field<Row> {
  return { name, type: 'number', title, description, value };
}

const text = textField<Row>;

/** Rows are counted from 1, as the index of both tables is. */
function reference(
  name: string,
  title: string,
  description: string,
  of: (row: Row) => number | null,
): Field<Row> {
  const value = (row: Row): number | null => {
    const index = of(row);
    return index === null ? null : index + 1;
  };
  return { name, type: 'integer', title, description, value };
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
    text(
      'party',
      'Party',
      'Party id or group that it binds: the subject of its own clause, or the name that it stands beside.',
      ({ part }) => part.party,
    ),
    text(
      'share_of',
      'Share of',
      'What a share is a share of, as quoted.',
      ({ part }) => part.of?.text ?? null,
    ),
    reference(
      'deadline_index',
      'Deadline',
      'Index in deadlines of the one that governs it: of its clause, else of its sentence.',
      ({ part }) => part.deadline,
    ),
    reference(
      'part_of_index',
      'Part of',
      'Index in targets of the whole that it is a part of.',
      ({ part }) => part.partOf,
    ),
    reference(
      'baseline_index',
      'Baseline',
      'Index in targets of the value that it starts from.',
      ({ part }) => part.baseline,
    ),
    text('quote', 'Quote', 'The words of the document.', ({ part }) => part.quote),
    ...reviewFields<Row>(({ part }) => part),
    ...placeFields<Row>(({ part }) => part),
  ],
});
