import { MISSING, type Table } from './table.ts';

export type PackageDescription = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
};

/** What cells hold that hold no value, where they say more than nothing. */
const CODED = Object.entries(MISSING).map(([value, label]) => ({ value, label }));
const EMPTY = [{ value: '', label: MISSING[''] }];

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

function schemaOf<Source>(
  { fields, primaryKey, name, tellsWhy }: Table<Source>,
  tables: readonly Table<Source>[],
): object {
  const names = new Set(fields.map((field) => field.name));
  const links =
    name !== 'afspraken' && names.has('afspraak_id') && tables.some((table) => table.name === 'afspraken');
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
    ...(links
      ? {
          foreignKeys: [
            { fields: ['afspraak_id'], reference: { resource: 'afspraken', fields: ['afspraak_id'] } },
          ],
        }
      : {}),
  };
}
