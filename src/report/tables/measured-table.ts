import type { Comparison } from '../../compare/comparison.ts';
import type { Measured } from '../../compare/monitors/measured.ts';
import { defineTable, type Field } from '../../emit/table.ts';
import { COMPARATORS, commitmentField, dayOf, documentField, field, pageField } from './fields.ts';

type Row = Measured & { readonly index: number };

/** What monitors measured, beside what was promised: a row for each pair, and one where no promise counts the same. */
export const measuredTable = defineTable<Row, Comparison>({
  name: 'measured',
  title: 'Promised and reached',
  description:
    'One row for each figure of a monitor and the promised number beside which it stands; the promise is not applicable where none counts the same.',
  primaryKey: ['monitor_id', 'row', 'place', 'index'],
  rows: ({ measured }) => {
    const seen = new Map<string, number>();
    return measured.map((one) => {
      const key = `${one.document} ${one.position} ${one.place}`;
      const index = (seen.get(key) ?? 0) + 1;
      seen.set(key, index);
      return { ...one, index };
    });
  },
  fields: [
    ofAgreement(documentField, ({ agreement }) => agreement),
    ofAgreement(commitmentField, ({ commitment }) => commitment),
    field(
      ['target_index', 'integer'],
      {
        en: ['Promised number', 'Place of the promise among the numbers of the commitment, from 1.'],
        nl: ['Getal in de afspraak', 'Volgnummer van de toezegging in de afspraak, vanaf 1.'],
      },
      ({ promise }) => promise?.index ?? null,
      { missing: 'not applicable' },
    ),
    field(
      ['indicator', 'string'],
      {
        en: ['Indicator', 'Id of the indicator that promise and figure share.'],
        nl: ['Indicator', 'Kenmerk van de indicator die toezegging en meting delen.'],
      },
      ({ promise }) => promise?.indicator ?? null,
      { missing: 'not applicable' },
    ),
    field(
      ['comparator', 'string'],
      { en: ['Comparator', 'That of the promise.'], nl: ['Vergelijking', 'Die van de toezegging.'] },
      ({ promise }) => (promise?.number ? COMPARATORS[promise.number.comparator] : null),
      { categories: Object.values(COMPARATORS), missing: 'not applicable' },
    ),
    ...(['value', 'min', 'max'] as const).map((bound) =>
      field<Row>(
        [`promised_${bound}`, 'number'],
        {
          value: {
            en: ['Promised', 'The promised number; empty for a range.'] as const,
            nl: ['Toegezegd', 'Het toegezegde getal; leeg bij een bereik.'] as const,
          },
          min: {
            en: ['Promised minimum', 'Lower end of a promised range.'] as const,
            nl: ['Toegezegde ondergrens', 'Ondergrens van een toegezegd bereik.'] as const,
          },
          max: {
            en: ['Promised maximum', 'Upper end of a promised range.'] as const,
            nl: ['Toegezegde bovengrens', 'Bovengrens van een toegezegd bereik.'] as const,
          },
        }[bound],
        ({ promise }) => promise?.number?.[bound] ?? null,
        { missing: 'not applicable' },
      ),
    ),
    field(
      ['measured', 'number'],
      { en: ['Measured', 'The figure of the monitor.'], nl: ['Gemeten', 'Het cijfer van de monitor.'] },
      ({ value }) => value,
    ),
    field(
      ['unit', 'string'],
      {
        en: ['Unit', 'percent, EUR, m2, or the Dutch noun that is counted.'],
        nl: ['Eenheid', 'percent, EUR, m2 of wat er wordt geteld.'],
      },
      ({ unit }) => unit,
    ),
    field(
      ['party', 'string'],
      { en: ['Party', 'Whose figure it is.'], nl: ['Partij', 'Van wie het cijfer is.'] },
      ({ partyName }) => partyName,
    ),
    field(
      ['measured_on', 'string'],
      {
        en: ['Measured on', 'Day of the measurement (ISO 8601), where one is named.'],
        nl: ['Gemeten op', 'Dag van de meting (ISO 8601), als die is genoemd.'],
      },
      ({ date }) => dayOf(date),
      { format: 'iso' },
    ),
    field(
      ['status', 'string'],
      {
        en: ['Status', 'How the monitor says that the afspraak stands.'],
        nl: ['Stand', 'Hoe de afspraak er volgens de monitor voor staat.'],
      },
      ({ status }) => status,
    ),
    field(
      ['linked_by', 'string'],
      {
        en: [
          'Linked by',
          'Its own clause makes it the same indicator (clause), or it goes on from the only promise of its kind in that row (row).',
        ],
        nl: [
          'Gekoppeld door',
          'Het eigen zinsdeel noemt dezelfde indicator (clause), of het is het enige getal van die soort in de afspraak van die rij (row).',
        ],
      },
      ({ linkedBy }) => linkedBy,
      { categories: ['clause', 'row'], missing: 'not applicable' },
    ),
    field(
      ['monitor_id', 'string'],
      { en: ['Monitor', 'Id of the monitor.'], nl: ['Monitor', 'Kenmerk van de monitor.'] },
      ({ document }) => document,
    ),
    ...(
      [
        [
          'row',
          'position',
          ['Row', 'Which row of the monitor it stands in, from 1.'],
          ['Rij', 'Rij van de monitor, vanaf 1.'],
        ],
        [
          'place',
          'place',
          ['Place', 'Place among the figures of that row, from 1.'],
          ['Plaats', 'Volgnummer in die rij, vanaf 1.'],
        ],
        [
          'index',
          'index',
          ['Index', 'Place among the promises beside which it stands, from 1.'],
          ['Volgnummer', 'Volgnummer van de toezegging ernaast, vanaf 1.'],
        ],
      ] as const
    ).map(([name, of, en, nl]) => field<Row>([name, 'integer'], { en, nl }, (row) => row[of])),
    field(
      ['quote', 'string'],
      { en: ['Quote', 'The words of the monitor.'], nl: ['Citaat', 'De woorden van de monitor.'] },
      ({ quote }) => quote,
    ),
    field(
      ['sentence', 'string'],
      { en: ['Sentence', 'Its sentence or cell.'], nl: ['Zin', 'De zin of cel waarin het staat.'] },
      ({ sentence }) => sentence,
    ),
    pageField,
  ],
});

/** The key of another table, filled from here. */
function ofAgreement(key: Omit<Field<never>, 'value'>, value: (row: Row) => string): Field<Row> {
  return { ...key, value };
}
