import type { Field } from '../../../emit/table.ts';
import { joined } from '../fields.ts';
import { ofEntry, NOT_APPLICABLE, type TopicRow } from './entry-field.ts';

/** Who acts, and where the document says so. */
export const sourceFields: readonly Field<TopicRow>[] = [
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
];
