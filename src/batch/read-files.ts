import { availableParallelism } from 'node:os';
import { diagnose, type Diagnostic } from '../core/diagnostic.ts';
import type { RunEntry } from '../emit/run-report.ts';
import type { RecognitionSetting } from '../ingest/scan/recognition.ts';
import { copyKey, unread } from '../pipeline/conversion.ts';
import type { CachedFile } from './batch-entry.ts';
import { neverOpened, type BatchFile, type PlacedFile } from './batch-file.ts';
import type { ConversionCache } from './conversion-cache.ts';
import type { DatasetOptions, DatasetRun } from './convert-dataset.ts';
import type { Limits } from './limits.ts';
import { sentence } from './machine-fault.ts';
import { conversionKey, keyUnder } from './program-key.ts';
import { WorkerPool } from './worker-pool.ts';
import type { TaskEnd } from './worker-process.ts';

type ReadingSetting = {
  readonly cache: ConversionCache;
  readonly cacheFolder: string;
  /** The output, for what is said where it cannot be written. */
  readonly folder: string;
  readonly program: string;
  readonly limits: Limits;
  readonly recognition: RecognitionSetting;
  readonly options: DatasetOptions;
};

type Reading = Omit<DatasetRun, 'entries' | 'elsewhere' | 'kept'> & { readonly files: readonly PlacedFile[] };

/**
 * Sees to it that what is in every file lies in the cache; of files with the same bytes only the first is read. What is
 * handed on tells the content that was read, also where a file changed since it was planned.
 */
export async function readFiles(planned: readonly BatchFile[], setting: ReadingSetting): Promise<Reading> {
  const pool = new WorkerPool(setting.options.concurrency ?? availableParallelism(), setting.limits);
  const reader = new BatchReader(pool, setting);
  const placed = new Map<BatchFile, PlacedFile>();
  try {
    // A copy of a file that changed meanwhile is a copy no more: then it is read in the next round.
    for (let left = planned; left.length > 0; left = planned.filter((file) => !placed.has(file))) {
      const contents = new Set([...placed.values()].flatMap((file) => contentOf(file) ?? []));
      const round: Promise<void>[] = [];
      for (const file of left) {
        const content = contentOf(file);
        if (content === null || !contents.has(content))
          round.push(reader.read(file).then((found) => void placed.set(file, found)));
        if (content !== null) contents.add(content);
      }
      await Promise.all(round);
      const known = new Set([...placed.values()].flatMap((file) => contentOf(file) ?? []));
      for (const file of left) {
        const content = contentOf(file);
        if (!placed.has(file) && content !== null && known.has(content)) placed.set(file, reader.copy(file));
      }
    }
  } finally {
    pool.stop();
  }
  const files = planned.flatMap((file) => placed.get(file) ?? []);
  return { files, read: reader.newlyRead, known: reader.known, peakBytes: pool.peakBytes };
}

/** What tells copies apart; null for a file that was never opened. */
function contentOf({ sha256, file }: BatchFile): string | null {
  return sha256 === null ? null : copyKey(sha256, file);
}

/** Reads files one by one into the cache, unless they are known. */
class BatchReader {
  readonly #pool: WorkerPool;
  readonly #setting: ReadingSetting;
  #read = 0;
  #known = 0;

  constructor(pool: WorkerPool, setting: ReadingSetting) {
    this.#pool = pool;
    this.#setting = setting;
  }

  get newlyRead(): number {
    return this.#read;
  }

  get known(): number {
    return this.#known;
  }

  copy(input: BatchFile): PlacedFile {
    const { cache, options } = this.#setting;
    options.onDone?.(input.file, []);
    return { ...input, cache };
  }

  async read(input: BatchFile): Promise<PlacedFile> {
    const { cache, options } = this.#setting;
    const { file, key, refused } = input;
    if (key === null) {
      options.onDone?.(file, runsOf(refused));
      return { ...input, cache };
    }
    const known = options.force === true ? null : await this.#findKnown(key, file);
    if (known !== null) {
      this.#known += 1;
      options.onDone?.(file, runsOf(await cache.find(known)));
      return { ...input, key: known, cache };
    }
    this.#read += 1;
    const found = await this.#readNew(input);
    options.onDone?.(file, runsOf(found.key === null ? found.refused : await cache.find(found.key)));
    return found;
  }

  /**
   * The key under which a file is known: what was read of it, or that it could not be read under these limits. What is
   * damaged is not known.
   */
  async #findKnown(key: string, file: string): Promise<string | null> {
    const { cache, limits, options } = this.#setting;
    for (const kept of [key, keyUnder(limits, key)]) {
      const state = await cache.inspect(kept);
      if (state === 'whole') return kept;
      if (state === 'damaged') options.onDamaged?.(file);
    }
    return null;
  }

  async #readNew(input: BatchFile): Promise<PlacedFile> {
    const { cache, cacheFolder, folder, program, limits, recognition, options } = this.#setting;
    const { file, path } = input;
    const { end, sha256 } = await this.#pool.run(
      { path, file, program, cacheFolder, recognition },
      { onStart: () => options.onStart?.(file), onPage: () => options.onPage?.(file) },
    );
    if (end.type === 'failed') throw new Error(end.code === null ? end.message : sentence(end.code, folder));
    if (end.type === 'stopped') throw new Error('The batch was stopped.');
    const outside = notOfTheFile(end);
    if (outside !== null) return { ...neverOpened(input, unread(file, null, [outside])), cache };
    const content = sha256 ?? input.sha256 ?? '';
    const key = conversionKey(program, content, file);
    const failure = failureOf(end, limits);
    const kept = failure === null ? key : keyUnder(limits, key);
    if (failure !== null) cache.keep(kept, [unread(file, content, [failure])]);
    return { ...input, sha256: content, key: kept, cache };
  }
}

function runsOf(cached: CachedFile | null): readonly RunEntry[] {
  return (cached?.parts ?? []).map(({ run }) => run);
}

/** What says nothing about the content of a file, so that the next run tries it again. */
function notOfTheFile(end: TaskEnd): Diagnostic | null {
  if (end.type === 'unreadable')
    return diagnose('source/not-found', 'The file is gone or cannot be opened any more.');
  if (end.type === 'killed')
    return diagnose(
      'source/interrupted',
      'The process that read it was ended from outside, each time that it was tried. The next run tries it again.',
    );
  return null;
}

/** What a file that could not be read to the end leaves behind. */
function failureOf(end: TaskEnd, { timeoutMs, stallMs, memoryBytes }: Limits): Diagnostic | null {
  if (end.type === 'timeout')
    return diagnose('source/timeout', `Reading it took longer than ${timeoutMs / 1000} seconds.`);
  if (end.type === 'stall')
    return diagnose('source/timeout', `Nothing of it was read for ${stallMs / 1000} seconds.`);
  if (end.type === 'memory')
    return diagnose('source/memory', `Reading it took more than ${Math.round(memoryBytes / 1024 ** 2)} MiB.`);
  return end.type === 'crash'
    ? diagnose('source/crash', 'The process that read it died of it. Please report it with the file.')
    : null;
}
