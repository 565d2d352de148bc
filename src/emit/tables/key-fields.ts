import {
  REVIEW_STATES,
  type Afspraak,
  type AgreementDocument,
  type PlacedSpan,
  type Review,
} from '../../normalise/document-schema.ts';
import type { Field } from '../table.ts';

/** Something of an afspraak, with the document around it and its place among its like (from 1). */
export type Part<T> = {
  readonly document: AgreementDocument;
  readonly afspraak: Afspraak;
  readonly index: number;
  readonly part: T;
};

/** Everything of one kind in all afspraken of a document, in the order of the text. */
export function partsOf<T>(
  document: AgreementDocument,
  of: (afspraak: Afspraak) => readonly T[],
): readonly Part<T>[] {
  return document.afspraken.flatMap((afspraak) =>
    of(afspraak).map((part, at) => ({ document, afspraak, index: at + 1, part })),
  );
}

export const documentKey: Field<{ readonly document: AgreementDocument }> = {
  name: 'document_id',
  type: 'string',
  title: 'Document',
  description: 'Id of the document; documents/<id>.json holds all of it.',
  value: ({ document }) => document.id,
};

export const afspraakKey: Field<{ readonly afspraak: Afspraak }> = {
  name: 'afspraak_id',
  type: 'string',
  title: 'Afspraak',
  description: 'Id of the afspraak; the same in every run.',
  value: ({ afspraak }) => afspraak.id,
};

export const indexField: Field<{ readonly index: number }> = {
  name: 'index',
  type: 'integer',
  title: 'Place',
  description: 'Place among those of the same afspraak, from 1.',
  value: ({ index }) => index,
};

type Spans = { readonly spans: readonly PlacedSpan[] };

/** Where something stands: the page, and the range of the canonical text from its first to its last character. */
export function placeFields<Row>(of: (row: Row) => Spans): readonly Field<Row>[] {
  return [
    {
      name: 'page',
      type: 'integer',
      title: 'Page',
      description: 'Page of the source, from 1; empty for sources without pages.',
      value: (row) => of(row).spans[0]?.page ?? null,
    },
    {
      name: 'start',
      type: 'integer',
      title: 'Start',
      description: 'Offset of the first character in documents/<id>.txt (UTF-16 units).',
      value: (row) => of(row).spans[0]?.start ?? null,
    },
    {
      name: 'end',
      type: 'integer',
      title: 'End',
      description: 'Offset behind the last character in documents/<id>.txt (UTF-16 units).',
      value: (row) => of(row).spans.at(-1)?.end ?? null,
    },
  ];
}

type Reviewed = { readonly review: Review | null };

/** What people say of a value who read it in the source; reviews.csv holds what it was, and all that they said. */
export function reviewFields<Row>(of: (row: Row) => Reviewed): readonly Field<Row>[] {
  return [
    {
      ...textField<Row>(
        'review',
        'Review',
        'As it was read, otherwise than it was read, or not read at all; empty where nobody looked.',
        (row) => of(row).review?.state ?? null,
      ),
      categories: REVIEW_STATES,
    },
    textField<Row>(
      'reviewed_by',
      'Reviewed by',
      'Who said so; several names are separated by ", ".',
      (row) => of(row).review?.by ?? null,
    ),
    {
      ...textField<Row>(
        'reviewed_at',
        'Reviewed on',
        'Day on which the last of them said so, ISO 8601.',
        (row) => of(row).review?.at ?? null,
      ),
      format: 'iso',
    },
  ];
}

type FieldsReviewed = { readonly fieldReviews?: Readonly<Record<string, Review>> | undefined };

/** Plain fields that people looked at have no columns of their own for it: they are listed. */
export function reviewedFieldsField<Row>(of: (row: Row) => FieldsReviewed): Field<Row> {
  return textField<Row>(
    'reviewed_fields',
    'Reviewed fields',
    'Fields that people looked at and what they said ("number corrected"), separated by " | ".',
    (row) =>
      joined(
        Object.entries(of(row).fieldReviews ?? {})
          .map(([field, { state }]) => `${field} ${state}`)
          .toSorted(),
      ) || null,
  );
}

/** A column of words. */
export function textField<Row>(
  name: string,
  title: string,
  description: string,
  value: Field<Row>['value'],
): Field<Row> {
  return { name, type: 'string', title, description, value };
}

/** Several values in one cell. */
export function joined(values: readonly string[]): string {
  return values.join(' | ');
}

/** Ids or quotes in one cell; empty where there are none. */
export function listed(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(';');
}

/** The place of a row among those of its document. */
export function positionField(description: string): Field<{ readonly position: number }> {
  return {
    name: 'position',
    type: 'integer',
    title: 'Position',
    description,
    value: ({ position }) => position,
  };
}

/** The afspraak that a paper speaks of. */
export function linkedAfspraak<Row>(of: (row: Row) => string | null): Field<Row> {
  return textField(
    'afspraak_id',
    'Afspraak',
    'Id of the afspraak in the agreement, where that is in the same run.',
    of,
  );
}
