import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { headOf } from './csv.ts';
import { CONVERSION, dataPackage } from './data-package.ts';
import { documentJsonSchema } from './json-schema.ts';
import { toJson } from './render-document.ts';
import type { RunEntry } from './run-report.ts';
import { TABLES } from './tables/index.ts';
import { copyWhole, GrowingFile, writeWhole } from './write-file.ts';

/** How many files are written at once. */
const OPEN_FILES = 8;

/** A document that is ready to be written: its id, its lines of every table, and its file as text or as a copy. */
export type WrittenDocument = {
  readonly id: string;
  readonly rows: Readonly<Record<string, string>>;
  readonly json: Content;
  readonly text: Content;
};

type Content = { readonly text: string } | { readonly copyOf: string };

/**
 * Writes a dataset input by input: documents as they come, tables growing beside them, the report of the run at the
 * end. Nothing has its name before it is whole.
 */
export class DatasetWriter {
  readonly #folder: string;
  readonly #tables: ReadonlyMap<string, GrowingFile>;
  readonly #run: RunEntry[] = [];
  readonly #files = new PQueue({ concurrency: OPEN_FILES });

  #fault: unknown = null;

  private constructor(folder: string, tables: ReadonlyMap<string, GrowingFile>) {
    this.#folder = folder;
    this.#tables = tables;
  }

  static async open(folder: string): Promise<DatasetWriter> {
    const tables = new Map<string, GrowingFile>();
    for (const table of TABLES) {
      const file = await GrowingFile.open(join(folder, `${table.name}.csv`));
      await file.append(headOf(table));
      tables.set(table.name, file);
    }
    return new DatasetWriter(folder, tables);
  }

  /** An input and its document; null where it gave none. */
  async add(entry: RunEntry, document: WrittenDocument | null): Promise<void> {
    this.#run.push(entry);
    if (document === null) return;
    await this.#write(documentPath(this.#folder, document.id, 'json'), document.json);
    await this.#write(documentPath(this.#folder, document.id, 'txt'), document.text);
    for (const [name, file] of this.#tables) await file.append(document.rows[name] ?? '');
  }

  /** Files are written beside each other, a few at a time; what goes wrong is told at the end. */
  async #write(path: string, content: Content): Promise<void> {
    await this.#files.onSizeLessThan(OPEN_FILES);
    void this.#files
      .add(async () => {
        await writeContent(path, content);
      })
      .catch((error: unknown) => {
        this.#fault ??= error;
      });
    if (this.#fault !== null) throw this.#fault;
  }

  /** Gives the tables their names and writes what describes them; removes documents that only an earlier run wrote. */
  async finish(): Promise<void> {
    await this.#files.onIdle();
    if (this.#fault !== null) throw this.#fault;
    const ids = new Set(this.#run.flatMap(({ id }) => id ?? []));
    await removeEarlier(this.#folder, ids);
    for (const file of this.#tables.values()) await file.finish();
    await writeWhole(join(this.#folder, 'datapackage.json'), toJson(dataPackage(TABLES, CONVERSION)));
    await writeWhole(join(this.#folder, 'document.schema.json'), toJson(documentJsonSchema()));
    await writeWhole(join(this.#folder, 'run.json'), toJson({ schemaVersion: '2', inputs: this.#run }));
  }

  /** Leaves the tables of an earlier run as they were. */
  async abandon(): Promise<void> {
    await this.#files.onIdle();
    for (const file of this.#tables.values()) await file.abandon();
  }
}

async function writeContent(path: string, content: Content): Promise<void> {
  if ('text' in content) await writeWhole(path, content.text);
  else await copyWhole(content.copyOf, path);
}

const SLUG = /^[a-z0-9][a-z0-9-]*$/u;

/** Ids are slugs made by us; a name from elsewhere that is none is no path. */
function documentPath(folder: string, id: string, extension: 'json' | 'txt'): string {
  if (!SLUG.test(id)) throw new Error(`A document id must be a slug, got "${id}".`);
  return join(folder, 'documents', `${id}.${extension}`);
}

/** Removes what the run before wrote here and this one does not; never a file that no run has written. */
async function removeEarlier(folder: string, ids: ReadonlySet<string>): Promise<void> {
  for (const id of await idsOfRun(join(folder, 'run.json'))) {
    if (ids.has(id) || !SLUG.test(id)) continue;
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
