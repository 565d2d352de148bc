import type { AgreementDocument } from '../normalise/document-schema.ts';
import { valueKey, type Correction, type CorrectionOf } from './correction.ts';
import type { Ledger } from './ledger.ts';
import { reviewed, settle, type Placed } from './settle.ts';

const DOCUMENT_FIELDS = ['document', 'kind', 'municipalities', 'period', 'party'] as const;
type DocumentCorrection = CorrectionOf<(typeof DOCUMENT_FIELDS)[number]>;

/** True for what is said of a document as a whole. */
export function isDocumentCorrection(correction: Correction): correction is DocumentCorrection {
  return DOCUMENT_FIELDS.some((about) => about === correction.about);
}

/** A document with its kind, municipalities, period and parties as coders say. Its id stays: others go by it. */
export function reviseDocument(
  document: AgreementDocument,
  said: readonly Placed<DocumentCorrection>[],
  { adjudicator, ledger }: { readonly adjudicator: string | null; readonly ledger: Ledger },
): AgreementDocument {
  const groups = Map.groupBy(said, ({ correction }) =>
    valueKey([correction.about, 'party' in correction ? correction.party : null]),
  );
  let revised = document;
  for (const [, group] of [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const verdict = settle(group, adjudicator);
    const correction = verdict?.chosen[0]?.correction;
    if (verdict === null || correction === undefined) {
      ledger.disagreement(group, null);
      continue;
    }
    const read = readOf(revised, correction);
    const review = reviewed(read, correction.is, verdict.review);
    const isRejected = correction.about === 'party' && correction.is === null;
    ledger.settled(verdict, isRejected ? 'rejected' : review.state, null);
    if (correction.about === 'party') revised = withParty(revised, correction, review);
    else
      revised = {
        ...withField(revised, correction),
        fieldReviews: { ...revised.fieldReviews, [correction.about]: review },
      };
  }
  return revised;
}

function readOf(document: AgreementDocument, correction: DocumentCorrection): unknown {
  const { about, is } = correction;
  if (about === 'document') return is;
  if (about !== 'party') return document[about];
  const party = document.parties.find(({ id }) => id === correction.party);
  return party === undefined ? null : { name: party.name, role: party.role, signing: party.signing };
}

function withField(
  document: AgreementDocument,
  { about, is }: Exclude<DocumentCorrection, { about: 'party' }>,
): AgreementDocument {
  if (about === 'kind') return { ...document, kind: is };
  if (about === 'period') return { ...document, period: is };
  if (about === 'document') return document;
  return { ...document, municipalities: is, municipality: is.length === 1 ? (is[0] ?? null) : null };
}

function withParty(
  document: AgreementDocument,
  { party, is }: CorrectionOf<'party'>,
  review: NonNullable<AgreementDocument['parties'][number]['review']>,
): AgreementDocument {
  const { parties } = document;
  if (is === null) return { ...document, parties: parties.filter(({ id }) => id !== party) };
  const known = parties.some(({ id }) => id === party);
  const added = { id: party, ...is, aliases: [], represents: null, spans: [], review };
  return {
    ...document,
    parties: known
      ? parties.map((one) => (one.id === party ? { ...one, ...is, review } : one))
      : [...parties, added],
  };
}
