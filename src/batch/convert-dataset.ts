import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { RunEntry } from '../emit/run-report.ts';
import type { RecognitionMode } from '../ingest/scan/recognition.ts';
import type { Correction } from '../review/correction.ts';
import { findInputs, isBystander, type Input } from '../pipeline/find-inputs.ts';
import { leavesOut } from '../pipeline/project-file.ts';
import { assemble } from './assemble.ts';
import { compareFiles, type BatchFile } from './batch-file.ts';
import { CACHE_FOLDER, cacheIn, removeUnfinished } from './conversion-cache.ts';
import { earlierInputs } from './earlier-inputs.ts';
import { findFinished, inputsOfRun, keyOfRun, noteFinished } from './finished-run.ts';
import { checkLimits, DEFAULT_LIMITS, type Limits } from './limits.ts';
import { machineFault } from './machine-fault.ts';
import { withLock } from './output-lock.ts';
import { planBatch } from './plan.ts';
import { programKey } from './program-key.ts';
import { projectBehind } from './project-of-run.ts';
import { readFiles } from './read-files.ts';
import { reviewsBehind } from './reviews-of-run.ts';
import { inputsOfShard, type Shard } from './shard.ts';

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
  /** The folder with what people said of the documents. Default: `reviews` in every folder of inputs. */
  readonly reviews?: string;
  /** Only what is given now: what other runs put into the dataset leaves it. */
  readonly prune?: boolean;
  /** A file with what the researcher says of documents. Default: `project.json` in every folder of inputs, else as before. */
  readonly project?: string;
  /** The coder whose word decides where coders differ. */
  readonly adjudicator?: string;
  /** Called once with the number of files. */
  readonly onFound?: (total: number) => void;
  /** Called when a process begins with a file. */
  readonly onStart?: (file: string) => void;
  /** Called for every page that was read from its picture. */
  readonly onPage?: (file: string) => void;
  /** Called where what was kept of a file is damaged; it is read again. */
  readonly onDamaged?: (file: string) => void;
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
  /** Files that other runs put there and that stayed. */
  readonly kept: number;
  /** What people said of documents that are not among the inputs. */
  readonly elsewhere: readonly Correction[];
  /** The most memory that a reading process was seen to hold, in bytes. */
  readonly peakBytes: number;
};

/**
 * Converts files, folders and patterns into the dataset in `folder`. Each file is read in a process
 * that is killed when it costs too much; what was read lies in a cache under the folder, so that nothing is read twice and an interrupted run
 * goes on where it was. What other runs put into the dataset stays: it is then what one run over the inputs of all of
 * them would have written. The same files give the same bytes.
 */
export async function convertDataset(
  paths: readonly string[],
  folder: string,
  options: DatasetOptions = {},
): Promise<DatasetRun> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  checkLimits(limits, options.concurrency ?? 1);
  const inputs = await findInputs(paths, folder);
  if (inputs.every(isBystander)) throw new Error(nothingFound(paths, folder));
  const own = options.shard === undefined ? inputs : inputsOfShard(inputs, options.shard);
  options.onFound?.(own.length);
  try {
    return await withLock(folder, () => convertInputs({ inputs: own, paths, folder, limits }, options));
  } catch (error) {
    throw machineFault(error, folder);
  }
}

type Task = {
  readonly inputs: readonly Input[];
  /** As they were given. */
  readonly paths: readonly string[];
  readonly folder: string;
  readonly limits: Limits;
};

async function convertInputs(
  { inputs, paths, folder, limits }: Task,
  options: DatasetOptions,
): Promise<DatasetRun> {
  await removeUnfinished(folder);
  const mode = options.ocr ?? 'auto';
  const program = `${programKey()} ${mode}`;
  const given = await planBatch(inputs, program);
  // A slip of the pen must not empty a dataset.
  if (given.every(isMissing) && inputs.length > 0 && (await inputsOfRun(folder)) !== null)
    throw new Error(nothingFound(paths, folder));
  const kept = options.prune === true ? [] : await earlierInputs(folder, given, program);
  const project = await projectBehind(paths, { folder, project: options.project });
  const planned = [...given, ...kept].filter(({ file }) => !leavesOut(project, file)).toSorted(compareFiles);
  const reviews = await reviewsBehind(paths, options);
  const run = { program, limits, reviews, project };
  const finished = options.force === true ? null : await findFinished(folder, keyOfRun(planned, run));
  if (finished !== null) {
    for (const [file, entries] of Map.groupBy(finished.entries, (entry) => entry.file))
      options.onDone?.(file, entries);
    const known = planned.filter(({ key }) => key !== null).length;
    return { ...finished, read: 0, known, kept: kept.length, peakBytes: 0 };
  }
  const recognition = { mode, recognisers: recognisersFor(planned.length, options) };
  const cacheFolder = join(folder, CACHE_FOLDER);
  const setting = { cache: cacheIn(folder), cacheFolder, folder, program, limits, recognition, options };
  const { files, ...counts } = await readFiles(planned, setting);
  const assembled = await assemble(files, folder, { reviews, project });
  await noteFinished(folder, { files, run, ...assembled });
  return { ...assembled, kept: kept.length, ...counts };
}

function isMissing({ refused }: BatchFile): boolean {
  return refused?.parts[0]?.run.diagnostics[0]?.code === 'source/not-found';
}

function nothingFound(paths: readonly string[], folder: string): string {
  return `Nothing to convert: there is no document behind ${paths.join(', ')}. ${folder} was left as it is.`;
}

/** Where fewer files than cores are read, their pages share the cores. */
function recognisersFor(files: number, { concurrency }: DatasetOptions): number {
  const cores = availableParallelism();
  return Math.max(1, Math.floor(cores / Math.max(1, Math.min(files, concurrency ?? cores))));
}
