import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../emit/write-file.ts';
import type { Correction } from './correction.ts';
import { readLines, writeLines } from './review-lines.ts';

/** How the names of files with corrections end; they are no documents. */
export const REVIEW_ENDING = '.review.jsonl';

/** What a folder of corrections is called, inside the folder of the documents. */
export const REVIEW_FOLDER = 'reviews';

/** So much of the hash of a document tells it from others in the name of a file. */
const HASH_LENGTH = 12;

/** All corrections in a folder, in the order of the names of its files; none where there is no such folder. */
export async function readReviews(folder: string): Promise<readonly Correction[]> {
  return (await reviewFilesIn(folder)).flatMap(readReviewFile);
}

/** The files with corrections in a folder, in the order of their names. */
export async function reviewFilesIn(folder: string): Promise<readonly string[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(REVIEW_ENDING));
  return names.toSorted().map((name) => join(folder, name));
}

/** The file of what one coder says of one document. */
export function reviewPath(
  folder: string,
  { document, sha256, part, coder }: Pick<Correction, 'document' | 'sha256' | 'part' | 'coder'>,
): string {
  const slug = document.replace(/[^a-z0-9-]/gu, '-');
  const hash = sha256.slice(0, HASH_LENGTH);
  const place = part === null ? hash : `${hash}-${part}`;
  return join(folder, `${slug}.${place}.${coder}${REVIEW_ENDING}`);
}

/**
 * What a file of corrections holds; nothing where there is none yet. Read at once: a thousand small files take thirty
 * times as long to wait for as to read.
 */
export function readReviewFile(path: string): readonly Correction[] {
  try {
    return readLines(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Writes a file of corrections whole or not at all; without corrections there is no file. */
export async function writeReviewFile(path: string, corrections: readonly Correction[]): Promise<void> {
  if (corrections.length === 0) await rm(path, { force: true });
  else await writeWhole(path, writeLines(corrections));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Error(`The folder of reviews ${folder} cannot be read.`, { cause: error });
  }
}
