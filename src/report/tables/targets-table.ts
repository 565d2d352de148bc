import type { Comparison, MeasuredCommitment } from '../../compare/comparison.ts';
import { defineTable } from '../../emit/table.ts';
import {
  COMPARATORS,
  commitmentField,
  documentField,
  field,
  municipalityField,
  pageField,
} from './fields.ts';
import { numbered, type Numbered } from './numbered.ts';

type Row = Numbered<MeasuredCommitment>;

/** Every quantity of every commitment, once, with the indicator that it belongs to. */
export const targetsTable = defineTable<Row, Comparison>({
  name: 'targets',
  title: 'Quantities',
  description: 'One row for each number that states a quantity, with its indicator.',
  primaryKey: ['commitment_id', 'index'],
  rows: (comparison) => numbered(comparison, ({ targets }) => targets),
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
      ['indicator', 'string'],
      {
        en: ['Indicator', 'Id of the indicator that the number belongs to.'],
        nl: ['Indicator', 'Kenmerk van de indicator waar het getal bij hoort.'],
      },
      ({ indicator }) => indicator,
      { missing: 'not found' },
    ),
    field(
      ['placed', 'string'],
      {
        en: [
          'Placed',
          'placed under an indicator; none or several fit its clause; whole: it says what another number is a part of; condition: it decides where another applies.',
        ],
        nl: [
          'Geplaatst',
          'bij een indicator (placed); geen (none) of meer (several) passen bij de zin; geheel (whole) van een ander getal; voorwaarde (condition) bij een ander getal.',
        ],
      },
      ({ why }) => why,
      { categories: ['placed', 'none', 'several', 'whole', 'condition'] },
    ),
    field(
      ['role', 'string'],
      {
        en: ['Role', 'promised, a limit, how it stands, where it applies, or an expectation.'],
        nl: [
          'Rol',
          'doel (target), grens (limit), stand (baseline), voorwaarde (condition) of verwachting (forecast).',
        ],
      },
      ({ target }) => target.role,
      { categories: ['target', 'limit', 'baseline', 'condition', 'forecast'] },
    ),
    field(
      ['comparator', 'string'],
      {
        en: [
          'Comparator',
          'at least (ge), more than (gt), at most (le), less than (lt), exactly (eq), about, between.',
        ],
        nl: [
          'Vergelijking',
          'ten minste (ge), meer dan (gt), ten hoogste (le), minder dan (lt), precies (eq), ongeveer (about), tussen (between).',
        ],
      },
      ({ target }) => COMPARATORS[target.comparator],
      { categories: Object.values(COMPARATORS) },
    ),
    field(
      ['value', 'number'],
      { en: ['Value', 'The number; empty for a range.'], nl: ['Waarde', 'Het getal; leeg bij een bereik.'] },
      ({ target }) => target.value,
      { missing: 'not applicable' },
    ),
    field(
      ['min', 'number'],
      { en: ['Minimum', 'Lower end of a range.'], nl: ['Ondergrens', 'Ondergrens van een bereik.'] },
      ({ target }) => target.min,
      { missing: 'not applicable' },
    ),
    field(
      ['max', 'number'],
      { en: ['Maximum', 'Upper end of a range.'], nl: ['Bovengrens', 'Bovengrens van een bereik.'] },
      ({ target }) => target.max,
      { missing: 'not applicable' },
    ),
    field(
      ['unit', 'string'],
      {
        en: ['Unit', 'percent, EUR, m2, or the Dutch noun that is counted.'],
        nl: ['Eenheid', 'percent, EUR, m2 of wat er wordt geteld.'],
      },
      ({ target }) => target.unit,
    ),
    field(
      ['per', 'string'],
      {
        en: ['Per', 'ISO 8601 duration that the number is for; P1Y is per year.'],
        nl: ['Per', 'Duur waarvoor het getal geldt (ISO 8601); P1Y is per jaar.'],
      },
      ({ target }) => target.per,
      { format: 'iso' },
    ),
    field(
      ['subject', 'string'],
      {
        en: ['Subject', 'What is counted or measured, in the words around the number.'],
        nl: ['Waarvan', 'Wat wordt geteld of gemeten, in de woorden rond het getal.'],
      },
      ({ target }) => target.subject,
    ),
    field(
      ['quote', 'string'],
      { en: ['Quote', 'The words of the document.'], nl: ['Citaat', 'De woorden van het document.'] },
      ({ target }) => target.quote,
    ),
    pageField,
  ],
});
