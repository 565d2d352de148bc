import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetDocument } from '../compare/comparison.ts';
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
  return Promise.all(stems.toSorted().map((stem) => readDocument(join(documents, stem))));
}

async function namesIn(documents: string, folder: string): Promise<readonly string[]> {
  try {
    return await readdir(documents);
  } catch {
    throw new Error(`${folder} is no dataset: it has no folder "documents". Run "afspraken convert" first.`);
  }
}

async function readDocument(stem: string): Promise<DatasetDocument> {
  const [json, text] = await Promise.all([readText(`${stem}.json`), readText(`${stem}.txt`)]);
  return { document: toDocument(json, `${stem}.json`), text };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new Error(`${path} cannot be read. Run "afspraken convert" again.`);
  }
}

function toDocument(json: string, path: string): AgreementDocument {
  const parsed = documentSchema.safeParse(parseJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new Error(`${path} is no document of this version${where}. Run "afspraken convert" again.`);
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
