import type { AgreementDocument } from '../normalise/document-schema.ts';

/** What a cell can hold; null is written as an empty cell. */
type CellValue = string | number | boolean | null;

/** A column: what it is called, what it holds, and how its value follows from a row. */
export type Field<Row> = {
  readonly name: string;
  /** Types of the Frictionless Table Schema. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly title: string;
  readonly description: string;
  /** All values that can occur, where they are few. */
  readonly categories?: readonly string[];
  /** `iso` for days and durations, which no document can make into a formula. */
  readonly format?: 'iso';
  readonly value: (row: Row) => CellValue;
};

/** A long table: one row per thing, found in each document. */
export type Table = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Omit<Field<never>, 'value'>[];
  /** Names of the fields that together tell the rows apart. */
  readonly primaryKey: readonly string[];
  /** The cells of the document's rows, in the order of the fields. */
  readonly rowsOf: (document: AgreementDocument) => readonly (readonly CellValue[])[];
};

type Definition<Row> = Omit<Table, 'fields' | 'rowsOf'> & {
  readonly fields: readonly Field<Row>[];
  readonly rows: (document: AgreementDocument) => readonly Row[];
};

export function defineTable<Row>({ fields, rows, ...rest }: Definition<Row>): Table {
  return {
    ...rest,
    fields: fields.map(({ value: _value, ...field }) => field),
    rowsOf: (document) =>
      rows(document).map((row) =>
        fields.map((field) => {
          const value = field.value(row);
          return isOwn(field) ? value : neutralise(value);
        }),
      ),
  };
}

/** Words of our own, not of a document. */
function isOwn({ categories, format }: Pick<Field<never>, 'categories' | 'format'>): boolean {
  return categories !== undefined || format === 'iso';
}

/** A spreadsheet runs cells that begin like this as formulas; an apostrophe in front makes them text. */
function neutralise(value: CellValue): CellValue {
  return typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
}
