import type { Afspraak } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { afspraakKey, documentKey, partsOf, placeFields, reviewFields, type Part } from './key-fields.ts';

type Row = Part<Afspraak['actors'][number]>;

const GROUP_ROLES: Readonly<Record<string, string>> = {
  gemeente: 'gemeente',
  corporaties: 'corporatie',
  huurdersorganisaties: 'huurdersorganisatie',
  partijen: 'alle',
};

function partyOf({ document, part }: Row): Row['document']['parties'][number] | undefined {
  return document.parties.find(({ id }) => id === part.party);
}

export const actorsTable = defineTable<Row>({
  name: 'actors',
  title: 'Actors',
  description: 'One row for each party or group of parties that an afspraak makes act.',
  primaryKey: ['afspraak_id', 'party'],
  rows: (document) => partsOf(document, ({ actors }) => actors),
  fields: [
    documentKey,
    afspraakKey,
    {
      name: 'party',
      type: 'string',
      title: 'Party',
      description: 'Id of a party, or gemeente, corporaties, huurdersorganisaties, partijen (all of them).',
      value: ({ part }) => part.party,
    },
    {
      name: 'party_name',
      type: 'string',
      title: 'Name',
      description: 'Name of the party; empty for a group.',
      value: (row) => partyOf(row)?.name ?? null,
    },
    {
      name: 'role',
      type: 'string',
      title: 'Role',
      description: 'What kind of party it is; alle for all parties together.',
      categories: ['gemeente', 'corporatie', 'huurdersorganisatie', 'zorg', 'overig', 'alle'],
      value: (row) => partyOf(row)?.role ?? GROUP_ROLES[row.part.party] ?? null,
    },
    {
      name: 'via',
      type: 'string',
      title: 'Via',
      description:
        'How the text says so: a party column, a lead-in above it, or the subject of its sentences; review where a reader does.',
      categories: ['column', 'lead-in', 'subject', 'review'],
      value: ({ part }) => part.via,
    },
    ...reviewFields<Row>(({ part }) => part),
    ...placeFields<Row>(({ part }) => part),
  ],
});
