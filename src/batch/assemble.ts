import { diagnose } from '../core/diagnostic.ts';
import { DatasetWriter } from '../emit/dataset-writer.ts';
import { renderDocument } from '../emit/render-document.ts';
import { runEntry, type RunEntry } from '../emit/run-report.ts';
import type { DocumentFacts } from '../normalise/run/document-facts.ts';
import { applyRun, isTouched, resolveRun, type ResolvedRun } from '../normalise/run/resolve-run.ts';
import { unread } from '../pipeline/conversion.ts';
import type { CachedFile, CachedPart } from './batch-entry.ts';
import type { PlacedFile } from './batch-file.ts';
import { toFacts } from './conversion-cache.ts';

/**
 * Makes one dataset of what was read of many files: first the facts of all documents are gathered and settled (copies,
 * ids, links), then every document is written. Only facts are held in memory. The files are in the order of the batch.
 */
export async function assemble(files: readonly PlacedFile[], folder: string): Promise<readonly RunEntry[]> {
  const facts = await gatherFacts(files);
  const run = resolveRun(facts.flat().filter((one) => one !== null));
  const writer = await DatasetWriter.open(folder);
  const entries: RunEntry[] = [];
  try {
    for (const [at, file] of files.entries()) {
      const { parts } = await load(file, facts[at] === COPY ? originalOf(file, files) : null);
      for (const [index, part] of parts.entries())
        entries.push(await addPart(part, { file, index, facts: facts[at]?.[index] ?? null, run, writer }));
    }
  } catch (error) {
    await writer.abandon();
    throw error;
  }
  await writer.finish();
  return entries;
}

type FileFacts = readonly (DocumentFacts | null)[];

/** Stands for a file with the same bytes as an earlier one. */
const COPY: FileFacts = [];

async function gatherFacts(files: readonly PlacedFile[]): Promise<readonly FileFacts[]> {
  const seen = new Set<string>();
  const found: FileFacts[] = [];
  for (const file of files) {
    if (file.sha256 !== null && seen.has(file.sha256)) {
      found.push(COPY);
      continue;
    }
    if (file.sha256 !== null) seen.add(file.sha256);
    const { parts } = await load(file, null);
    found.push(parts.map(({ facts }) => (facts === null ? null : toFacts(facts))));
  }
  return found;
}

function originalOf(file: PlacedFile, files: readonly PlacedFile[]): string {
  return files.find(({ sha256 }) => sha256 === file.sha256)?.file ?? file.file;
}

/** What was read of a file; of a copy only that it is one. */
async function load(file: PlacedFile, original: string | null): Promise<CachedFile> {
  if (original !== null) {
    const copy = diagnose('source/duplicate', `This file has the same content as ${original}.`);
    const skipped = { ...unread(file.file, file.sha256, [copy]), status: 'skipped' } as const;
    return { parts: [{ run: runEntry(skipped), facts: null }] };
  }
  const cached = file.key === null ? file.refused : await file.cache.find(file.key);
  if (cached === null)
    throw new Error(`What was read of ${file.file} is no longer in the cache. Convert it again.`);
  return cached;
}

type Place = {
  readonly file: PlacedFile;
  readonly index: number;
  readonly facts: DocumentFacts | null;
  readonly run: ResolvedRun;
  readonly writer: DatasetWriter;
};

async function addPart(part: CachedPart, { file, index, facts, run, writer }: Place): Promise<RunEntry> {
  const { cache, key } = file;
  if (facts === null || key === null) {
    await writer.add(part.run, null);
    return part.run;
  }
  const text = { copyOf: cache.pathOf(key, index, 'txt') };
  if (!isTouched(facts, run)) {
    const json = { copyOf: cache.pathOf(key, index, 'json') };
    await writer.add(part.run, { id: facts.id, rows: await cache.rowsOf(key, index), json, text });
    return part.run;
  }
  const document = applyRun(await cache.documentOf(key, index), facts, run);
  const { file: name, sha256, status, pages, coverage } = part.run;
  const entry = runEntry({ file: name, sha256, status, pages, coverage, document, diagnostics: [] });
  const { json, rows } = renderDocument(document);
  await writer.add(entry, { id: document.id, rows, json: { text: json }, text });
  return entry;
}
