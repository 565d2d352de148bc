import { BINDINGS, CONCRETENESS, type Comparison, type Commitment } from '../../compare/comparison.ts';
import { defineTable, type Field } from '../../emit/table.ts';
import { documentField, field, joined, municipalityField, pageField } from './fields.ts';

type Row = Commitment;
type Words = Parameters<typeof field<Row>>[1];

function words(name: string, titles: Words, value: (row: Row) => string | null): Field<Row> {
  return field([name, 'string'], titles, (row) => value(row) || null);
}

const PARTS: readonly (readonly [keyof Commitment['concreteness']['parts'], Words])[] = [
  ['actor', { en: ['Actor', 'Who is named to do it.'], nl: ['Wie', 'Wie het doet.'] }],
  [
    'deed',
    {
      en: ['Deed', 'The words that make it a deed, or the modality that does.'],
      nl: ['Daad', 'De woorden die er een daad van maken, of anders de modaliteit.'],
    },
  ],
  [
    'number',
    {
      en: ['Number', 'The first promised number, in words.'],
      nl: ['Getal', 'Het eerste toegezegde getal, in woorden.'],
    },
  ],
  [
    'unit',
    { en: ['Unit', 'Unit of a promised number.'], nl: ['Eenheid', 'Eenheid van een toegezegd getal.'] },
  ],
  [
    'date',
    { en: ['Date', 'The first deadline, in words.'], nl: ['Termijn', 'De eerste termijn, in woorden.'] },
  ],
  [
    'baseline',
    {
      en: ['Baseline', 'How things stood, in words.'],
      nl: ['Nulmeting', 'Hoe het ervoor stond, in woorden.'],
    },
  ],
];

/** Every afspraak and ambition with its codes and what earned them. */
export const commitmentsTable = defineTable<Row, Comparison>({
  name: 'commitments',
  title: 'Commitments with their codes',
  description:
    'One row for each afspraak, and for each ambition beside the afspraken, with themes, topics, concreteness and binding.',
  primaryKey: ['commitment_id'],
  rows: ({ commitments }) => commitments,
  fields: [
    words(
      'commitment_id',
      {
        en: ['Commitment', 'Id of the afspraak or ambition.'],
        nl: ['Kenmerk', 'Kenmerk van de afspraak of ambitie.'],
      },
      ({ id }) => id,
    ),
    field(
      ['kind', 'string'],
      {
        en: ['Kind', 'An afspraak, or an ambition beside the afspraken.'],
        nl: ['Soort', 'Een afspraak, of een ambitie daarnaast.'],
      },
      ({ kind }) => kind,
      { categories: ['afspraak', 'ambitie'] },
    ),
    municipalityField,
    documentField,
    words(
      'printed',
      { en: ['Number', 'Number as printed.'], nl: ['Nummer', 'Nummer zoals gedrukt.'] },
      ({ printed }) => printed,
    ),
    words(
      'chapter',
      {
        en: ['Chapter', 'Title of the chapter in the document.'],
        nl: ['Hoofdstuk', 'Titel van het hoofdstuk in het document.'],
      },
      ({ chapter }) => chapter,
    ),
    words(
      'title',
      { en: ['Title', 'Title as printed.'], nl: ['Titel', 'Titel zoals gedrukt.'] },
      ({ title }) => title,
    ),
    words('text', { en: ['Text', 'The whole text.'], nl: ['Tekst', 'De hele tekst.'] }, ({ text }) => text),
    words(
      'themes',
      {
        en: ['Themes', 'Local themes, separated by " | ".'],
        nl: ['Thema’s', 'Lokale thema’s, gescheiden door " | ".'],
      },
      ({ themes }) => joined(themes.map(({ code }) => code)),
    ),
    words(
      'national_themes',
      {
        en: ['National themes', 'Themes of the national agreements, separated by " | ".'],
        nl: ['Landelijke thema’s', 'Thema’s van de Nationale Prestatieafspraken, gescheiden door " | ".'],
      },
      ({ nationalThemes }) => joined(nationalThemes),
    ),
    words(
      'topics',
      {
        en: ['Topics', 'Ids of topics, the most pronounced first, separated by " | ".'],
        nl: ['Onderwerpen', 'Kenmerken van onderwerpen, het duidelijkste eerst, gescheiden door " | ".'],
      },
      ({ topics }) => joined(topics.map(({ code }) => code)),
    ),
    words(
      'topic_words',
      {
        en: ['Words of the topics', 'The words that earned the topics.'],
        nl: ['Woorden van de onderwerpen', 'De woorden waaraan de onderwerpen zijn herkend.'],
      },
      ({ topics }) => joined(topics.map(({ evidence }) => evidence.map((found) => found.words).join(', '))),
    ),
    words(
      'actors',
      {
        en: ['Actors', 'Who acts, separated by " | ".'],
        nl: ['Partijen', 'Wie het doet, gescheiden door " | ".'],
      },
      ({ actors }) => joined(actors.map(({ name }) => name)),
    ),
    field(
      ['binding', 'string'],
      {
        en: [
          'Binding',
          'One named party (één partij), several together (collectief), or nobody named (niet genoemd).',
        ],
        nl: ['Binding', 'Eén genoemde partij, collectief, of niet genoemd.'],
      },
      ({ binding }) => binding,
      { categories: BINDINGS },
    ),
    field(
      ['modality', 'string'],
      {
        en: ['Modality', 'Result, effort, exploration or process; not applicable for ambitions.'],
        nl: ['Modaliteit', 'Resultaat, inspanning, verkenning of proces; n.v.t. bij ambities.'],
      },
      ({ modality }) => modality,
      { categories: ['resultaat', 'inspanning', 'verkenning', 'proces'], missing: 'not applicable' },
    ),
    field(
      ['concreteness', 'string'],
      {
        en: [
          'Concreteness',
          'concreet, deels (partly) or intentie (intention), as the codebook derives it from the six parts.',
        ],
        nl: ['Concreetheid', 'concreet, deels of intentie, afgeleid van de zes onderdelen.'],
      },
      ({ concreteness }) => concreteness.code,
      { categories: CONCRETENESS },
    ),
    ...PARTS.map(([part, titles]) =>
      words(`concrete_${part}`, titles, ({ concreteness }) => concreteness.parts[part]),
    ),
    words(
      'years',
      {
        en: ['Years', 'Calendar years of its deadlines, separated by " | ".'],
        nl: ['Jaren', 'Kalenderjaren van de termijnen, gescheiden door " | ".'],
      },
      ({ years }) => joined(years),
    ),
    field(
      ['status', 'string'],
      {
        en: ['Status', 'How a monitor says that it stands.'],
        nl: ['Status', 'Hoe het ervoor staat volgens een monitor.'],
      },
      ({ status }) => status,
      { categories: ['groen', 'geel', 'rood', 'behaald', 'nieuw', 'vervallen', 'niet-gestart'] },
    ),
    words(
      'similar',
      {
        en: [
          'Most alike',
          'Commitments of other municipalities that are most alike, with their score from 0 to 1.',
        ],
        nl: [
          'Lijkt op',
          'Afspraken van andere gemeenten die er het meest op lijken, met hun score van 0 tot 1.',
        ],
      },
      ({ similar }) => joined(similar.map(({ id, score }) => `${id} (${score})`)),
    ),
    words(
      'diagnostics',
      {
        en: ['Diagnostics', 'What a reader should check.'],
        nl: ['Opmerkingen', 'Wat een lezer moet nagaan (in het Engels).'],
      },
      ({ diagnostics }) => joined(diagnostics.map(({ message }) => message)),
    ),
    pageField,
  ],
});
