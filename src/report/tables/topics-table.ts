import type { Comparison, TopicCell, TopicComparison, TopicEntry } from '../../compare/comparison.ts';
import { NATIONAL_THEME } from '../../compare/coding/theme-schemes.ts';
import { defineTable, type CellValue, type Field } from '../../emit/table.ts';
import { FORMS } from '../../compare/indicators/indicator.ts';
import { THEMES } from '../../language/theme-words.ts';
import {
  COMPARATORS,
  commitmentField,
  dayOf,
  documentField,
  field,
  joined,
  municipalityField,
} from './fields.ts';

type Row = {
  readonly topic: TopicComparison;
  readonly document: string;
  readonly municipality: string;
  readonly status: TopicCell['status'];
  readonly index: number;
  readonly entry: TopicEntry | null;
};

const NOT_FOUND: CellValue = { missing: 'not found' };
const NOT_APPLICABLE: CellValue = { missing: 'not applicable' };

/** A column about the entry: `not found` where the document has none on the topic. */
function ofEntry(
  name: readonly [string, Field<Row>['type']],
  words: Parameters<typeof field<Row>>[1],
  value: (entry: TopicEntry) => CellValue,
  rest: Parameters<typeof field<Row>>[3] = {},
): Field<Row> {
  return field(name, words, ({ entry }) => (entry === null ? NOT_FOUND : value(entry)), rest);
}

/** Topic by municipality, in long form: a row for each thing that a document says, and one where it says nothing. */
export const topicsTable = defineTable<Row, Comparison>({
  name: 'comparison',
  title: 'Topics by municipality',
  description: 'One row for each value on a topic, and one for each document that says nothing on it.',
  primaryKey: ['topic_id', 'document_id', 'index'],
  tellsWhy: true,
  rows: ({ topics, documents }) => {
    const municipalities = new Map(documents.map(({ id, municipality }) => [id, municipality]));
    return topics.flatMap((topic) =>
      topic.cells.flatMap(({ document, status, entries }): readonly Row[] => {
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
    ofEntry([commitmentField.name, 'string'], wordsOf(commitmentField), ({ commitment }) => commitment),
    ofEntry(
      ['target_index', 'integer'],
      {
        en: [
          'Number in the commitment',
          'Place among the numbers of the commitment, from 1; key into targets.',
        ],
        nl: [
          'Getal in de afspraak',
          'Volgnummer van het getal in de afspraak, vanaf 1; sleutel naar de getallen.',
        ],
      },
      ({ index }) => index ?? NOT_APPLICABLE,
    ),
    ofEntry(
      ['indicator', 'string'],
      {
        en: ['Indicator', 'Id of the indicator; only numbers with the same one can stand side by side.'],
        nl: ['Indicator', 'Kenmerk van de indicator; alleen getallen met dezelfde zijn vergelijkbaar.'],
      },
      ({ indicator }) => indicator,
    ),
    ofEntry(
      ['form', 'string'],
      {
        en: ['Form', 'What kind of number it is; only numbers of one form can stand side by side.'],
        nl: [
          'Vorm',
          'Aandeel (share), aantal (total), bedrag (amount), duur (duration) of andere maat (measure).',
        ],
      },
      ({ form }) => form,
      { categories: FORMS },
    ),
    ofEntry(
      ['yearly', 'boolean'],
      {
        en: ['Yearly', 'True where it counts what is done in each year, not in all years together.'],
        nl: ['Jaarlijks', 'Waar als het voor elk jaar geldt en niet voor alle jaren samen.'],
      },
      ({ isYearly, number }) => (number === null ? NOT_APPLICABLE : isYearly),
    ),
    ofEntry(
      ['scope', 'string'],
      {
        en: ['Scope', 'All of the municipality or group, one corporation, or one site or village (project).'],
        nl: ['Reikwijdte', 'Hele gemeente of groep, één corporatie, of één plek of dorp (project).'],
      },
      ({ scope }) => scope,
      { categories: ['municipality', 'corporation', 'project'] },
    ),
    ofEntry(
      ['whole', 'string'],
      {
        en: ['Whole', 'What a share is a share of, in the words of the document.'],
        nl: ['Geheel', 'Waarvan het een aandeel is, in de woorden van het document.'],
      },
      ({ whole }) => whole,
    ),
    ofEntry(
      ['part_of', 'integer'],
      {
        en: ['Part of', 'target_index of the number in the same commitment that it is a part of.'],
        nl: ['Deel van', 'Volgnummer van het getal in dezelfde afspraak waar het een deel van is.'],
      },
      ({ partOf }) => partOf ?? NOT_APPLICABLE,
    ),
    ofEntry(
      ['yardstick', 'string'],
      {
        en: ['Yardstick', 'The agreement of others that the sentence quotes the number from.'],
        nl: ['Maatstaf', 'De afspraak van anderen waaruit de zin het getal aanhaalt.'],
      },
      ({ yardstick }) => yardstick,
    ),
    ofEntry(
      ['evidence', 'string'],
      {
        en: ['Evidence', 'The words that made it the indicator’s, separated by " | ".'],
        nl: ['Herkend aan', 'De woorden waaraan de indicator is herkend, gescheiden door " | ".'],
      },
      ({ evidence }) => (evidence.length === 0 ? null : joined(evidence)),
    ),
    ofEntry(
      ['role', 'string'],
      {
        en: ['Role', 'What the number is: promised, a limit, how it stands, or an expectation.'],
        nl: [
          'Rol',
          'Wat het getal is: doel (target), grens (limit), stand (baseline) of verwachting (forecast).',
        ],
      },
      ({ number }) => number?.role ?? null,
      { categories: ['target', 'limit', 'baseline', 'forecast'] },
    ),
    ofEntry(
      ['comparator', 'string'],
      {
        en: [
          'Comparator',
          'at least (ge), more than (gt), at most (le), less than (lt), exactly (eq), about, between.',
        ],
        nl: [
          'Vergelijking',
          'ten minste (ge), meer dan (gt), ten hoogste (le), minder dan (lt), precies (eq), ongeveer (about), tussen (between).',
        ],
      },
      ({ number }) => (number === null ? null : COMPARATORS[number.comparator]),
      { categories: Object.values(COMPARATORS) },
    ),
    ...(['value', 'min', 'max'] as const).map((bound) =>
      ofEntry(
        [bound, 'number'],
        {
          value: {
            en: ['Value', 'The number; not applicable for a range.'] as const,
            nl: ['Waarde', 'Het getal; n.v.t. bij een bereik.'] as const,
          },
          min: {
            en: ['Minimum', 'Lower end of a range.'] as const,
            nl: ['Ondergrens', 'Ondergrens van een bereik.'] as const,
          },
          max: {
            en: ['Maximum', 'Upper end of a range.'] as const,
            nl: ['Bovengrens', 'Bovengrens van een bereik.'] as const,
          },
        }[bound],
        ({ number }) => (number === null ? null : (number[bound] ?? NOT_APPLICABLE)),
      ),
    ),
    ofEntry(
      ['unit', 'string'],
      {
        en: ['Unit', 'percent, EUR, m2, or the Dutch noun that is counted.'],
        nl: ['Eenheid', 'percent, EUR, m2 of wat er wordt geteld.'],
      },
      ({ number }) => number?.unit ?? null,
    ),
    ofEntry(
      ['per', 'string'],
      {
        en: ['Per', 'ISO 8601 duration that the number is for; P1Y is per year.'],
        nl: ['Per', 'Duur waarvoor het getal geldt (ISO 8601); P1Y is per jaar.'],
      },
      ({ number }) => number?.per ?? null,
      { format: 'iso' },
    ),
    ofEntry(
      ['per_year', 'number'],
      {
        en: [
          'Per year (derived)',
          'A total spread evenly over the years that its own deadline names; one decimal. Derived, not in the text.',
        ],
        nl: [
          'Per jaar (berekend)',
          'Een aantal, gelijk verdeeld over de jaren die de eigen termijn noemt; één decimaal. Berekend, staat niet in de tekst.',
        ],
      },
      ({ perYear }) => perYear?.value ?? NOT_APPLICABLE,
    ),
    ofEntry(
      ['condition', 'string'],
      {
        en: ['Condition', 'What decides where it applies, in the words of the document.'],
        nl: ['Voorwaarde', 'Wanneer het geldt, in de woorden van het document.'],
      },
      ({ condition }) => condition,
    ),
    ofEntry(
      ['deadline_kind', 'string'],
      {
        en: ['Kind of deadline', 'by a day, during a time, from a day on, or recurring.'],
        nl: ['Soort termijn', 'uiterlijk (by), gedurende (during), vanaf (from) of terugkerend (recurring).'],
      },
      ({ deadline }) => deadline?.kind ?? null,
      { categories: ['by', 'during', 'from', 'recurring'] },
    ),
    ofEntry(
      ['deadline_start', 'string'],
      {
        en: ['From', 'First day (ISO 8601; XXXX-MM-DD where no year is known).'],
        nl: ['Vanaf', 'Eerste dag (ISO 8601; XXXX-MM-DD zonder jaar).'],
      },
      ({ deadline }) => dayOf(deadline?.start ?? null),
      { format: 'iso' },
    ),
    ofEntry(
      ['deadline_end', 'string'],
      {
        en: ['By', 'Last day on which it is in time (ISO 8601; XXXX-MM-DD where no year is known).'],
        nl: ['Uiterlijk', 'Laatste dag (ISO 8601; XXXX-MM-DD zonder jaar).'],
      },
      ({ deadline }) => dayOf(deadline?.end ?? null),
      { format: 'iso' },
    ),
    ofEntry(
      ['deadline_words', 'string'],
      {
        en: ['Deadline in words', 'The words of the document.'],
        nl: ['Termijn in woorden', 'De woorden van het document.'],
      },
      ({ deadline }) => deadline?.quote ?? null,
    ),
    ofEntry(
      ['actors', 'string'],
      {
        en: ['Actors', 'Who acts, separated by " | ".'],
        nl: ['Wie', 'Wie het doet, gescheiden door " | ".'],
      },
      ({ actors }) => (actors.length === 0 ? null : joined(actors)),
    ),
    ofEntry(
      ['words', 'string'],
      {
        en: ['Words', 'The words that state the number.'],
        nl: ['Woorden', 'De woorden die het getal noemen.'],
      },
      ({ number }) => number?.quote ?? null,
    ),
    ofEntry(
      ['quote', 'string'],
      { en: ['Quote', 'The sentence of the document.'], nl: ['Citaat', 'De zin uit het document.'] },
      ({ quote }) => quote,
    ),
    ofEntry(
      ['page', 'integer'],
      { en: ['Page', 'Page of the source, from 1.'], nl: ['Bladzijde', 'Bladzijde van de bron, vanaf 1.'] },
      ({ page }) => page ?? NOT_APPLICABLE,
    ),
    ofEntry(
      ['start', 'integer'],
      {
        en: ['Start', 'Offset of the first character in documents/<id>.txt (UTF-16 units).'],
        nl: ['Begin', 'Plaats van het eerste teken in documents/<id>.txt.'],
      },
      ({ start }) => start,
    ),
    ofEntry(
      ['end', 'integer'],
      { en: ['End', 'Offset behind the last character.'], nl: ['Einde', 'Plaats achter het laatste teken.'] },
      ({ end }) => end,
    ),
  ],
});

function wordsOf({
  title,
  description,
  dutch,
}: Omit<Field<never>, 'value'>): Parameters<typeof field<Row>>[1] {
  return { en: [title, description], nl: [dutch?.title ?? title, dutch?.description ?? description] };
}
