import type { CodedDocument } from '../code-document.ts';

const GROUP_OF_ROLE: Readonly<Record<string, string>> = {
  gemeente: 'gemeente',
  corporatie: 'corporaties',
  huurdersorganisatie: 'huurdersorganisaties',
};

/** Names of the parties that conclude a document and act in none of its commitments, by name nor as one of a group. */
export function idlePartiesOf({ document, commitments }: CodedDocument): readonly string[] {
  const acting = new Set(commitments.flatMap(({ actors }) => actors.map(({ party }) => party)));
  if (acting.has('partijen')) return [];
  return document.parties
    .filter(({ id, role, signing }) => signing && !acting.has(id) && !acting.has(GROUP_OF_ROLE[role] ?? ''))
    .map(({ name }) => name);
}
