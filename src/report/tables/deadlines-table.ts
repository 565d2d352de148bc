import type { Comparison, DatedCommitment } from '../../compare/comparison.ts';
import { defineTable } from '../../emit/table.ts';
import { commitmentField, dayOf, documentField, field, municipalityField, pageField } from './fields.ts';
import { numbered, type Numbered } from './numbered.ts';

type Row = Numbered<DatedCommitment>;

/** Every deadline of every commitment. */
export const deadlinesTable = defineTable<Row, Comparison>({
  name: 'deadlines',
  title: 'Deadlines',
  description: 'One row for each deadline of a commitment.',
  primaryKey: ['commitment_id', 'index'],
  rows: (comparison) => numbered(comparison, ({ deadlines }) => deadlines),
  fields: [
    municipalityField,
    documentField,
    commitmentField,
    field(
      ['index', 'integer'],
      {
        en: ['Place', 'Place in the commitment, from 1.'],
        nl: ['Volgnummer', 'Volgnummer in de afspraak, vanaf 1.'],
      },
      ({ index }) => index,
    ),
    field(
      ['kind', 'string'],
      {
        en: ['Kind', 'by a day, during a time, from a day on, or recurring.'],
        nl: ['Soort', 'uiterlijk (by), gedurende (during), vanaf (from) of terugkerend (recurring).'],
      },
      ({ deadline }) => deadline.kind,
      { categories: ['by', 'during', 'from', 'recurring'] },
    ),
    field(
      ['start', 'string'],
      {
        en: ['From', 'First day (ISO 8601; XXXX-MM-DD where no year is known).'],
        nl: ['Vanaf', 'Eerste dag (ISO 8601; XXXX-MM-DD zonder jaar).'],
      },
      ({ deadline }) => dayOf(deadline.start),
      { format: 'iso' },
    ),
    field(
      ['end', 'string'],
      {
        en: ['By', 'Last day on which it is in time (ISO 8601; XXXX-MM-DD where no year is known).'],
        nl: ['Uiterlijk', 'Laatste dag (ISO 8601; XXXX-MM-DD zonder jaar).'],
      },
      ({ deadline }) => dayOf(deadline.end),
      { format: 'iso' },
    ),
    field(
      ['every', 'string'],
      {
        en: ['Every', 'ISO 8601 duration between two times.'],
        nl: ['Elke', 'Duur tussen twee keren (ISO 8601).'],
      },
      ({ deadline }) => deadline.every,
      { format: 'iso', missing: 'not applicable' },
    ),
    field(
      ['within', 'string'],
      {
        en: ['Within', 'ISO 8601 duration counted from an event.'],
        nl: ['Binnen', 'Duur vanaf een gebeurtenis (ISO 8601).'],
      },
      ({ deadline }) => deadline.within,
      { format: 'iso', missing: 'not applicable' },
    ),
    field(
      ['event', 'string'],
      { en: ['Event', 'What it is counted from.'], nl: ['Gebeurtenis', 'Waarvan af wordt geteld.'] },
      ({ deadline }) => deadline.event,
      { missing: 'not applicable' },
    ),
    field(
      ['quote', 'string'],
      { en: ['Quote', 'The words of the document.'], nl: ['Citaat', 'De woorden van het document.'] },
      ({ deadline }) => deadline.quote,
    ),
    pageField,
  ],
});
