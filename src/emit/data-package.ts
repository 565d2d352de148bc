import { MISSING, type Table } from './table.ts';

export type PackageDescription = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
};

/** What cells hold that hold no value, where they say more than nothing. */
const CODED = Object.entries(MISSING).map(([value, label]) => ({ value, label }));
const EMPTY = [{ value: '', label: MISSING[''] }];

/** Version of what the tables hold: that of the schema of the documents. */
const VERSION = '2';

/** What the tables of a conversion hold. */
export const CONVERSION: PackageDescription = {
  name: 'prestatieafspraken',
  title: 'Prestatieafspraken as data',
  description:
    'Afspraken of Dutch municipalities, housing corporations and tenants’ organisations, with actors, deadlines and quantities. Every row points into documents/<document_id>.txt. A cell of the document’s own words that would open as a formula has an apostrophe in front.',
};

/** A description of the tables as a Frictionless Data Package (version 2), field by field. */
export function dataPackage<Source>(tables: readonly Table<Source>[], about: PackageDescription): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...about,
    version: VERSION,
    resources: tables.map((table) => ({
      name: table.name,
      path: `${table.name}.csv`,
      type: 'table',
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\n' },
      schema: schemaOf(table, tables),
    })),
  };
}

/** Columns that lead to a row of another table, wherever they stand. */
const KEYS = [
  { resource: 'documents', field: 'document_id' },
  { resource: 'afspraken', field: 'afspraak_id' },
  { resource: 'commitments', field: 'commitment_id' },
] as const;

function schemaOf<Source>(
  { fields, primaryKey, name, tellsWhy }: Table<Source>,
  tables: readonly Table<Source>[],
): object {
  const names = new Set(fields.map((field) => field.name));
  const keys = KEYS.filter(
    ({ resource, field }) =>
      resource !== name && names.has(field) && tables.some((table) => table.name === resource),
  );
  return {
    fields: fields.map((field) => {
      const { categories, format: _format, dutch: _dutch, missing, ...rest } = field;
      return {
        ...rest,
        ...(categories === undefined ? {} : { categories }),
        ...(missing === undefined ? {} : { missingValues: [{ value: '', label: missing }] }),
      };
    }),
    primaryKey,
    missingValues: tellsWhy ? CODED : EMPTY,
    ...(keys.length === 0
      ? {}
      : {
          foreignKeys: keys.map(({ resource, field }) => ({
            fields: [field],
            reference: { resource, fields: [field] },
          })),
        }),
  };
}
