import type { Afspraak, AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import {
  afspraakKey,
  documentKey,
  joined,
  placeFields,
  reviewFields,
  reviewedFieldsField,
} from './key-fields.ts';

type Row = { readonly document: AgreementDocument; readonly afspraak: Afspraak };

function chapterOf({ document, afspraak }: Row): AgreementDocument['chapters'][number] | undefined {
  return document.chapters.find(({ id }) => id === afspraak.chapter);
}

export const afsprakenTable = defineTable<Row>({
  name: 'afspraken',
  title: 'Afspraken',
  description: 'One row for each afspraak.',
  primaryKey: ['afspraak_id'],
  rows: (document) => document.afspraken.map((afspraak) => ({ document, afspraak })),
  fields: [
    documentKey,
    afspraakKey,
    {
      name: 'municipality',
      type: 'string',
      title: 'Municipality',
      description: 'Name of the municipality as CBS writes it; several are separated by " | ".',
      value: ({ document }) => joined(document.municipalities.map(({ name }) => name)) || null,
    },
    {
      name: 'municipality_code',
      type: 'string',
      title: 'Municipality code',
      description: 'CBS code: GM and four digits; empty for a name that the register does not know.',
      value: ({ document }) => joined(document.municipalities.flatMap(({ code }) => code ?? [])) || null,
    },
    {
      name: 'period_start',
      type: 'string',
      title: 'Period from',
      description: 'First day of the document’s period, ISO 8601.',
      value: ({ document }) => document.period?.start ?? null,
    },
    {
      name: 'period_end',
      type: 'string',
      title: 'Period until',
      description: 'Last day of the document’s period, ISO 8601.',
      value: ({ document }) => document.period?.end ?? null,
    },
    {
      name: 'series',
      type: 'string',
      title: 'Series',
      description: 'Letters of the number: K of K 1.1.',
      value: ({ afspraak }) => afspraak.series,
    },
    {
      name: 'number',
      type: 'string',
      title: 'Number',
      description:
        'The true number, repaired where the text lost or garbled it; empty where nothing is numbered.',
      value: ({ afspraak }) => afspraak.number,
    },
    {
      name: 'printed',
      type: 'string',
      title: 'Printed number',
      description: 'The number as the text shows it; empty where it shows none.',
      value: ({ afspraak }) => afspraak.printed,
    },
    {
      name: 'chapter_id',
      type: 'string',
      title: 'Chapter',
      description: 'Id of the innermost chapter.',
      value: ({ afspraak }) => afspraak.chapter,
    },
    {
      name: 'chapter_title',
      type: 'string',
      title: 'Chapter title',
      description: 'Title of the innermost chapter as printed.',
      value: (row) => chapterOf(row)?.title ?? null,
    },
    {
      name: 'part',
      type: 'string',
      title: 'Part',
      description: 'Title of the part of the document (Kaderafspraken, Jaarafspraken).',
      value: (row) => chapterOf(row)?.part ?? null,
    },
    {
      name: 'form',
      type: 'string',
      title: 'Form',
      description:
        'How it is set out: behind a number, a bullet or a heading, in the row, a cell or a card of a table, or as plain text.',
      categories: ['labelled', 'bullet', 'headed', 'row', 'cell', 'card', 'paragraph'],
      value: ({ afspraak }) => afspraak.form,
    },
    {
      name: 'label',
      type: 'string',
      title: 'Sorting label',
      description: 'The label above it that sorts (Resultaatafspraken 2026); empty where there is none.',
      value: ({ afspraak }) => afspraak.label,
    },
    {
      name: 'title',
      type: 'string',
      title: 'Title',
      description: 'Title of the afspraak; empty where it has none.',
      value: ({ afspraak }) => afspraak.title,
    },
    {
      name: 'text',
      type: 'string',
      title: 'Text',
      description: 'All of its text, sub items included, without number, party column and title.',
      value: ({ afspraak }) => afspraak.text,
    },
    {
      name: 'change',
      type: 'string',
      title: 'Change',
      description: 'What a yearly update says of it.',
      categories: ['nieuw', 'gewijzigd', 'ongewijzigd', 'vervalt'],
      value: ({ afspraak }) => afspraak.change,
    },
    {
      name: 'modality',
      type: 'string',
      title: 'Modality',
      description: 'How firmly it binds.',
      categories: ['resultaat', 'inspanning', 'verkenning', 'proces'],
      value: ({ afspraak }) => afspraak.modality,
    },
    {
      name: 'modality_quote',
      type: 'string',
      title: 'Modality words',
      description: 'The words that decided the modality; empty where it is a result for want of other words.',
      value: ({ afspraak }) => afspraak.modalityEvidence?.quote ?? null,
    },
    {
      name: 'themes',
      type: 'string',
      title: 'Themes',
      description: 'Local themes told from the chapter titles, separated by " | ".',
      value: ({ afspraak }) => joined(afspraak.themes),
    },
    {
      name: 'actors',
      type: 'string',
      title: 'Actors',
      description: 'Party ids and groups, separated by " | "; actors.csv has one row for each.',
      value: ({ afspraak }) => joined(afspraak.actors.map(({ party }) => party)),
    },
    {
      name: 'confidence',
      type: 'number',
      title: 'Confidence',
      description: 'Probability that its text, deadlines and values are right, from 0.05 to 0.99.',
      value: ({ afspraak }) => afspraak.confidence,
    },
    {
      name: 'warnings',
      type: 'integer',
      title: 'Warnings',
      description: 'Number of warnings about it; the messages stand in documents/<id>.json.',
      value: ({ afspraak }) => afspraak.diagnostics.filter(({ severity }) => severity !== 'info').length,
    },
    ...reviewFields<Row>(({ afspraak }) => afspraak),
    reviewedFieldsField<Row>(({ afspraak }) => afspraak),
    ...placeFields<Row>(({ afspraak }) => afspraak),
  ],
});
