import { keptReviews } from '../batch/reviews-of-run.ts';
import { compareAgreements, readDataset, readReviews } from '../index.ts';
import { MACHINE, type Codes } from '../reliability/coding.ts';
import { measureReliability, type Reliability } from '../reliability/measure-reliability.ts';
import { writeReliability } from '../reliability/write-reliability.ts';
import { assignReviews } from '../review/assign-reviews.ts';
import { namedIn } from '../review/named-documents.ts';
import { withoutReviews } from '../review/read-readings.ts';
import { reviewLines } from './summary.ts';

export type AgreementSettings = {
  readonly out: string;
  /** A folder of corrections; null for those that the dataset was made with. */
  readonly reviews: string | null;
  readonly seed: number;
  readonly version: string;
  readonly isQuiet: boolean;
};

/** Measures how far the program and the coders of a dataset agree, and writes the tables and a paragraph of methods. */
export async function agreement(folder: string, settings: AgreementSettings): Promise<void> {
  const { out, reviews, seed, version, isQuiet } = settings;
  const corrections =
    reviews === null ? (await keptReviews([folder])).corrections : await readReviews(reviews);
  if (corrections.length === 0)
    throw new Error(`Nobody has said anything of the documents of ${folder} yet.`);
  const dataset = await withoutReviews(folder, await readDataset(folder));
  const named = namedIn(dataset.map(({ document }) => document));
  const assigned = assignReviews(corrections, named);
  const readings = dataset.map((entry, at) => {
    const own = named[at];
    return { ...entry, corrections: own === undefined ? [] : assigned.of(own) };
  });
  if (assigned.elsewhere.length === corrections.length)
    throw new Error(`All ${corrections.length} corrections speak of documents that are not in ${folder}.`);
  for (const line of reviewLines(assigned.elsewhere)) process.stderr.write(`${line}\n`);
  const study = measureReliability(readings, { codes: codesOf(dataset), version, seed });
  await writeReliability(study, out);
  if (!isQuiet) process.stdout.write(`${summary(study)}\nWritten to ${out}\n`);
}

function codesOf(dataset: Parameters<typeof compareAgreements>[0]): Codes {
  return new Map(
    compareAgreements(dataset).commitments.map(({ id, themes, topics, concreteness }) => [
      id,
      {
        themes: themes.map(({ code }) => code),
        topics: topics.map(({ code }) => code),
        concreteness: concreteness.code,
      },
    ]),
  );
}

function summary({ figures }: Reliability): string {
  const overall = figures.filter(({ by, measure }) => by === 'all' && measure === 'f1');
  const pairs = [...Map.groupBy(overall, ({ first, second }) => `${first} and ${second}`)];
  return pairs
    .map(([pair, own]) => {
      const told = own.flatMap(({ field, value }) =>
        value === null ? [] : [`${field} ${value.toFixed(2)}`],
      );
      return `${pair}, F1: ${told.join(', ') || 'nothing that both judged'}`;
    })
    .join('\n')
    .replaceAll(MACHINE, 'the program');
}
