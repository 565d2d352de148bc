import { readFile } from 'node:fs/promises';
import { compareAgreements, readDataset, readRun, writeReport, type Comparison } from '../index.ts';
import { today } from './today.ts';

export type CompareSettings = {
  readonly report: string;
  /** A list of topics of one's own; null for the one that is shipped. */
  readonly topics: string | null;
  /** A list of indicators of one's own; null for the one that is shipped. */
  readonly indicators: string | null;
  /** Codes that override those of the rules; null for none. */
  readonly codes: string | null;
  /** Homes by municipality and year; null for none. */
  readonly context: string | null;
  readonly language: 'nl' | 'en';
  /** Of the program, for those who cite the report. */
  readonly version: string;
  readonly isQuiet: boolean;
};

/** Compares the documents of a dataset and writes the report. */
export async function compare(folder: string, settings: CompareSettings): Promise<void> {
  const { report, topics, indicators, codes, context, language, version, isQuiet } = settings;
  const tell = (words: string): void => {
    if (!isQuiet) process.stderr.write(`${words}\n`);
  };
  const lists = {
    ...(topics === null ? {} : { topics: await readList(topics, 'list of topics') }),
    ...(indicators === null ? {} : { indicators: await readList(indicators, 'list of indicators') }),
    ...(codes === null ? {} : { codes: await readList(codes, 'list of codes') }),
    ...(context === null ? {} : { context: await readList(context, 'context') }),
  };
  const dataset = await readDataset(folder);
  const run = await readRun(folder);
  tell(`${dataset.length} documents read.`);
  const comparison = compareAgreements(dataset, { ...lists, ...(run === null ? {} : { run }) });
  if (comparison.commitments.length === 0)
    throw new Error(`${folder} holds no agreement or vision to compare.`);
  tell(`${comparison.commitments.length} commitments coded.`);
  if (context !== null) tell(`${byHomes(comparison)} numbers have a figure for every thousand homes.`);
  await writeReport(comparison, report, language, { date: today(), version });
  if (!isQuiet) process.stdout.write(`${summary(comparison)}\nWritten to ${report}\n`);
}

async function readList(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`The ${what} ${path} cannot be read.`);
  }
}

function summary({ documents, commitments, topics, targets }: Comparison): string {
  const withTopic = commitments.filter((commitment) => commitment.topics.length > 0).length;
  const spoken = topics.filter(({ cells }) => cells.some(({ status }) => status !== 'not found')).length;
  const placed = targets.filter(({ indicator }) => indicator !== null).length;
  return `${documents.length} documents compared on ${spoken} of ${topics.length} topics; ${withTopic} of ${commitments.length} commitments have a topic, ${placed} of ${targets.length} numbers an indicator.`;
}

/** How many numbers the context serves: none where its names or years are others. */
function byHomes({ topics }: Comparison): number {
  const entries = topics.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
  return entries.filter(({ perThousandHomes }) => perThousandHomes !== null).length;
}
