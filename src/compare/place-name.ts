import type { AgreementDocument } from '../normalise/document-schema.ts';

/** What the place of a document is called where documents stand side by side; its id where none could be told. */
export function placeNameOf({ municipalities, id }: AgreementDocument): string {
  return municipalities.length === 0 ? id : municipalities.map(({ name }) => name).join(', ');
}
