import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { DatasetDocument } from '../compare/comparison.ts';
import type { ReadInput } from '../compare/ledger/ledger.ts';
import { documentSchema, type AgreementDocument } from '../normalise/document-schema.ts';

/**
 * The documents of a dataset that `writeDataset` wrote, with their texts, in the order of their names. Rejects with a
 * plain sentence where the folder is none or holds a document that cannot be read.
 */
export async function readDataset(folder: string): Promise<readonly DatasetDocument[]> {
  const documents = join(folder, 'documents');
  const names = await namesIn(documents, folder);
  const stems = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  if (stems.length === 0) throw new Error(`${documents} holds no documents. Run "afspraken convert" first.`);
  const queue = new PQueue({ concurrency: OPEN_FILES });
  const read = await queue.addAll(stems.toSorted().map((stem) => () => readDocument(join(documents, stem))));
  refuseRepeatedIds(read.map(({ document }) => document));
  return read;
}

/**
 * What became of every input of the run that wrote a dataset; null where the folder does not tell, as with documents
 * that were put together by hand.
 */
export async function readRun(folder: string): Promise<readonly ReadInput[] | null> {
  try {
    const read = runSchema.safeParse(JSON.parse(await readFile(join(folder, 'run.json'), 'utf8')));
    return read.success ? read.data.inputs : null;
  } catch {
    return null;
  }
}

const runSchema = z.object({
  inputs: z.array(
    z.object({
      file: z.string(),
      id: z.string().nullable(),
      outcome: z.string(),
      diagnostics: z.array(z.object({ severity: z.string(), message: z.string() })),
    }),
  ),
});

/** How many documents are open at once. */
const OPEN_FILES = 8;

/** What follows goes by ids: of two with the same id one would be lost in silence. */
function refuseRepeatedIds(documents: readonly AgreementDocument[]): void {
  const seen = new Set<string>();
  for (const { id, afspraken } of documents)
    for (const own of [id, ...afspraken.map((afspraak) => afspraak.id)]) {
      if (seen.has(own)) throw new Error(`The id "${own}" stands twice in the dataset. ${AGAIN}`);
      seen.add(own);
    }
}

const AGAIN = 'Run "afspraken convert" again.';

async function namesIn(documents: string, folder: string): Promise<readonly string[]> {
  try {
    return await readdir(documents);
  } catch {
    throw new Error(`${folder} is no dataset: it has no folder "documents". Run "afspraken convert" first.`);
  }
}

async function readDocument(stem: string): Promise<DatasetDocument> {
  const [json, text] = await Promise.all([readText(`${stem}.json`), readText(`${stem}.txt`)]);
  const document = toDocument(json, `${stem}.json`);
  if (!fits(document, text.length))
    throw new Error(`${stem}.json points to places that ${stem}.txt does not have. ${AGAIN}`);
  return { document, text };
}

/** True where every span inside a value lies in a text of that length. */
function fits(value: unknown, length: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every((entry) => fits(entry, length));
  const { start, end }: { start?: unknown; end?: unknown } = value;
  if (typeof start === 'number' && typeof end === 'number' && !(start < end && end <= length)) return false;
  return Object.values(value).every((entry) => fits(entry, length));
}

async function readText(path: string): Promise<string> {
  try {
    // A pipe of that name would be waited for without end.
    if (!(await stat(path)).isFile()) throw new Error('no file');
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read. ${AGAIN}`);
  }
}

function toDocument(json: string, path: string): AgreementDocument {
  const parsed = documentSchema.safeParse(parseJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new Error(`${path} is no document of this version${where}. ${AGAIN}`);
  }
  return parsed.data;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
