import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { defineTable } from '../table.ts';
import { documentKey, joined, reviewFields } from './key-fields.ts';

type Row = { readonly document: AgreementDocument; readonly party: AgreementDocument['parties'][number] };

export const partiesTable = defineTable<Row>({
  name: 'parties',
  title: 'Parties',
  description: 'One row for each organisation of a document.',
  primaryKey: ['document_id', 'party_id'],
  rows: (document) => document.parties.map((party) => ({ document, party })),
  fields: [
    documentKey,
    {
      name: 'party_id',
      type: 'string',
      title: 'Party',
      description: 'Id of the party in its document.',
      value: ({ party }) => party.id,
    },
    {
      name: 'name',
      type: 'string',
      title: 'Name',
      description: 'Name as the document uses it.',
      value: ({ party }) => party.name,
    },
    {
      name: 'role',
      type: 'string',
      title: 'Role',
      description: 'What kind of organisation it is.',
      categories: ['gemeente', 'corporatie', 'huurdersorganisatie', 'zorg', 'overig'],
      value: ({ party }) => party.role,
    },
    {
      name: 'aliases',
      type: 'string',
      title: 'Other names',
      description: 'Other names that the document uses, separated by " | ".',
      value: ({ party }) => joined(party.aliases),
    },
    {
      name: 'represents',
      type: 'string',
      title: 'Represents',
      description: 'Id of the corporation whose tenants it speaks for.',
      value: ({ party }) => party.represents,
    },
    {
      name: 'signing',
      type: 'boolean',
      title: 'Signing',
      description: 'True where it concludes the agreement and is not only named in it.',
      value: ({ party }) => party.signing,
    },
    ...reviewFields<Row>(({ party }) => party),
  ],
});
