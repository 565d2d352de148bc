import { text } from 'node:stream/consumers';
import { convertDataset, type DatasetOptions } from '../batch/convert-dataset.ts';
import type { RunEntry } from '../emit/run-report.ts';
import { showProgress } from './progress.ts';
import { failureLines, outcomeLine, reviewLines, summaryTable } from './summary.ts';

type Passed =
  'prune' | 'project' | 'concurrency' | 'limits' | 'force' | 'shard' | 'ocr' | 'reviews' | 'adjudicator';

export type ConvertSettings = Pick<DatasetOptions, Passed> & {
  readonly out: string;
  readonly isQuiet: boolean;
  /** How bad a diagnostic must be to make the run fail; an input that gave no document always does. */
  readonly failOn: 'warning' | 'error';
};

/** Converts files and folders into a dataset; true where some file could not be read, or is as bad as `failOn` says. */
export async function convert(
  paths: readonly string[],
  { out, isQuiet, failOn, ...options }: ConvertSettings,
): Promise<boolean> {
  const progress = showProgress(isQuiet ? null : process.stderr);
  try {
    const { entries, known, kept, elsewhere } = await convertDataset(await withListed(paths), out, {
      ...options,
      ...progress.hooks,
    });
    progress.stop();
    if (!isQuiet)
      process.stdout.write(
        `${[summaryTable(entries), outcomeLine(entries, known), ...keptLine(kept)].join('\n')}\nWritten to ${out}\n`,
      );
    const strangers = reviewLines(elsewhere);
    if (strangers.length > 0) process.stderr.write(`${strangers.join('\n')}\n`);
    const failures = failureLines(entries);
    if (failures.length > 0) process.stderr.write(`${failures.join('\n')}\n`);
    return entries.some((entry) => isFailure(entry, failOn));
  } finally {
    progress.stop();
  }
}

/** `-` stands for the paths on standard input, one on each line. */
async function withListed(paths: readonly string[]): Promise<readonly string[]> {
  if (!paths.includes('-')) return paths;
  const listed = (await text(process.stdin)).split(/\r?\n/u).filter((line) => line !== '');
  return paths.flatMap((path) => (path === '-' ? listed : [path]));
}

function isFailure({ status, counts, diagnostics }: RunEntry, failOn: ConvertSettings['failOn']): boolean {
  if (status === 'failed') return true;
  const warnings =
    (counts?.warnings ?? 0) + diagnostics.filter(({ severity }) => severity === 'warning').length;
  return failOn === 'warning' && status === 'ok' && warnings > 0;
}

/** Who expects only what was given must know that there is more. */
function keptLine(kept: number): readonly string[] {
  if (kept === 0) return [];
  const files = kept === 1 ? '1 file of an earlier run stays' : `${kept} files of earlier runs stay`;
  return [`${files} in the dataset; --prune takes out what is not given now.`];
}
