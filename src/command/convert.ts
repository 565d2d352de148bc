import { readAgreements, writeDataset } from '../index.ts';
import { showProgress } from './progress.ts';
import { failureLines, summaryTable } from './summary.ts';

export type ConvertSettings = {
  readonly out: string;
  readonly isQuiet: boolean;
  readonly concurrency: number;
};

/** Converts files and folders and writes the dataset; true where some file could not be read. */
export async function convert(
  paths: readonly string[],
  { out, isQuiet, concurrency }: ConvertSettings,
): Promise<boolean> {
  const progress = showProgress(isQuiet ? null : process.stderr);
  const conversions = await readAgreements(paths, { concurrency, ...progress.hooks });
  progress.stop();
  await writeDataset(conversions, out);
  const failures = failureLines(conversions);
  if (!isQuiet) process.stdout.write(`${summaryTable(conversions)}\nWritten to ${out}\n`);
  if (failures.length > 0) process.stderr.write(`${failures.join('\n')}\n`);
  return conversions.some(({ status }) => status === 'failed');
}
