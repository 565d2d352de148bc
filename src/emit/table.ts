import type { AgreementDocument } from '../normalise/document-schema.ts';

/**
 * Why a cell holds nothing: the document does not say it, nothing was found that could say it, or there is nothing to
 * say. Plain `null` is `not stated`.
 */
export const MISSING = { '': 'not stated', NF: 'not found', NA: 'not applicable' } as const;
export type Missing = (typeof MISSING)[keyof typeof MISSING];

/** What a cell can hold. */
export type CellValue = string | number | boolean | null | { readonly missing: Missing };

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
  /** What an empty cell of this column means, where not that nothing is stated. */
  readonly missing?: Missing;
  /** Title and description for Dutch readers. */
  readonly dutch?: { readonly title: string; readonly description: string };
  readonly value: (row: Row) => CellValue;
};

/** A long table: one row per thing, found in each source: a document, or a comparison of many. */
export type Table<Source = AgreementDocument> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly Omit<Field<never>, 'value'>[];
  /** Names of the fields that together tell the rows apart. */
  readonly primaryKey: readonly string[];
  /** Its cells tell by a code why they hold nothing. */
  readonly tellsWhy?: boolean;
  /** The cells of the source's rows, in the order of the fields. */
  readonly rowsOf: (source: Source) => readonly (readonly CellValue[])[];
};

type Definition<Row, Source> = Omit<Table<Source>, 'fields' | 'rowsOf'> & {
  readonly fields: readonly Field<Row>[];
  readonly rows: (source: Source) => readonly Row[];
};

export function defineTable<Row, Source = AgreementDocument>({
  fields,
  rows,
  ...rest
}: Definition<Row, Source>): Table<Source> {
  return {
    ...rest,
    fields: fields.map(({ value: _value, ...field }) => field),
    rowsOf: (source) =>
      rows(source).map((row) =>
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
