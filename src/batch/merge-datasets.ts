import { cp } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RunEntry } from '../emit/run-report.ts';
import { assemble, type Said } from './assemble.ts';
import { compareFiles, type PlacedFile } from './batch-file.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { withLock } from './output-lock.ts';
import { cacheIn, removeUnfinished } from './conversion-cache.ts';
import { inputsOfRun, noteFinished } from './finished-run.ts';
import { keptProjects } from './project-of-run.ts';
import { keptReviews } from './reviews-of-run.ts';

/**
 * Joins datasets that were converted apart, such as the shards of a batch, into one: byte for byte what one run over all
 * their inputs would have written. Rejects where a folder holds no finished run.
 */
export async function mergeDatasets(folders: readonly string[], out: string): Promise<readonly RunEntry[]> {
  const files: PlacedFile[] = [];
  for (const folder of folders) {
    const inputs = await inputsOfRun(folder);
    if (inputs === null) throw new Error(`${folder} holds no finished run. Run "afspraken convert" first.`);
    const cache = cacheIn(folder);
    files.push(...inputs.map((input) => ({ ...input, cache })));
  }
  const ordered = withoutRepeats(files.toSorted(compareFiles));
  const said = { reviews: await keptReviews(folders), project: await keptProjects(folders) };
  return withLock(out, () => mergeFiles(ordered, out, said));
}

async function mergeFiles(
  ordered: readonly PlacedFile[],
  out: string,
  said: Said,
): Promise<readonly RunEntry[]> {
  await removeUnfinished(out);
  const own = cacheIn(out);
  for (const { key, cache } of ordered) {
    const isKnown = key === null || (await own.inspect(key)) === 'whole';
    // Of a copy of another file nothing was kept; where something damaged is needed, the assembly says so.
    if (isKnown || (await cache.inspect(key)) !== 'whole') continue;
    await cp(dirname(cache.pathOf(key, 0, 'json')), dirname(own.pathOf(key, 0, 'json')), {
      recursive: true,
      force: true,
    });
  }
  const assembled = await assemble(
    ordered.map((file) => ({ ...file, cache: own })),
    out,
    said,
  );
  const run = { program: MERGED, limits: DEFAULT_LIMITS, ...said };
  await noteFinished(out, { files: ordered, run, ...assembled });
  return assembled.entries;
}

/** No program converted a merged dataset as a whole. */
const MERGED = 'merge';

/** An input that is in two of the datasets is one. */
function withoutRepeats(files: readonly PlacedFile[]): readonly PlacedFile[] {
  const seen = new Set<string>();
  return files.filter(({ file, path, sha256 }) => {
    const name = [file, path, sha256].join('\u0000');
    return !seen.has(name) && seen.add(name);
  });
}
