import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { AgreementDocument, PlacedDiagnostic } from '../normalise/document-schema.ts';
import { formatOf } from '../ingest/formats.ts';
import { placeDiagnostics } from '../normalise/place-spans.ts';

/** What became of one file. The status follows from the diagnostics: an error means that it failed. */
export type Conversion = {
  readonly file: string;
  /** Null where the content could not be had. */
  readonly sha256: string | null;
  readonly status: 'ok' | 'failed' | 'skipped';
  readonly document: AgreementDocument | null;
  /** The canonical text that every span of the document points into. */
  readonly text: string | null;
  readonly pages: { readonly expected: number; readonly read: number } | null;
  /** Share of the body text that stands in some record, from 0 to 1. */
  readonly coverage: number | null;
  /** Trouble with the file itself; that of the document stands in the document. */
  readonly diagnostics: readonly PlacedDiagnostic[];
};

/** A file without a document: nothing was in it, or it could not be read. */
export function unread(file: string, sha256: string | null, diagnostics: readonly Diagnostic[]): Conversion {
  return {
    file,
    sha256,
    status: 'failed',
    document: null,
    text: null,
    pages: null,
    coverage: null,
    diagnostics: placeDiagnostics(diagnostics),
  };
}

/**
 * Tells copies of a file: the same bytes, read in the same way. Under another extension the same bytes are another
 * thing.
 */
export function copyKey(sha256: string, file: string): string {
  return `${sha256} ${formatOf(file)?.name ?? ''}`;
}

export function unsupported(file: string): Diagnostic {
  const extension = /\.[^./\\]+$/u.exec(file)?.[0];
  const files =
    extension === undefined ? 'Files without an extension' : `Files with the extension ${extension}`;
  return diagnose('source/unsupported', `${files} are not read.`);
}
