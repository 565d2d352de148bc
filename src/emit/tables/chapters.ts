import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, joined, placeFields } from './key-fields.ts';

type Row = { readonly document: AgreementDocument; readonly chapter: AgreementDocument['chapters'][number] };

export const chaptersTable = defineTable<Row>({
  name: 'chapters',
  title: 'Chapters',
  description: 'One row for each chapter and section, with the one around it.',
  primaryKey: ['document_id', 'chapter_id'],
  rows: (document) => document.chapters.map((chapter) => ({ document, chapter })),
  fields: [
    documentKey,
    {
      name: 'chapter_id',
      type: 'string',
      title: 'Chapter',
      description: 'Id of the chapter in its document.',
      value: ({ chapter }) => chapter.id,
    },
    {
      name: 'number',
      type: 'string',
      title: 'Number',
      description: 'Number of the chapter; empty where none is printed.',
      value: ({ chapter }) => chapter.number,
    },
    {
      name: 'title',
      type: 'string',
      title: 'Title',
      description: 'Title as printed.',
      value: ({ chapter }) => chapter.title,
    },
    {
      name: 'parent',
      type: 'string',
      title: 'Inside',
      description: 'Id of the chapter around it; empty at the top.',
      value: ({ chapter }) => chapter.parent,
    },
    {
      name: 'part',
      type: 'string',
      title: 'Part',
      description: 'Title of the part of the document (Kaderafspraken, Jaarafspraken).',
      value: ({ chapter }) => chapter.part,
    },
    {
      name: 'themes',
      type: 'string',
      title: 'Themes',
      description: 'Local themes told from its title or those around it, separated by " | ".',
      value: ({ chapter }) => joined(chapter.themes),
    },
    {
      name: 'afspraken',
      type: 'integer',
      title: 'Afspraken',
      description: 'Number of afspraken directly in it.',
      value: ({ document, chapter }) =>
        document.afspraken.filter((afspraak) => afspraak.chapter === chapter.id).length,
    },
    ...placeFields<Row>(({ chapter }) => chapter),
  ],
});
