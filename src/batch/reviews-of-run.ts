import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toJson } from '../emit/render-document.ts';
import { writeWhole } from '../emit/write-file.ts';
import { valueKey, type Correction } from '../review/correction.ts';
import { readReviews, REVIEW_FOLDER } from '../review/review-folder.ts';
import { readLines, writeLines } from '../review/review-lines.ts';
import { CACHE_FOLDER } from './conversion-cache.ts';

/** What people said of the documents of a run, and whose word decides where they differ. */
export type RunReviews = { readonly corrections: readonly Correction[]; readonly adjudicator: string | null };

export const NO_REVIEWS: RunReviews = { corrections: [], adjudicator: null };

/** The corrections in a folder; where none is named, in the folder `reviews` beside or in what was given. */
export async function reviewsBehind(
  paths: readonly string[],
  {
    reviews,
    adjudicator,
  }: { readonly reviews?: string | undefined; readonly adjudicator?: string | undefined },
): Promise<RunReviews> {
  if (reviews !== undefined && !(await isFolder(reviews)))
    throw new Error(`The folder of reviews ${reviews} is not there.`);
  const folders = reviews === undefined ? await foldersBeside(paths) : [reviews];
  const corrections: Correction[] = [];
  for (const folder of new Set(folders))
    if (await isFolder(folder)) corrections.push(...(await readReviews(folder)));
  return { corrections, adjudicator: adjudicator ?? null };
}

/** Of a folder the one in it, of a file the one beside it. */
async function foldersBeside(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) found.push(join((await isFolder(path)) ? path : dirname(path), REVIEW_FOLDER));
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const KEPT = join(CACHE_FOLDER, 'reviews.json');

/** Keeps the corrections of a finished run, for a merge with others. */
export async function keepReviews(folder: string, { corrections, adjudicator }: RunReviews): Promise<void> {
  await writeWhole(join(folder, KEPT), toJson({ adjudicator, lines: writeLines(corrections) }));
}

/** The corrections of finished runs, each once. */
export async function keptReviews(folders: readonly string[]): Promise<RunReviews> {
  const found = new Map<string, Correction>();
  let decides: string | null = null;
  for (const folder of folders) {
    const kept = await keptIn(folder);
    decides ??= kept.adjudicator;
    for (const correction of readLines(kept.lines, join(folder, KEPT)))
      found.set(valueKey(correction), correction);
  }
  return { corrections: [...found.values()], adjudicator: decides };
}

async function keptIn(
  folder: string,
): Promise<{ readonly adjudicator: string | null; readonly lines: string }> {
  try {
    const kept: Partial<{ adjudicator: unknown; lines: unknown }> = JSON.parse(
      await readFile(join(folder, KEPT), 'utf8'),
    );
    const { adjudicator, lines } = kept;
    return {
      adjudicator: typeof adjudicator === 'string' ? adjudicator : null,
      lines: typeof lines === 'string' ? lines : '',
    };
  } catch {
    // A run without corrections keeps none.
    return { adjudicator: null, lines: '' };
  }
}
