import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inputsOfRun } from '../batch/finished-run.ts';
import { compareAgreements, readDataset } from '../index.ts';
import { coderSchema } from '../review/correction.ts';
import { withoutReviews } from '../review/read-readings.ts';
import { REVIEW_FOLDER } from '../review/review-folder.ts';
import { ENGLISH } from '../review/page/wording/en.ts';
import { DUTCH } from '../review/page/wording/nl.ts';
import { ReviewProject } from '../review/server/review-project.ts';
import { serveReview, type ReviewServer } from '../review/server/serve.ts';
import { today } from './today.ts';

export type ReviewSettings = {
  /** Where corrections are kept; null for the folder `reviews` beside the documents. */
  readonly reviews: string | null;
  readonly coder: string;
  readonly blind: boolean;
  readonly adjudicate: boolean;
  readonly sample: number | null;
  readonly seed: number;
  readonly port: number;
  readonly lang: 'nl' | 'en';
};

const WORDINGS = { nl: DUTCH, en: ENGLISH };

/** Serves the review page of a dataset until it is ended; resolves when it can be opened. */
export async function review(folder: string, settings: ReviewSettings): Promise<ReviewServer> {
  const { coder, blind, adjudicate, sample, seed, port, lang } = settings;
  if (!coderSchema.safeParse(coder).success)
    throw new Error(`A coder is named in small letters, figures and hyphens, not "${coder}".`);
  const dataset = await withoutReviews(folder, await readDataset(folder));
  const inputs = (await inputsOfRun(folder)) ?? [];
  const comparison = compareAgreements(dataset);
  const project = new ReviewProject({
    entries: dataset,
    folder: settings.reviews ?? (await reviewsBeside(folder, inputs)),
    ...{ coder, blind, adjudicates: adjudicate },
    sources: new Map(
      inputs.flatMap(({ sha256, path }) => (sha256 === null ? [] : [[sha256, resolve(path)]])),
    ),
    codes: new Map(
      comparison.commitments.map(({ id, themes, topics, concreteness }) => [
        id,
        {
          themes: themes.map(({ code }) => code),
          topics: topics.map(({ code }) => code),
          concreteness: concreteness.code,
        },
      ]),
    ),
    topics: comparison.topics.map(({ id, label }) => [id, label[lang]]),
    sample: sample === null ? null : { size: sample, seed },
    today,
  });
  return serveReview(project, { port, wording: WORDINGS[lang] });
}

type Input = { readonly path: string; readonly file: string };

/** The folder `reviews` in the folder that the documents come from, where it is one. */
async function reviewsBeside(dataset: string, inputs: readonly Input[]): Promise<string> {
  const folders = new Set<string>();
  for (const { path, file } of inputs)
    if (path.endsWith(file)) folders.add(await folderOf(path.slice(0, path.length - file.length) || '.'));
  const [only] = folders;
  if (folders.size === 1 && only !== undefined) return join(only, REVIEW_FOLDER);
  throw new Error(
    `The documents of ${dataset} come from several folders: say with --reviews where corrections are to be kept.`,
  );
}

async function folderOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    throw new Error(
      `The documents came from ${path}, which is not there: start in the folder in which they were converted, or say with --reviews where corrections are to be kept.`,
    );
  }
}
