import { applyReviews } from '../apply-reviews.ts';
import type { Correction } from '../correction.ts';
import { isChecked } from './is-checked.ts';
import type { ProjectOptions } from './project-options.ts';
import type { ReviewedDocuments } from './reviewed-documents.ts';
import type { DocumentView } from './view.ts';

/** What a coder sees of a document: the reading with what she said, or only what she said where she codes blind. */
export function viewOf(
  id: string,
  { documents, said }: { readonly documents: ReviewedDocuments; readonly said: readonly Correction[] },
  { coder, blind, adjudicates, sources, codes }: ProjectOptions,
): Omit<DocumentView, 'canUndo'> {
  const { text, document } = documents.entryOf(id);
  const mine = said.filter((one) => one.coder === coder);
  const hidesReading = blind && !isChecked(mine);
  const base = hidesReading
    ? { ...document, afspraken: [], ambitions: [], unread: [], reviews: [] }
    : document;
  const shown = adjudicates && !hidesReading ? said : mine;
  return {
    id,
    document: applyReviews(base, text, shown, {
      adjudicator: adjudicates ? coder : null,
      ...(hidesReading ? {} : { anchored: documents.textOf(id) }),
    }),
    codes: Object.fromEntries(
      base.afspraken.flatMap(({ id: afspraak }) => {
        const own = codes.get(afspraak);
        return own === undefined ? [] : [[afspraak, own]];
      }),
    ),
    hasPdf: document.source.mediaType === 'application/pdf' && sources.has(document.source.sha256),
    hidesReading,
    isChecked: isChecked(mine),
  };
}
