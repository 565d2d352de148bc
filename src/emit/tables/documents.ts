import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable, type Field } from '../table.ts';
import { documentKey, joined, reviewedFieldsField } from './key-fields.ts';

type Row = { readonly document: AgreementDocument };

/** The documents themselves: the key of all other tables. */
export const documentsTable = defineTable<Row>({
  name: 'documents',
  title: 'Documents',
  description: 'One row for each document; its id is the key of all tables.',
  primaryKey: ['document_id'],
  rows: (document) => [{ document }],
  fields: [
    documentKey,
    words('kind', 'Kind', 'What kind of paper it is.', ({ kind }) => kind),
    words('title', 'Title', 'Title as printed.', ({ title }) => title),
    words(
      'municipality',
      'Municipality',
      'The municipality that signs; several are separated by " | ".',
      ({ municipalities }) => joined(municipalities.map(({ name }) => name)) || null,
    ),
    words(
      'municipality_code',
      'CBS code',
      'CBS codes of the municipalities, in the same order; empty for names that no register knows.',
      ({ municipalities }) => joined(municipalities.map(({ code }) => code ?? '')) || null,
    ),
    day(
      'period_start',
      'First day',
      'First day of the years that it is for.',
      ({ period }) => period?.start ?? null,
    ),
    day(
      'period_end',
      'Last day',
      'Last day of the years that it is for.',
      ({ period }) => period?.end ?? null,
    ),
    day('date', 'Date', 'Day of signing or of the letter.', ({ date }) => date),
    {
      ...words('status', 'Status', 'As the paper itself says.', ({ status }) => status),
      categories: ['concept', 'definitief', 'ondertekend'],
    },
    {
      ...words('grade', 'Reliability', 'How far the reading can be trusted.', ({ quality }) => quality.grade),
      categories: ['A', 'B', 'C', 'D'],
    },
    words('file', 'File', 'Name of the file that it was read from.', ({ source }) => source.file),
    words('sha256', 'Hash', 'SHA-256 of the file.', ({ source }) => source.sha256),
    words('media_type', 'Media type', 'Media type of the file.', ({ source }) => source.mediaType),
    count(
      'pages',
      'Pages',
      'Pages of the file; empty for sources without pages.',
      ({ source }) => source.pages,
    ),
    count(
      'part',
      'Part',
      'Place in the file, where that holds several documents.',
      ({ source }) => source.part?.index ?? null,
    ),
    words(
      'duplicate_of',
      'Repeats',
      'Id of the document that it repeats; it has no rows in the other tables.',
      ({ source }) => source.duplicateOf,
    ),
    words(
      'version_of',
      'Version of',
      'Id of the version of it that leads.',
      ({ source }) => source.versionOf ?? null,
    ),
    count('afspraken', 'Afspraken', 'How many afspraken it holds.', ({ afspraken }) => afspraken.length),
    count(
      'ambitions',
      'Ambitions',
      'How many ambitions stand beside them.',
      ({ ambitions }) => ambitions.length,
    ),
    count('deadlines', 'Deadlines', 'How many deadlines its afspraken have.', ({ afspraken }) =>
      afspraken.reduce((sum, { deadlines }) => sum + deadlines.length, 0),
    ),
    count('targets', 'Quantities', 'How many quantities its afspraken state.', ({ afspraken }) =>
      afspraken.reduce((sum, { targets }) => sum + targets.length, 0),
    ),
    count(
      'progress',
      'Rows of progress',
      'How many rows of progress a monitor holds.',
      ({ progress }) => progress.length,
    ),
    count(
      'mentions',
      'Mentions',
      'How many passages of a letter are about an afspraak.',
      ({ mentions }) => mentions.length,
    ),
    count(
      'unread',
      'Unread sentences',
      'Sentences that commit somebody and stand in no afspraak or ambition.',
      ({ unread }) => unread.length,
    ),
    reviewedFieldsField<Row>(({ document }) => document),
  ],
});

type Of<T> = (document: AgreementDocument) => T | null;

function words(name: string, title: string, description: string, of: Of<string>): Field<Row> {
  return { name, type: 'string', title, description, value: ({ document }) => of(document) };
}

function count(name: string, title: string, description: string, of: Of<number>): Field<Row> {
  return { name, type: 'integer', title, description, value: ({ document }) => of(document) };
}

/** A day; one without a year is written as ISO 8601-2 does. */
function day(name: string, title: string, description: string, of: Of<string>): Field<Row> {
  return {
    ...words(
      name,
      title,
      `${description} ISO 8601.`,
      (document) => of(document)?.replace(/^--/u, 'XXXX-') ?? null,
    ),
    format: 'iso',
  };
}
