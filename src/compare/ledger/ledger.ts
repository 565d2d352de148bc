import type { AgreementDocument } from '../../normalise/document-schema.ts';
import type { CodedDocument } from '../code-document.ts';
import { placeNameOf } from '../place-name.ts';
import { idlePartiesOf } from './idle-parties.ts';
import { countNumbers, type NumberCounts } from './number-counts.ts';

/** One input of the run that made the dataset, as `run.json` tells of it. */
export type ReadInput = {
  readonly file: string;
  /** Id of its document; null where it gave none. */
  readonly id: string | null;
  readonly outcome: string;
  readonly diagnostics: readonly { readonly severity: string; readonly message: string }[];
};

/** A sentence of a document that commits somebody and stands in no afspraak or ambition. */
export type UnreadSentence = { readonly text: string; readonly reason: string; readonly page: number | null };

/** What was read of one document, and what not. */
export type LedgerDocument = {
  readonly id: string;
  readonly municipality: string;
  readonly file: string;
  readonly sha256: string;
  /** Where it was published, and under which licence, as the researcher says; null where nobody did. */
  readonly address: string | null;
  readonly licence: string | null;
  readonly kind: AgreementDocument['kind'];
  readonly grade: AgreementDocument['quality']['grade'];
  /** Why it stands in no table of the comparison; null where it does. */
  readonly leftOut: 'repeats' | 'version' | 'no commitments' | null;
  readonly afspraken: number;
  readonly ambitions: number;
  readonly numbers: NumberCounts;
  readonly unread: readonly UnreadSentence[];
  /** Parties that conclude it and act in none of its commitments, neither by name nor as one of a group. */
  readonly idleParties: readonly string[];
};

/** What was read and what not: by input, and by document. */
export type Ledger = {
  /** Inputs that gave no document, with the reason. */
  readonly failed: readonly {
    readonly file: string;
    readonly outcome: string;
    readonly message: string | null;
  }[];
  /** How many inputs there were; null where the dataset does not tell. */
  readonly inputs: number | null;
  readonly municipalities: number;
  readonly documents: readonly LedgerDocument[];
};

type Reading = {
  /** All documents of the dataset, also those that are not compared. */
  readonly documents: readonly AgreementDocument[];
  readonly coded: readonly CodedDocument[];
  readonly run: readonly ReadInput[] | null;
};

/** Accounts for every input and document: whoever reads `not found` can tell whether that is silence. */
export function ledgerOf({ documents, coded, run }: Reading): Ledger {
  const byId = new Map(coded.map((one) => [one.document.id, one]));
  const rows = documents.map((document) => rowOf(document, byId.get(document.id) ?? null));
  const compared = rows.filter(({ leftOut }) => leftOut === null);
  return {
    failed: (run ?? []).filter(hasFailed).map(({ file, outcome, diagnostics }) => ({
      file,
      outcome,
      message: (diagnostics.find(({ severity }) => severity !== 'info') ?? diagnostics[0])?.message ?? null,
    })),
    inputs: run?.length ?? null,
    municipalities: new Set(compared.map(({ municipality }) => municipality)).size,
    documents: rows,
  };
}

/** A copy of another input gives no document and has lost nothing. */
function hasFailed({ id, outcome }: ReadInput): boolean {
  return id === null && outcome !== 'ok';
}

function rowOf(document: AgreementDocument, coded: CodedDocument | null): LedgerDocument {
  const { id, kind, quality, source, afspraken, ambitions, unread } = document;
  return {
    ...{ id, kind },
    municipality: placeNameOf(document),
    file: source.file,
    sha256: source.sha256,
    address: source.address ?? null,
    licence: source.licence ?? null,
    grade: quality.grade,
    leftOut: coded === null ? reasonOf(document) : null,
    afspraken: afspraken.length,
    ambitions: ambitions.length,
    numbers: countNumbers(document, coded),
    unread: unread.map(({ text, reason, spans }) => ({ text, reason, page: spans[0]?.page ?? null })),
    idleParties: coded === null ? [] : idlePartiesOf(coded),
  };
}

function reasonOf({ source }: AgreementDocument): LedgerDocument['leftOut'] {
  if (source.duplicateOf !== null) return 'repeats';
  return source.versionOf === undefined ? 'no commitments' : 'version';
}
