import type { Table } from './table.ts';

/** A description of the tables as a Frictionless Data Package (version 2), field by field. */
export function dataPackage(tables: readonly Table[]): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'prestatieafspraken',
    title: 'Prestatieafspraken as data',
    description:
      'Afspraken of Dutch municipalities, housing corporations and tenants’ organisations, with actors, deadlines and quantities. Every row points into documents/<document_id>.txt. A cell of the document’s own words that would open as a formula has an apostrophe in front.',
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

function schemaOf({ fields, primaryKey, name }: Table, tables: readonly Table[]): object {
  const names = new Set(fields.map((field) => field.name));
  const links =
    name !== 'afspraken' && names.has('afspraak_id') && tables.some((table) => table.name === 'afspraken');
  return {
    fields: fields.map((field) => {
      const { categories, format: _format, ...rest } = field;
      return categories === undefined ? rest : { ...rest, categories };
    }),
    primaryKey,
    missingValues: [''],
    ...(links
      ? {
          foreignKeys: [
            { fields: ['afspraak_id'], reference: { resource: 'afspraken', fields: ['afspraak_id'] } },
          ],
        }
      : {}),
  };
}
