import { readFile } from 'node:fs/promises';
import { readingPath } from '../emit/dataset-writer.ts';
import { documentSchema, type AgreementDocument } from '../normalise/document-schema.ts';

type Entry = { readonly document: AgreementDocument; readonly text: string };

/**
 * The documents of a dataset as the program read them, before anything that people said was applied. Rejects with a
 * plain sentence where one that was reviewed has lost its reading.
 */
export async function withoutReviews<E extends Entry>(
  folder: string,
  dataset: readonly E[],
): Promise<readonly E[]> {
  return Promise.all(
    dataset.map(async (entry) =>
      entry.document.reviews === undefined
        ? entry
        : { ...entry, document: await readingOf(folder, entry.document.id) },
    ),
  );
}

async function readingOf(folder: string, id: string): Promise<AgreementDocument> {
  const path = readingPath(folder, id);
  try {
    return documentSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new Error(`${path} cannot be read. Run "afspraken convert --force" again.`);
  }
}
