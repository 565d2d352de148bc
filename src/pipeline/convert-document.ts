import { createHash } from 'node:crypto';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import { extractAgreement } from '../extract/extract-agreement.ts';
import { formatOf } from '../ingest/formats.ts';
import type { AgreementDocument } from '../normalise/document-schema.ts';
import { normaliseAgreement } from '../normalise/normalise-agreement.ts';
import { corporationAt } from '../registers/corporations.ts';
import { buildTree } from '../structure/build-tree.ts';

/** A file to be converted: the name it goes by in the data, and its content. */
export type InputFile = { readonly file: string; readonly bytes: Uint8Array };

/** What became of one file. The status follows from the diagnostics: an error means that it failed. */
export type Conversion = {
  readonly file: string;
  /** Null where the content could not be had. */
  readonly sha256: string | null;
  readonly status: 'ok' | 'failed' | 'skipped';
  readonly document: AgreementDocument | null;
  /** The canonical text that every span of the document points into. */
  readonly text: string | null;
  /** Trouble with the file itself; that of the document stands in the document. */
  readonly diagnostics: readonly Diagnostic[];
};

/** The way of one document: bytes → text with layout → tree → what its words say → data. */
export async function convertDocument({ file, bytes }: InputFile): Promise<Conversion> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = formatOf(file);
  if (format === null) return unread(file, sha256, [unsupported(file)]);
  const ingested = await format.read(bytes);
  if (!ingested.ok) return unread(file, sha256, ingested.diagnostics);
  const tree = buildTree(ingested.source, (text) => corporationAt(text)?.length ?? 0);
  const findings = extractAgreement(tree);
  if (findings.afspraken.length === 0) return unread(file, sha256, [...ingested.source.diagnostics, noAgreement()]);
  const document = normaliseAgreement(findings, { file, sha256, mediaType: format.mediaType });
  return { file, sha256, status: 'ok', document, text: ingested.source.text, diagnostics: [] };
}

/** A file without a document: nothing was in it, or it could not be read. */
export function unread(file: string, sha256: string | null, diagnostics: readonly Diagnostic[]): Conversion {
  return { file, sha256, status: 'failed', document: null, text: null, diagnostics };
}

function unsupported(file: string): Diagnostic {
  const extension = /\.[^./\\]+$/u.exec(file)?.[0] ?? 'no extension';
  return diagnose('source/unsupported', `Files with ${extension} are not read.`);
}

function noAgreement(): Diagnostic {
  return diagnose('source/no-agreement', 'No afspraken were found in this text: it does not look like an agreement.');
}
