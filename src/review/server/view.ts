import type { AgreementDocument } from '../../normalise/document-schema.ts';
import type { QueueItem } from './queue.ts';

/** Codes that a comparison gives an afspraak. */
export type Codes = {
  readonly themes: readonly string[];
  readonly topics: readonly string[];
  readonly concreteness: string;
};

/** A document as the page shows it. */
export type DocumentView = {
  readonly id: string;
  readonly document: AgreementDocument;
  readonly codes: Readonly<Record<string, Codes>>;
  readonly hasPdf: boolean;
  readonly hidesReading: boolean;
  readonly isChecked: boolean;
  readonly canUndo: boolean;
};

export type Overview = {
  readonly coder: string;
  readonly blind: boolean;
  readonly adjudicates: boolean;
  readonly topics: readonly (readonly [id: string, label: string])[];
  readonly sample: { readonly size: number; readonly seed: number } | null;
  readonly documents: readonly DocumentLine[];
  readonly queue: readonly (QueueItem & { readonly isDone: boolean })[];
  /** How many afspraken and sentences each coder has judged. */
  readonly progress: readonly { readonly coder: string; readonly judged: number }[];
};

export type DocumentLine = Pick<AgreementDocument, 'id' | 'title' | 'kind'> & {
  readonly municipality: string;
  readonly grade: string;
  readonly afspraken: number;
  readonly isChecked: boolean;
};
