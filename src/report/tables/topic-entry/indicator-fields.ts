import type { Field } from '../../../emit/table.ts';
import { FORMS } from '../../../compare/indicators/indicator.ts';
import { commitmentField, joined } from '../fields.ts';
import { ofEntry, NOT_APPLICABLE, type TopicRow } from './entry-field.ts';

/** What it is a number of, and by which words that was told. */
export const indicatorFields: readonly Field<TopicRow>[] = [
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
];

function wordsOf({ title, description, dutch }: Omit<Field<never>, 'value'>): Parameters<typeof ofEntry>[1] {
  return { en: [title, description], nl: [dutch?.title ?? title, dutch?.description ?? description] };
}
