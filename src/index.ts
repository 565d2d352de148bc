import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { convertBatch, type BatchOptions } from './pipeline/convert-batch.ts';
import { convertDocument, type InputFile } from './pipeline/convert-document.ts';
import type { Conversion } from './pipeline/conversion.ts';
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
  if (typeof input !== 'string') return convertDocument(input);
  return convertDocument({ file: basename(input), bytes: await readFile(input) });
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
