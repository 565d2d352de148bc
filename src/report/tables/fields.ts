import type { Field } from '../../emit/table.ts';

type Words = readonly [title: string, description: string];
type Rest<Row> = Pick<Field<Row>, 'categories' | 'format' | 'missing'>;

/** A column with its title and description for English and for Dutch readers. */
export function field<Row>(
  [name, type]: readonly [string, Field<Row>['type']],
  { en, nl }: { readonly en: Words; readonly nl: Words },
  value: Field<Row>['value'],
  rest: Rest<Row> = {},
): Field<Row> {
  return {
    name,
    type,
    title: en[0],
    description: en[1],
    dutch: { title: nl[0], description: nl[1] },
    value,
    ...rest,
  };
}

type Day = string | null;

/** A day without a year as ISO 8601-2 writes it; the `--05-01` of the documents would open as a formula. */
export function dayOf(day: Day): Day {
  return day?.startsWith('--') === true ? day.replace('--', 'XXXX-') : day;
}

/** Words for the signs of a comparison, which spreadsheets would take for the beginning of a formula. */
export const COMPARATORS = {
  '>=': 'ge',
  '>': 'gt',
  '<=': 'le',
  '<': 'lt',
  '=': 'eq',
  '~': 'about',
  between: 'between',
} as const;

export const documentField = field<{ readonly document: string }>(
  ['document_id', 'string'],
  {
    en: ['Document', 'Id of the document; documents/<id>.json of the dataset holds all of it.'],
    nl: ['Document', 'Kenmerk van het document.'],
  },
  ({ document }) => document,
);

export const municipalityField = field<{ readonly municipality: string }>(
  ['municipality', 'string'],
  {
    en: ['Municipality', 'Name of the municipality; the document id where none could be told.'],
    nl: ['Gemeente', 'Naam van de gemeente; het kenmerk van het document als die niet bekend is.'],
  },
  ({ municipality }) => municipality,
);

export const commitmentField = field<{ readonly commitment: string }>(
  ['commitment_id', 'string'],
  {
    en: ['Commitment', 'Id of the afspraak, or of an ambition beside the afspraken.'],
    nl: ['Afspraak', 'Kenmerk van de afspraak, of van een ambitie naast de afspraken.'],
  },
  ({ commitment }) => commitment,
);

export const pageField = field<{ readonly page: number | null }>(
  ['page', 'integer'],
  {
    en: ['Page', 'Page of the source, from 1; empty for sources without pages.'],
    nl: ['Bladzijde', 'Bladzijde van de bron, vanaf 1; leeg bij bronnen zonder bladzijden.'],
  },
  ({ page }) => page,
  { missing: 'not applicable' },
);

/** Several values in one cell. */
export function joined(values: readonly (string | number)[]): string {
  return values.join(' | ');
}
