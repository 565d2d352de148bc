import { outcomeOf, type OutcomeName } from './outcome.ts';
import type { AgreementDocument, PlacedDiagnostic } from '../normalise/document-schema.ts';

/** What became of one input. */
export type RunEntry = {
  /** How far the reading can be trusted, A to D; null where there is no document. */
  readonly grade: AgreementDocument['quality']['grade'] | null;
  readonly file: string;
  readonly id: string | null;
  readonly sha256: string | null;
  readonly status: 'ok' | 'failed' | 'skipped';
  readonly outcome: OutcomeName;
  readonly kind: AgreementDocument['kind'] | null;
  /** Pages of the file, and how many of them could be read; null for sources without pages. */
  readonly pages: { readonly expected: number; readonly read: number } | null;
  /** Share of the body text that stands in some record, from 0 to 1; null where there is no document. */
  readonly coverage: number | null;
  readonly counts: Counts | null;
  readonly diagnostics: readonly PlacedDiagnostic[];
};

type Counts = {
  readonly chapters: number;
  readonly afspraken: number;
  readonly actors: number;
  readonly deadlines: number;
  readonly targets: number;
  readonly references: number;
  readonly parties: number;
  /** Sentences that commit somebody and landed nowhere. */
  readonly unread: number;
  readonly infos: number;
  readonly warnings: number;
  readonly errors: number;
};

/** An input with its document, or with the reason why there is none. */
export type Outcome = {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: RunEntry['status'];
  readonly document: AgreementDocument | null;
  readonly pages?: RunEntry['pages'];
  readonly coverage?: number | null;
  readonly diagnostics: readonly PlacedDiagnostic[];
};

/** The entry of one input; without clock times, so that the same inputs give the same bytes. */
export function runEntry(outcome: Outcome): RunEntry {
  const { file, sha256, status, document, pages = null, coverage = null, diagnostics } = outcome;
  const all = [...diagnostics, ...(document?.diagnostics ?? [])];
  return {
    grade: document?.quality.grade ?? null,
    file,
    id: document?.id ?? null,
    sha256,
    status,
    outcome: outcomeOf(all, document !== null),
    kind: document?.kind ?? null,
    pages,
    coverage,
    counts: document === null ? null : countsOf(document),
    diagnostics: all,
  };
}

function countsOf({ chapters, afspraken, parties, unread, diagnostics }: AgreementDocument): Counts {
  const all = [...diagnostics, ...afspraken.flatMap((afspraak) => afspraak.diagnostics)];
  const sum = (of: (afspraak: AgreementDocument['afspraken'][number]) => readonly unknown[]): number =>
    afspraken.reduce((total, afspraak) => total + of(afspraak).length, 0);
  return {
    chapters: chapters.length,
    afspraken: afspraken.length,
    actors: sum(({ actors }) => actors),
    deadlines: sum(({ deadlines }) => deadlines),
    targets: sum(({ targets }) => targets),
    references: sum(({ references }) => references),
    parties: parties.length,
    unread: unread.length,
    infos: all.filter(({ severity }) => severity === 'info').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
    errors: all.filter(({ severity }) => severity === 'error').length,
  };
}
