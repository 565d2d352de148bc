import { mergeDatasets } from '../batch/merge-datasets.ts';
import { outcomeLine } from './summary.ts';

/** Joins datasets that were converted apart into one. */
export async function merge(
  folders: readonly string[],
  { out, isQuiet }: { readonly out: string; readonly isQuiet: boolean },
): Promise<void> {
  const entries = await mergeDatasets(folders, out);
  if (!isQuiet) process.stdout.write(`${outcomeLine(entries, 0)}\nWritten to ${out}\n`);
}
