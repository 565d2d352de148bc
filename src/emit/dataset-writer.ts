import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { headOf } from './csv.ts';
import { CONVERSION, dataPackage } from './data-package.ts';
import { documentJsonSchema } from './json-schema.ts';
import { toJson } from './render-document.ts';
import type { RunEntry } from './run-report.ts';
import { TABLES } from './tables/index.ts';
import { GrowingFile, settle, stage, stageCopy, unstage } from './write-file.ts';

/** How many files are written at once. */
const OPEN_FILES = 8;

/** A document that is ready to be written: its id, its lines of every table, and its file as text or as a copy. */
export type WrittenDocument = {
  readonly id: string;
  readonly rows: Readonly<Record<string, string>>;
  readonly json: Content;
  readonly text: Content;
  /** As the program read it, where people said something of it. */
  readonly reading?: Content;
};

type Content = { readonly text: string } | { readonly copyOf: string };

/**
 * Writes a dataset input by input: documents as they come, tables growing beside them, the report of the run at the
 * end. All of it is staged, and gets its names when nothing is left to be written: until then the folder holds what an
 * earlier run left there.
 */
export class DatasetWriter {
  readonly #folder: string;
  readonly #tables: ReadonlyMap<string, GrowingFile>;
  readonly #run: RunEntry[] = [];
  readonly #files = new PQueue({ concurrency: OPEN_FILES });
  /** What waits for its name, in the order in which it gets it. */
  readonly #staged: string[] = [];
  /** Ids of documents that are written as they were read too. */
  readonly #readings = new Set<string>();

  #fault: unknown = null;

  private constructor(folder: string, tables: ReadonlyMap<string, GrowingFile>) {
    this.#folder = folder;
    this.#tables = tables;
  }

  static async open(folder: string): Promise<DatasetWriter> {
    const tables = new Map<string, GrowingFile>();
    const writer = new DatasetWriter(folder, tables);
    try {
      for (const table of TABLES) {
        const file = await GrowingFile.open(join(folder, `${table.name}.csv`));
        tables.set(table.name, file);
        await file.append(headOf(table));
      }
      return writer;
    } catch (error) {
      await writer.abandon();
      throw error;
    }
  }

  /** An input and its document; null where it gave none. */
  async add(entry: RunEntry, document: WrittenDocument | null): Promise<void> {
    this.#run.push(entry);
    if (document === null) return;
    await this.#write(documentPath(this.#folder, document.id, 'json'), document.json);
    await this.#write(documentPath(this.#folder, document.id, 'txt'), document.text);
    if (document.reading !== undefined) {
      this.#readings.add(document.id);
      await this.#write(readingPath(this.#folder, document.id), document.reading);
    }
    for (const [name, file] of this.#tables) await file.append(document.rows[name] ?? '');
  }

  /** Files are written beside each other, a few at a time; what goes wrong is told at the end. */
  async #write(path: string, content: Content): Promise<void> {
    await this.#files.onSizeLessThan(OPEN_FILES);
    this.#staged.push(path);
    void this.#files
      .add(async () => {
        await ('text' in content ? stage(path, content.text) : stageCopy(content.copyOf, path));
      })
      .catch((error: unknown) => {
        this.#fault ??= error;
      });
    if (this.#fault !== null) throw this.#fault;
  }

  /** Gives everything its name, the report of the run last; removes documents that only an earlier run wrote. */
  async finish(): Promise<void> {
    const report = join(this.#folder, 'run.json');
    try {
      await this.#stageRest(report);
    } catch (error) {
      await this.abandon();
      throw error;
    }
    for (const path of this.#staged) await settle(path);
    await removeEarlier(this.#folder, {
      ids: new Set(this.#run.flatMap(({ id }) => id ?? [])),
      readings: this.#readings,
    });
    await settle(report);
  }

  async #stageRest(report: string): Promise<void> {
    await this.#files.onIdle();
    if (this.#fault !== null) throw this.#fault;
    for (const [name, file] of this.#tables) {
      await file.complete();
      this.#staged.push(join(this.#folder, `${name}.csv`));
    }
    const described = [
      ['datapackage.json', dataPackage(TABLES, CONVERSION)],
      ['document.schema.json', documentJsonSchema()],
    ] as const;
    for (const [name, content] of described) {
      await stage(join(this.#folder, name), toJson(content));
      this.#staged.push(join(this.#folder, name));
    }
    await stage(report, toJson({ schemaVersion: '2', inputs: this.#run }));
  }

  /** Leaves what an earlier run wrote as it was. */
  async abandon(): Promise<void> {
    await this.#files.onIdle();
    for (const file of this.#tables.values()) await file.abandon();
    for (const path of this.#staged) await unstage(path);
  }
}

const SLUG = /^[a-z0-9][a-z0-9-]*$/u;

/** Ids are slugs made by us; a name from elsewhere that is none is no path. */
function documentPath(folder: string, id: string, extension: 'json' | 'txt'): string {
  if (!SLUG.test(id)) throw new Error(`A document id must be a slug, got "${id}".`);
  return join(folder, 'documents', `${id}.${extension}`);
}

/** Where a document lies as the program read it, before people said anything of it. */
export function readingPath(folder: string, id: string): string {
  if (!SLUG.test(id)) throw new Error(`A document id must be a slug, got "${id}".`);
  return join(folder, 'readings', `${id}.json`);
}

/** Removes what the run before wrote here and this one does not; never a file that no run has written. */
async function removeEarlier(
  folder: string,
  { ids, readings }: { readonly ids: ReadonlySet<string>; readonly readings: ReadonlySet<string> },
): Promise<void> {
  for (const id of await idsOfRun(join(folder, 'run.json'))) {
    if (!SLUG.test(id)) continue;
    if (!readings.has(id)) await rm(readingPath(folder, id), { force: true });
    if (ids.has(id)) continue;
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
