import type { Field } from '../../../emit/table.ts';
import { dayOf } from '../fields.ts';
import { ofEntry, type TopicRow } from './entry-field.ts';

/** Its own deadline, never that of a neighbour. */
export const deadlineFields: readonly Field<TopicRow>[] = [
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
];
