import { readFile } from 'node:fs/promises';
import { compareAgreements as compare } from './compare/compare-agreements.ts';
import type { Comparison, DatasetDocument } from './compare/comparison.ts';
import { readOwnCodes } from './compare/coding/own-codes.ts';
import type { ReadInput } from './compare/ledger/ledger.ts';
import { readIndicators } from './compare/indicators/indicator.ts';
import { shippedIndicators } from './compare/indicators/shipped-indicators.ts';
import { shippedTopics } from './compare/topics/shipped-topics.ts';
import { readTopics } from './compare/topics/topic.ts';
import { NO_CONTEXT, readContext } from './compare/values/context.ts';
import { basename } from 'node:path';
import { convertBatch, type BatchOptions } from './pipeline/convert-batch.ts';
import { convertDocuments, type InputFile } from './pipeline/convert-document.ts';
import { explainDocuments, type FileExplanation } from './pipeline/explain-document.ts';
import type { Conversion } from './pipeline/conversion.ts';
import { withUniqueDocuments } from './normalise/run/resolve-run.ts';
import { findInputs } from './pipeline/find-inputs.ts';

export { convertDataset, type DatasetOptions, type DatasetRun } from './batch/convert-dataset.ts';
export { mergeDatasets } from './batch/merge-datasets.ts';
export type { Limits } from './batch/limits.ts';
export type { RunEntry } from './emit/run-report.ts';
export { applyReviews } from './review/apply-reviews.ts';
export { readReviews } from './review/review-folder.ts';
export type { Correction } from './review/correction.ts';
export { readDataset, readRun } from './pipeline/read-dataset.ts';
export { PROJECT_FILE, projectOf, readProject, type Project } from './pipeline/project-file.ts';
export type { ReadInput } from './compare/ledger/ledger.ts';
export { changesBetween, type AgreementChanges, type Change } from './compare/changes/changes.ts';
export type { Comparison, DatasetDocument } from './compare/comparison.ts';
export { writeDataset, type DatasetEntry } from './emit/write-dataset.ts';
export type { Diagnostic, DiagnosticCode, Severity } from './core/diagnostic.ts';
export type { Span } from './core/span.ts';
export type {
  Afspraak,
  AgreementDocument,
  PlacedDiagnostic,
  PlacedSpan,
  Review,
} from './normalise/document-schema.ts';
export type { BatchOptions } from './pipeline/convert-batch.ts';
export type { InputFile } from './pipeline/convert-document.ts';
export type { Conversion } from './pipeline/conversion.ts';
export type { DocumentExplanation, FileExplanation } from './pipeline/explain-document.ts';

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

/** How the afspraken of a file were told apart from the rest of it: every list that was weighed, and what became of it. */
export async function explainAgreement(input: string | InputFile): Promise<FileExplanation> {
  if (typeof input !== 'string') return explainDocuments(input);
  return explainDocuments({ file: basename(input), bytes: await readFile(input) });
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

/**
 * Codes the commitments of a dataset (`readDataset`) and puts municipalities side by side. `topics` and `indicators` are
 * lists instead of those that are shipped, `codes` a corrected `commitments.csv` whose codes override those of the rules;
 * what cannot be used throws with its place and the reason.
 */
export function compareAgreements(
  dataset: readonly DatasetDocument[],
  { topics, indicators, codes, context, run }: CompareLists = {},
): Comparison {
  const list = topics === undefined ? shippedTopics() : readTopics(topics);
  return compare(dataset, {
    topics: list,
    indicators: indicators === undefined ? shippedIndicators(list) : readIndicators(indicators, list),
    own: codes === undefined ? new Map() : readOwnCodes(codes, list),
    context: context === undefined ? NO_CONTEXT : readContext(context),
    run: run ?? null,
  });
}

/** Lists of one's own, as their files hold them. */
export type CompareLists = {
  /** Topics in CSV. */
  readonly topics?: string;
  /** Indicators in JSON. */
  readonly indicators?: string;
  /** Codes in CSV. */
  readonly codes?: string;
  /** Homes by municipality and year in CSV, for figures by a thousand homes. */
  readonly context?: string;
  /** What became of every input (`readRun`), so that the report names those that failed. */
  readonly run?: readonly ReadInput[];
};

/**
 * Writes a comparison to a folder: `report.html`, a workbook, the long tables as CSV and Parquet, and JSON. `edition` is
 * the day and the version of the program that the report tells, for those who cite it.
 */
export async function writeReport(
  comparison: Comparison,
  folder: string,
  language: 'nl' | 'en' = 'nl',
  edition: { readonly date: string | null; readonly version: string | null } = { date: null, version: null },
): Promise<void> {
  // The libraries that draw and write are loaded only where a report is made.
  const report = await import('./report/write-report.ts');
  await report.writeReport(comparison, folder, language, edition);
}
