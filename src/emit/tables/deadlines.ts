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

type Row = Part<Afspraak['deadlines'][number]>;

const DAY = 'ISO 8601 day, or --MM-DD where no year is known';

const text = textField<Row>;

function iso(name: string, title: string, description: string, value: Field<Row>['value']): Field<Row> {
  return { ...text(name, title, description, value), format: 'iso' };
}

export const deadlinesTable = defineTable<Row>({
  name: 'deadlines',
  title: 'Deadlines',
  description: 'One row for each moment or frequency by which an afspraak is to be kept.',
  primaryKey: ['afspraak_id', 'index'],
  rows: (document) => partsOf(document, ({ deadlines }) => deadlines),
  fields: [
    documentKey,
    afspraakKey,
    indexField,
    {
      name: 'kind',
      type: 'string',
      title: 'Kind',
      description: 'By a day, during a stretch of time, from a day on, or again and again.',
      categories: ['by', 'during', 'from', 'recurring'],
      value: ({ part }) => part.kind,
    },
    iso('deadline_start', 'First day', `${DAY}; inclusive.`, ({ part }) => part.start),
    iso(
      'deadline_end',
      'Last day',
      `${DAY}; inclusive: the last day on which it is in time.`,
      ({ part }) => part.end,
    ),
    iso(
      'every',
      'Every',
      'ISO 8601 duration between two times: P1Y is every year.',
      ({ part }) => part.every,
    ),
    iso('within', 'Within', 'ISO 8601 duration counted from or towards an event.', ({ part }) => part.within),
    text('event', 'Event', 'The event, as quoted.', ({ part }) => part.event),
    text('quote', 'Quote', 'The words of the document.', ({ part }) => part.quote),
    ...reviewFields<Row>(({ part }) => part),
    ...placeFields<Row>(({ part }) => part),
  ],
});
