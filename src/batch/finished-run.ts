import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { toJson } from '../emit/render-document.ts';
import type { RunEntry } from '../emit/run-report.ts';
import { TABLES } from '../emit/tables/index.ts';
import { writeWhole } from '../emit/write-file.ts';
import type { Correction } from '../review/correction.ts';
import { readLines, writeLines } from '../review/review-lines.ts';
import type { Assembled, Said } from './assemble.ts';
import type { BatchFile } from './batch-file.ts';
import { CACHE_FOLDER } from './conversion-cache.ts';
import type { Limits } from './limits.ts';
import { keepProject } from './project-of-run.ts';
import { keepReviews } from './reviews-of-run.ts';

/** What a finished run leaves in its cache. */
type FinishedRun = {
  /** Which inputs it had. */
  readonly key: string;
  /** How large each output was. */
  readonly outputs: Readonly<Record<string, number>>;
  /** Corrections of documents that were not there, as lines: each run tells of them. */
  readonly elsewhere: string;
};

const FINISHED = join(CACHE_FOLDER, 'finished.json');
const INPUTS = join(CACHE_FOLDER, 'inputs.json');

/** A run to be noted: its files as they lie in the cache, on what else it depends, and what came of it. */
type NotedRun = Assembled & { readonly files: readonly BatchFile[]; readonly run: RunSetting };

/** Notes a run that is whole, and what people said of it, for the next one and for a merge with others. */
export async function noteFinished(
  folder: string,
  { files, run, entries, elsewhere }: NotedRun,
): Promise<void> {
  await keepReviews(folder, run.reviews);
  await keepProject(folder, run.project);
  const key = keyOfRun(files, run);
  const outputs: Record<string, number> = {};
  for (const name of outputsOf(folder, entries)) outputs[name] = (await stat(join(folder, name))).size;
  const inputs = files.map(({ file, path, sha256, key: own, refused }) => ({
    ...{ file, path, sha256, refused },
    key: own,
  }));
  await writeWhole(join(folder, INPUTS), toJson(inputs));
  await writeWhole(
    join(folder, FINISHED),
    toJson({ key, outputs, elsewhere: writeLines(elsewhere) } satisfies FinishedRun),
  );
}

/** What came of the run that is in the folder already, where it had the same inputs and nothing was touched since. */
export async function findFinished(folder: string, key: string): Promise<Assembled | null> {
  try {
    const finished: FinishedRun = JSON.parse(await readFile(join(folder, FINISHED), 'utf8'));
    if (finished.key !== key) return null;
    const noted = (await stat(join(folder, FINISHED))).ctimeMs;
    for (const [name, size] of Object.entries(finished.outputs)) {
      const found = await stat(join(folder, name));
      // The time of its last change of any kind: what was written in can be dated back, this cannot.
      if (found.size !== size || found.ctimeMs > noted) return null;
    }
    const { inputs }: { inputs: readonly RunEntry[] } = JSON.parse(
      await readFile(join(folder, 'run.json'), 'utf8'),
    );
    const elsewhere: readonly Correction[] = readLines(finished.elsewhere, FINISHED);
    return Array.isArray(inputs) ? { entries: inputs, elsewhere } : null;
  } catch {
    // No run before, or something of it is gone: then it is made again.
    return null;
  }
}

/** The inputs of a finished run; null where the folder holds none, or none that we wrote. */
export async function inputsOfRun(folder: string): Promise<readonly BatchFile[] | null> {
  try {
    const inputs: readonly BatchFile[] = JSON.parse(await readFile(join(folder, INPUTS), 'utf8'));
    return inputs.every(isBatchFile) ? inputs : null;
  } catch {
    return null;
  }
}

/** Keys become names of folders: one that is no key leads anywhere. */
function isBatchFile({ file, path, sha256, key, refused }: BatchFile): boolean {
  const names: readonly unknown[] = [file, path];
  return (
    names.every((name) => typeof name === 'string') &&
    (sha256 === null || /^[\da-f]{64}$/u.test(sha256)) &&
    (key === null ? Array.isArray(refused?.parts) : /^[\da-f]{40}$/u.test(key))
  );
}

function outputsOf(folder: string, entries: readonly RunEntry[]): readonly string[] {
  const ids = entries.flatMap(({ id }) => id ?? []);
  return [
    ...ids.flatMap((id) => [`documents/${id}.json`, `documents/${id}.txt`]),
    // Only documents that people said something of are there as they were read too.
    ...ids.map((id) => `readings/${id}.json`).filter((name) => existsSync(join(folder, name))),
    ...TABLES.map(({ name }) => `${name}.csv`),
    ...['datapackage.json', 'document.schema.json', 'run.json'],
  ];
}

/** What a run depends on besides its inputs. */
type RunSetting = Said & { readonly program: string; readonly limits: Limits };

/** The key of a run: its inputs, the program, what a file may cost, and what people said. */
export function keyOfRun(
  files: readonly BatchFile[],
  { program, limits, reviews, project }: RunSetting,
): string {
  const facts = files.map(({ file, path, sha256, refused }) => [file, path, sha256, refused]);
  return createHash('sha256')
    .update(JSON.stringify([facts, program, limits, reviews, project]))
    .digest('hex');
}
