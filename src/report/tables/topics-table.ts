import type { Comparison } from '../../compare/comparison.ts';
import { NATIONAL_THEME } from '../../compare/coding/theme-schemes.ts';
import { defineTable } from '../../emit/table.ts';
import { THEMES } from '../../language/theme-words.ts';
import { documentField, field, municipalityField } from './fields.ts';
import { deadlineFields } from './topic-entry/deadline-fields.ts';
import { NOT_APPLICABLE, type TopicRow } from './topic-entry/entry-field.ts';
import { indicatorFields } from './topic-entry/indicator-fields.ts';
import { numberFields } from './topic-entry/number-fields.ts';
import { sourceFields } from './topic-entry/source-fields.ts';

/** Topic by municipality, in long form: a row for each thing that a document says, and one where it says nothing. */
export const topicsTable = defineTable<TopicRow, Comparison>({
  name: 'comparison',
  title: 'Topics by municipality',
  description: 'One row for each value on a topic, and one for each document that says nothing on it.',
  primaryKey: ['topic_id', 'document_id', 'index'],
  tellsWhy: true,
  rows: ({ topics, documents }) => {
    const municipalities = new Map(documents.map(({ id, municipality }) => [id, municipality]));
    return topics.flatMap((topic) =>
      topic.cells.flatMap(({ document, status, entries }): readonly TopicRow[] => {
        const place = { topic, document, status, municipality: municipalities.get(document) ?? document };
        if (entries.length === 0) return [{ ...place, index: 1, entry: null }];
        return entries.map((entry, at) => ({ ...place, index: at + 1, entry }));
      }),
    );
  },
  fields: [
    field(
      ['topic_id', 'string'],
      {
        en: ['Topic id', 'Id in the list of topics.'],
        nl: ['Kenmerk onderwerp', 'Kenmerk in de onderwerpenlijst.'],
      },
      ({ topic }) => topic.id,
    ),
    field(
      ['topic', 'string'],
      { en: ['Topic', 'Dutch name of the topic.'], nl: ['Onderwerp', 'Naam van het onderwerp.'] },
      ({ topic }) => topic.label.nl,
    ),
    field(
      ['theme', 'string'],
      {
        en: ['Theme', 'Local theme that the topic belongs to.'],
        nl: ['Thema', 'Lokaal thema van het onderwerp.'],
      },
      ({ topic }) => topic.theme,
      { categories: THEMES },
    ),
    field(
      ['national_theme', 'string'],
      {
        en: ['National theme', 'Theme of the national agreements; not applicable for working together.'],
        nl: ['Landelijk thema', 'Thema van de Nationale Prestatieafspraken; n.v.t. bij samenwerking.'],
      },
      ({ topic }) => NATIONAL_THEME[topic.theme] ?? NOT_APPLICABLE,
    ),
    municipalityField,
    documentField,
    field(
      ['status', 'string'],
      {
        en: [
          'Status',
          'Whether the document states a number on the topic, only words, only sentences that stand in no afspraak (unplaced), or nothing that was found.',
        ],
        nl: [
          'Status',
          'Of het document over het onderwerp een getal geeft, alleen woorden, alleen zinnen buiten de afspraken (unplaced), of niets dat is gevonden.',
        ],
      },
      ({ status }) => status,
      { categories: ['number', 'words', 'unplaced', 'not found'] },
    ),
    field(
      ['index', 'integer'],
      {
        en: ['Place', 'Place among those of the same topic and document, from 1.'],
        nl: ['Volgnummer', 'Volgnummer binnen onderwerp en document, vanaf 1.'],
      },
      ({ index }) => index,
    ),
    ...indicatorFields,
    ...numberFields,
    ...deadlineFields,
    ...sourceFields,
  ],
});
