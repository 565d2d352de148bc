import type { Span } from '../../core/span.ts';
import type { Afspraak } from '../../normalise/document-schema.ts';
import { anchorFor } from '../anchor-for.ts';
import type { AnchoredText } from '../anchored-text.ts';
import { correctionSchema, type Correction } from '../correction.ts';
import type { ProjectOptions } from './project-options.ts';
import type { ReviewedDocuments } from './reviewed-documents.ts';
import type { Saying } from './saying.ts';
import type { DocumentView } from './view.ts';

/** The correction that a coder gives on the page. Throws with a plain sentence where its words cannot be found. */
export function correctionOf(
  saying: Saying,
  { view, documents, own }: Place,
  { coder, blind, today }: ProjectOptions,
): Correction {
  const { document } = documents.entryOf(view.id);
  const anchored = documents.textOf(view.id);
  const afspraak = view.document.afspraken.find((one) => one.id === saying.afspraak) ?? null;
  if (saying.afspraak !== undefined && afspraak === null)
    throw new Error('This afspraak is not there any more.');
  const ranges = rangesOf(saying, { afspraak, anchored });
  const said = afspraak === null ? saidBefore(saying.about, ranges, { own, anchored }) : undefined;
  const { file, sha256, part } = document.source;
  const { about, is, was, party, note } = saying;
  const parsed = correctionSchema.safeParse({
    ...{ about, is, was: was ?? null },
    ...(party === undefined ? {} : { party }),
    ...(note === undefined || note === '' ? {} : { note }),
    anchor: said?.anchor ?? anchorFor(about, { afspraak, ranges }, anchored),
    ...{ coder, at: today() },
    ...(blind && view.hidesReading ? { blind: true } : {}),
    ...{ document: view.id, file, sha256, part: part?.index ?? null },
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`This is no ${about}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
}

/** Where something is said: the document as the coder sees it, and what she says of it already. */
type Place = {
  readonly view: DocumentView;
  readonly documents: ReviewedDocuments;
  readonly own: readonly Correction[];
};

/** What the coder said of the same words before: she says otherwise now, not twice. */
function saidBefore(
  about: Saying['about'],
  ranges: readonly Span[],
  { own, anchored }: { readonly own: readonly Correction[]; readonly anchored: AnchoredText },
): Correction | undefined {
  const [start, end] = [ranges[0]?.start, ranges.at(-1)?.end];
  if (about !== 'afspraak' || start === undefined) return undefined;
  return own.find((one) => {
    const found = one.about === about ? anchored.find(one.anchor) : null;
    return found !== null && found[0]?.start === start && found.at(-1)?.end === end;
  });
}

type Words = { readonly afspraak: Afspraak | null; readonly anchored: AnchoredText };

/** Ranges as they were pointed at, or words that are looked for: in the afspraak, else in the document. */
function rangesOf({ ranges, words, page = null }: Saying, { afspraak, anchored }: Words): readonly Span[] {
  if (ranges !== undefined && ranges.length > 0) return ranges;
  if (words === undefined || words.trim() === '') return [];
  const inside = afspraak === null ? null : anchored.findWithin(words, afspraak.spans);
  const found =
    inside ?? anchored.find({ quote: words, before: '', after: '', page, in: afspraak?.id ?? null });
  if (found === null)
    throw new Error(`“${words}” does not stand in the text, or more than once: take more words.`);
  return found;
}
