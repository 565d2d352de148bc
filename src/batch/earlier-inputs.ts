import { resolve } from 'node:path';
import type { BatchFile } from './batch-file.ts';
import { inputsOfRun } from './finished-run.ts';
import { planBatch } from './plan.ts';

/**
 * The inputs of earlier runs that stay in a dataset to which others are added. They are looked at as they are now, so
 * that the dataset is what one run over all inputs would write; of a file that is gone, what was read of it stays.
 */
export async function earlierInputs(
  folder: string,
  planned: readonly BatchFile[],
  program: string,
): Promise<readonly BatchFile[]> {
  const earlier = (await inputsOfRun(folder)) ?? [];
  const paths = new Set(planned.map(({ path }) => resolve(path)));
  const contents = new Set(planned.map(contentKey));
  const others = earlier.filter((one) => !paths.has(resolve(one.path)) && !contents.has(contentKey(one)));
  const now = await planBatch(
    others.map(({ path, file }) => ({ path, file, isNamed: true })),
    program,
  );
  return others.flatMap((before, at) => {
    const found = now[at];
    if (found !== undefined && found.key !== null) return found;
    // Nothing was ever read of it: whoever wants to know runs the batch over it again.
    return before.key === null ? [] : before;
  });
}

/** The same file under the same name, from wherever it was given. */
function contentKey({ file, sha256, path }: BatchFile): string {
  return sha256 === null ? path : `${file} ${sha256}`;
}
