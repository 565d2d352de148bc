import { availableParallelism } from 'node:os';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { RunEntry } from '../emit/run-report.ts';
import type { RecognitionMode, RecognitionSetting } from '../ingest/scan/recognition.ts';
import { copyKey, unread } from '../pipeline/conversion.ts';
import { findInputs } from '../pipeline/find-inputs.ts';
import { assemble } from './assemble.ts';
import type { CachedFile } from './batch-entry.ts';
import { compareFiles, type BatchFile, type PlacedFile } from './batch-file.ts';
import { CACHE_FOLDER, cacheIn, removeUnfinished, type ConversionCache } from './conversion-cache.ts';
import { findFinished, keyOfRun, noteFinished } from './finished-run.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { planBatch } from './plan.ts';
import { keyUnder, programKey } from './program-key.ts';
import { inputsOfShard, type Shard } from './shard.ts';
import { WorkerPool } from './worker-pool.ts';
import type { TaskEnd } from './worker-process.ts';
import { join } from 'node:path';

export type DatasetOptions = {
  /** How many processes read at once; the data is the same whatever the number. Default: one for each core. */
  readonly concurrency?: number;
  readonly limits?: Partial<Limits>;
  /** Whether pages without text are read from their pictures. Default: `auto`. */
  readonly ocr?: RecognitionMode;
  /** Reads every file again, also those that are in the cache. */
  readonly force?: boolean;
  /** Only a part of the inputs, told by their names. */
  readonly shard?: Shard;
  /** Called once with the number of files. */
  readonly onFound?: (total: number) => void;
  /** Called when a process begins with a file. */
  readonly onStart?: (file: string) => void;
  /** Called for every page that was read from its picture. */
  readonly onPage?: (file: string) => void;
  /** Called when what is in a file is known. */
  readonly onDone?: (file: string, found: readonly RunEntry[]) => void;
};

/** What became of a batch. */
export type DatasetRun = {
  /** One for each document, and for each file that gave none, in the order of the batch. */
  readonly entries: readonly RunEntry[];
  /** Files that were read now, and those that were known from before. */
  readonly read: number;
  readonly known: number;
  /** The most memory that a reading process was seen to hold, in bytes. */
  readonly peakBytes: number;
};

/**
 * Converts files, folders and patterns into the dataset in `folder`. Each file is read in a process of its own kind that is killed when it
 * costs too much; what was read lies in a cache under the folder, so that nothing is read twice and an interrupted run
 * goes on where it was. The same files give the same bytes.
 */
export async function convertDataset(
  paths: readonly string[],
  folder: string,
  options: DatasetOptions = {},
): Promise<DatasetRun> {
  const inputs = await findInputs(paths);
  const own = options.shard === undefined ? inputs : inputsOfShard(inputs, options.shard);
  options.onFound?.(own.length);
  await removeUnfinished(folder);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const mode = options.ocr ?? 'auto';
  const planned = (await planBatch(own, `${programKey()} ${mode}`)).toSorted(compareFiles);
  const runKey = keyOfRun(planned, limits);
  const finished = options.force === true ? null : await findFinished(folder, runKey);
  if (finished !== null) {
    for (const [file, entries] of Map.groupBy(finished, (entry) => entry.file))
      options.onDone?.(file, entries);
    const known = planned.filter(({ key }) => key !== null).length;
    return { entries: finished, read: 0, known, peakBytes: 0 };
  }
  const recognition = { mode, recognisers: recognisersFor(planned.length, options) };
  const cacheFolder = join(folder, CACHE_FOLDER);
  const setting = { cache: cacheIn(folder), cacheFolder, limits, recognition, options };
  const { files, ...counts } = await readAll(planned, setting);
  const entries = await assemble(files, folder);
  await noteFinished(folder, { key: runKey, files, entries });
  return { entries, ...counts };
}

/** Where fewer files than cores are read, their pages share the cores. */
function recognisersFor(files: number, { concurrency }: DatasetOptions): number {
  const cores = availableParallelism();
  return Math.max(1, Math.floor(cores / Math.max(1, Math.min(files, concurrency ?? cores))));
}

type Setting = {
  readonly cache: ConversionCache;
  readonly cacheFolder: string;
  readonly limits: Limits;
  readonly recognition: RecognitionSetting;
  readonly options: DatasetOptions;
};

type Reading = Omit<DatasetRun, 'entries'> & { readonly files: readonly PlacedFile[] };

/** Sees to it that what is in every file lies in the cache; of files with the same bytes only the first is read. */
async function readAll(planned: readonly BatchFile[], setting: Setting): Promise<Reading> {
  const { cache, limits, options } = setting;
  const pool = new WorkerPool(options.concurrency ?? availableParallelism(), limits);
  const seen = new Set<string>();
  let [read, found] = [0, 0];
  const readOne = async (input: BatchFile): Promise<PlacedFile> => {
    const { file, sha256, key, refused } = input;
    const content = copyKey(sha256 ?? '', file);
    const isCopy = sha256 !== null && seen.has(content);
    seen.add(content);
    if (key === null || isCopy) {
      options.onDone?.(file, runsOf(refused));
      return { ...input, cache };
    }
    const known = options.force === true ? null : await findKnown(key, setting);
    if (known !== null) {
      found += 1;
      options.onDone?.(file, runsOf(await cache.find(known)));
      return { ...input, key: known, cache };
    }
    read += 1;
    const end = await pool.run(
      { ...input, key, cacheFolder: setting.cacheFolder, recognition: setting.recognition },
      { onStart: () => options.onStart?.(file), onPage: () => options.onPage?.(file) },
    );
    const failure = failureOf(end, limits);
    const kept = failure === null ? key : keyUnder(limits, key);
    if (failure !== null) cache.keep(kept, [unread(file, sha256, [failure])]);
    options.onDone?.(file, runsOf(await cache.find(kept)));
    return { ...input, key: kept, cache };
  };
  try {
    const files = await Promise.all(planned.map(readOne));
    return { files, read, known: found, peakBytes: pool.peakBytes };
  } finally {
    pool.stop();
  }
}

/** The key under which a file is known: what was read of it, or that it could not be read under these limits. */
async function findKnown(key: string, { cache, limits }: Setting): Promise<string | null> {
  if ((await cache.find(key)) !== null) return key;
  const failed = keyUnder(limits, key);
  return (await cache.find(failed)) === null ? null : failed;
}

function runsOf(cached: CachedFile | null): readonly RunEntry[] {
  return (cached?.parts ?? []).map(({ run }) => run);
}

/** What a file that could not be read to the end leaves behind. Throws where the disk, not the file, was at fault. */
function failureOf(end: TaskEnd, { timeoutMs, stallMs, memoryBytes }: Limits): Diagnostic | null {
  if (end.type === 'failed') throw new Error(end.message);
  if (end.type === 'timeout')
    return diagnose('source/timeout', `Reading it took longer than ${timeoutMs / 1000} seconds.`);
  if (end.type === 'stall')
    return diagnose('source/timeout', `Nothing of it was read for ${stallMs / 1000} seconds.`);
  if (end.type === 'memory')
    return diagnose('source/memory', `Reading it took more than ${Math.round(memoryBytes / 1024 ** 2)} MiB.`);
  return end.type === 'crash' ? diagnose('source/crash', 'The process that read it died of it.') : null;
}
