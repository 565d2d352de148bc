import { diagnose } from '../core/diagnostic.ts';
import { DatasetWriter, type WrittenDocument } from '../emit/dataset-writer.ts';
import { renderDocument } from '../emit/render-document.ts';
import { runEntry, type RunEntry } from '../emit/run-report.ts';
import type { DocumentFacts } from '../normalise/run/document-facts.ts';
import { applyRun, isTouched, resolveRun, type ResolvedRun } from '../normalise/run/resolve-run.ts';
import { copyKey, unread } from '../pipeline/conversion.ts';
import type { CachedFile, CachedPart } from './batch-entry.ts';
import type { PlacedFile } from './batch-file.ts';
import { inOrder } from './in-order.ts';

/**
 * Makes one dataset of what was read of many files: first the facts of all documents are gathered and settled (copies,
 * ids, links), then every document is written. Only facts are held in memory. The files are in the order of the batch.
 */
export async function assemble(files: readonly PlacedFile[], folder: string): Promise<readonly RunEntry[]> {
  const facts = await gatherFacts(files);
  const firsts = firstsOf(files);
  const run = resolveRun(facts.flat().filter((one) => one !== null));
  const writer = await DatasetWriter.open(folder);
  const entries: RunEntry[] = [];
  try {
    for await (const ready of inOrder(files, (file, at) =>
      prepare(file, facts[at] ?? COPY, { firsts, run }),
    )) {
      for (const { entry, document } of ready) {
        await writer.add(entry, document);
        entries.push(entry);
      }
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
  const isCopy = files.map(({ sha256, file }) => {
    const key = copyKey(sha256 ?? '', file);
    return sha256 !== null && (seen.has(key) || !seen.add(key));
  });
  const found: FileFacts[] = [];
  const read = async (file: PlacedFile, at: number): Promise<FileFacts> => {
    if (isCopy[at] === true) return COPY;
    const { parts } = await load(file, null);
    return parts.map(({ facts }) => facts);
  };
  for await (const facts of inOrder(files, read)) found.push(facts);
  return found;
}

/** The first file of each content. */
function firstsOf(files: readonly PlacedFile[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const { sha256, file } of files) {
    const key = copyKey(sha256 ?? '', file);
    if (!firsts.has(key)) firsts.set(key, file);
  }
  return firsts;
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

type Ready = { readonly entry: RunEntry; readonly document: WrittenDocument | null };

type Setting = { readonly firsts: ReadonlyMap<string, string>; readonly run: ResolvedRun };

/** All documents of a file as they are to be written. */
async function prepare(
  file: PlacedFile,
  facts: FileFacts,
  { firsts, run }: Setting,
): Promise<readonly Ready[]> {
  const { parts } = await load(
    file,
    facts === COPY ? (firsts.get(copyKey(file.sha256 ?? '', file.file)) ?? file.file) : null,
  );
  const ready: Ready[] = [];
  for (const [index, part] of parts.entries()) {
    const own = facts[index] ?? null;
    ready.push(
      own === null || file.key === null
        ? { entry: part.run, document: null }
        : await preparePart(part, { ...file, key: file.key, index, facts: own, run }),
    );
  }
  return ready;
}

type PartPlace = PlacedFile & {
  readonly key: string;
  readonly index: number;
  readonly facts: DocumentFacts;
  readonly run: ResolvedRun;
};

/** A document that the run leaves as it is is copied; another one is made anew. */
async function preparePart(
  { run: entry }: CachedPart,
  { cache, key, index, facts, run }: PartPlace,
): Promise<Ready> {
  const text = { copyOf: cache.pathOf(key, index, 'txt') };
  if (!isTouched(facts, run)) {
    const json = { copyOf: cache.pathOf(key, index, 'json') };
    return { entry, document: { id: facts.id, rows: await cache.rowsOf(key, index), json, text } };
  }
  const document = applyRun(await cache.documentOf(key, index), facts, run);
  const { file, sha256, status, pages, coverage } = entry;
  const { json, rows } = renderDocument(document);
  return {
    entry: runEntry({ file, sha256, status, pages, coverage, document, diagnostics: [] }),
    document: { id: document.id, rows, json: { text: json }, text },
  };
}
