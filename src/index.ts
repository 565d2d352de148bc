import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { convertBatch, type BatchOptions } from './pipeline/convert-batch.ts';
import { convertDocuments, type InputFile } from './pipeline/convert-document.ts';
import type { Conversion } from './pipeline/conversion.ts';
import { withUniqueDocuments } from './normalise/unique-documents.ts';
import { findInputs } from './pipeline/find-inputs.ts';

export { writeDataset, type DatasetEntry } from './emit/write-dataset.ts';
export type { Diagnostic, DiagnosticCode, Severity } from './core/diagnostic.ts';
export type { Span } from './core/span.ts';
export type {
  Afspraak,
  AgreementDocument,
  PlacedDiagnostic,
  PlacedSpan,
} from './normalise/document-schema.ts';
export type { BatchOptions } from './pipeline/convert-batch.ts';
export type { InputFile } from './pipeline/convert-document.ts';
export type { Conversion } from './pipeline/conversion.ts';

/**
 * Reads one agreement: a path, or a name and its bytes (the extension of the name tells the format). Trouble in the
 * document is in the `diagnostics` of the result; only a path that cannot be opened rejects.
 */
export async function readAgreement(input: string | InputFile): Promise<Conversion> {
  const documents = await readDocuments(input);
  const agreement = documents.find(({ document }) => (document?.afspraken.length ?? 0) > 0) ?? documents[0];
  if (agreement === undefined) throw new Error('A file was read and gave nothing, not even a reason.');
  return agreement;
}

/** Reads all documents of one file: a bundle can hold a letter, an agreement and a monitor. In their order. */
export async function readDocuments(input: string | InputFile): Promise<readonly Conversion[]> {
  if (typeof input !== 'string') return withUniqueDocuments(await convertDocuments(input));
  const conversions = await convertDocuments({ file: basename(input), bytes: await readFile(input) });
  return withUniqueDocuments(conversions);
}

/**
 * Reads many agreements: files and folders, these with all that lies inside them. The result has an entry for every
 * file, also for those that could not be read, in the order of their names; it is what `writeDataset` takes.
 */
export async function readAgreements(
  paths: readonly string[],
  options: BatchOptions = {},
): Promise<readonly Conversion[]> {
  return convertBatch(await findInputs(paths), options);
}
