import { availableParallelism } from 'node:os';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { RunEntry } from '../emit/run-report.ts';
import type { RecognitionSetting } from '../ingest/scan/recognition.ts';
import { copyKey, unread } from '../pipeline/conversion.ts';
import type { CachedFile } from './batch-entry.ts';
import type { BatchFile, PlacedFile } from './batch-file.ts';
import type { ConversionCache } from './conversion-cache.ts';
import type { DatasetOptions, DatasetRun } from './convert-dataset.ts';
import type { Limits } from './limits.ts';
import { keyUnder } from './program-key.ts';
import { WorkerPool } from './worker-pool.ts';
import type { TaskEnd } from './worker-process.ts';

type ReadingSetting = {
  readonly cache: ConversionCache;
  readonly cacheFolder: string;
  readonly limits: Limits;
  readonly recognition: RecognitionSetting;
  readonly options: DatasetOptions;
};

type Reading = Omit<DatasetRun, 'entries'> & { readonly files: readonly PlacedFile[] };

/** Sees to it that what is in every file lies in the cache; of files with the same bytes only the first is read. */
export async function readFiles(planned: readonly BatchFile[], setting: ReadingSetting): Promise<Reading> {
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
async function findKnown(key: string, { cache, limits }: ReadingSetting): Promise<string | null> {
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
