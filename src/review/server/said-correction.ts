import type { Span } from '../../core/span.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';
import { anchorFor } from '../anchor-for.ts';
import { correctionSchema, type Correction } from '../correction.ts';
import type { ProjectOptions } from './project-options.ts';
import type { ReviewedDocuments } from './reviewed-documents.ts';
import type { Saying } from './saying.ts';
import type { DocumentView } from './view.ts';

/** The correction that a coder gives on the page. Throws with a plain sentence where its words cannot be found. */
export function correctionOf(
  saying: Saying,
  { view, documents }: { readonly view: DocumentView; readonly documents: ReviewedDocuments },
  { coder, blind, today }: ProjectOptions,
): Correction {
  const { document } = documents.entryOf(view.id);
  const anchored = documents.textOf(view.id);
  const afspraak = view.document.afspraken.find((one) => one.id === saying.afspraak) ?? null;
  if (saying.afspraak !== undefined && afspraak === null)
    throw new Error('This afspraak is not there any more.');
  const ranges = rangesOf(saying, { afspraak, anchored });
  const { file, sha256, part } = document.source;
  const { about, is, was, party, note } = saying;
  return correctionSchema.parse({
    ...{ about, is, was: was ?? null },
    ...(party === undefined ? {} : { party }),
    ...(note === undefined || note === '' ? {} : { note }),
    anchor: anchorFor(about, { afspraak, ranges }, anchored),
    ...{ coder, at: today() },
    ...(blind && view.hidesReading ? { blind: true } : {}),
    ...{ document: view.id, file, sha256, part: part?.index ?? null },
  });
}

type Place = {
  readonly afspraak: Afspraak | null;
  readonly anchored: ReturnType<ReviewedDocuments['textOf']>;
};

/** Ranges as they were pointed at, or words that are looked for: in the afspraak, else in the document. */
function rangesOf({ ranges, words, page = null }: Saying, { afspraak, anchored }: Place): readonly Span[] {
  if (ranges !== undefined && ranges.length > 0) return ranges;
  if (words === undefined || words.trim() === '') return [];
  const found = anchored.find({ quote: words, before: '', after: '', page, in: afspraak?.id ?? null });
  if (found === null)
    throw new Error(`“${words}” does not stand in the text, or more than once: take more words.`);
  return found;
}
