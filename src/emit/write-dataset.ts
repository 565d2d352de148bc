import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgreementDocument } from '../normalise/document-schema.ts';
import { toCsv } from './csv.ts';
import { CONVERSION, dataPackage } from './data-package.ts';
import { documentJsonSchema } from './json-schema.ts';
import { runEntry, type Outcome, type RunEntry } from './run-report.ts';
import { TABLES } from './tables/index.ts';
import { writeWhole } from './write-file.ts';

/** What became of an input, with the text that its document points into. */
export type DatasetEntry = Outcome & { readonly text: string | null };

/**
 * Writes a dataset: a JSON file and a canonical text for each document, long tables over all of them, their
 * description, the JSON Schema, and `run.json` with an entry for every input. The same entries give the same bytes.
 * Documents of an earlier run in the same folder that are not part of this one are removed.
 */
export async function writeDataset(entries: readonly DatasetEntry[], folder: string): Promise<void> {
  const documents = entries.flatMap(({ document }) => document ?? []);
  const run = entries.map(runEntry);
  await removeEarlier(folder, new Set(documents.map(({ id }) => id)));
  for (const { document, text } of entries) {
    if (document === null || text === null) continue;
    await writeWhole(documentPath(folder, document.id, 'json'), toJson(document));
    await writeWhole(documentPath(folder, document.id, 'txt'), text);
  }
  await writeTables(documents, folder);
  await writeWhole(join(folder, 'document.schema.json'), toJson(documentJsonSchema()));
  await writeWhole(join(folder, 'run.json'), toJson({ schemaVersion: '1', inputs: run }));
}

async function writeTables(documents: readonly AgreementDocument[], folder: string): Promise<void> {
  for (const table of TABLES) await writeWhole(join(folder, `${table.name}.csv`), toCsv(table, documents));
  await writeWhole(join(folder, 'datapackage.json'), toJson(dataPackage(TABLES, CONVERSION)));
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Ids are slugs made by us; a name from elsewhere that is none is no path. */
function documentPath(folder: string, id: string, extension: 'json' | 'txt'): string {
  if (!/^[a-z0-9][a-z0-9-]*$/u.test(id)) throw new Error(`A document id must be a slug, got "${id}".`);
  return join(folder, 'documents', `${id}.${extension}`);
}

/** Removes what the run before wrote here and this one does not; never a file that no run has written. */
async function removeEarlier(folder: string, ids: ReadonlySet<string>): Promise<void> {
  const earlier = await idsOfRun(join(folder, 'run.json'));
  for (const id of earlier) {
    if (ids.has(id) || !/^[a-z0-9][a-z0-9-]*$/u.test(id)) continue;
    await rm(documentPath(folder, id, 'json'), { force: true });
    await rm(documentPath(folder, id, 'txt'), { force: true });
  }
}

async function idsOfRun(path: string): Promise<readonly string[]> {
  try {
    const run: Partial<{ inputs: readonly Partial<RunEntry>[] }> = JSON.parse(await readFile(path, 'utf8'));
    return (run.inputs ?? []).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  } catch {
    // No run before, or its report is not ours: then there is nothing to remove.
    return [];
  }
}
