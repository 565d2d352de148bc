import { hash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { renderDocument } from '../emit/render-document.ts';
import { runEntry } from '../emit/run-report.ts';
import { UNFINISHED, unfinishedName } from '../emit/write-file.ts';
import type { AgreementDocument } from '../normalise/document-schema.ts';
import { factsOf } from '../normalise/run/document-facts.ts';
import type { Conversion } from '../pipeline/conversion.ts';
import type { CachedFile, CachedPart } from './batch-entry.ts';

/** What the cache is called in an output folder. */
export const CACHE_FOLDER = '.cache';

/** The file of an entry that tells what lies beside it; its first line is the digest of all that follows. */
const ENTRY = 'entry.json';

/** Length and digest of a file as it was written: disks and people damage files in silence. */
type Seal = { readonly bytes: number; readonly sha256: string };

type SealedEntry = { readonly file: CachedFile; readonly seals: Readonly<Record<string, Seal>> };

function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content);
}

function isSealed(content: Uint8Array, { bytes, sha256 }: Seal): boolean {
  return content.length === bytes && digestOf(content) === sha256;
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/**
 * What was read of files before, by a key of content and program. An entry is a folder that is renamed to its name when
 * it is whole: after any interruption it is there or it is not.
 */
export class ConversionCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The entry of a key; null where there is none, or none that can be read. */
  async find(key: string): Promise<CachedFile | null> {
    return (await this.#entryOf(key))?.file ?? null;
  }

  /** Looks at every byte of an entry: whether it is as it was written, is something else, or is not there at all. */
  async inspect(key: string): Promise<'whole' | 'damaged' | 'missing'> {
    const place = this.#place(key);
    if (!existsSync(place)) return 'missing';
    const entry = await this.#entryOf(key);
    if (entry === null) return 'damaged';
    for (const [name, seal] of Object.entries(entry.seals)) {
      const content = await contentOf(join(place, name));
      if (content === null || !isSealed(content, seal)) return 'damaged';
    }
    return 'whole';
  }

  async #entryOf(key: string): Promise<SealedEntry | null> {
    const stored = (await contentOf(join(this.#place(key), ENTRY)))?.toString('utf8') ?? '';
    const line = stored.indexOf('\n');
    const body = stored.slice(line + 1);
    if (stored.slice(0, line) !== digestOf(body)) return null;
    const entry: SealedEntry = JSON.parse(body);
    return entry;
  }

  /**
   * Keeps what was read of a file; whoever comes last is kept. Written at once: the process that calls it has nothing
   * else to do, and small files cost more in waiting than in writing.
   */
  keep(key: string, conversions: readonly Conversion[]): void {
    const place = this.#place(key);
    const unfinished = unfinishedName(place);
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    try {
      const seals: Record<string, Seal> = {};
      const write: WritePart = (name, content) => {
        writeFileSync(join(unfinished, name), content);
        seals[name] = { bytes: Buffer.byteLength(content), sha256: digestOf(content) };
      };
      const parts = conversions.map((conversion, at) => keepPart(conversion, String(at), write));
      const body = JSON.stringify({ file: { parts }, seals } satisfies SealedEntry);
      writeFileSync(join(unfinished, ENTRY), `${digestOf(body)}\n${body}`);
      rmSync(place, { recursive: true, force: true });
      renameSync(unfinished, place);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      throw error;
    }
  }

  /** Where the document of a part lies as it was written first. */
  pathOf(key: string, part: number, kind: 'json' | 'txt'): string {
    return join(this.#place(key), `${part}.${kind}`);
  }

  async documentOf(key: string, part: number): Promise<AgreementDocument> {
    return JSON.parse(await readFile(this.pathOf(key, part, 'json'), 'utf8'));
  }

  async rowsOf(key: string, part: number): Promise<Readonly<Record<string, string>>> {
    return JSON.parse(await readFile(join(this.#place(key), `${part}.rows`), 'utf8'));
  }

  #place(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }
}

type WritePart = (name: string, content: string) => void;

/** Writes the files of a document, whose names begin with `stem`. */
function keepPart(conversion: Conversion, stem: string, write: WritePart): CachedPart {
  const { document, text } = conversion;
  if (document !== null && text !== null) {
    const { json, rows } = renderDocument(document);
    write(`${stem}.json`, json);
    write(`${stem}.txt`, text);
    write(`${stem}.rows`, JSON.stringify(rows));
  }
  return {
    run: runEntry(conversion),
    facts: document === null || text === null ? null : factsOf(document, text),
  };
}

/** Removes what interrupted runs left behind in a folder and in its cache. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const place of [folder, join(folder, 'documents'), ...(await foldersIn(join(folder, CACHE_FOLDER)))]) {
    for (const name of await namesIn(place))
      if (name.endsWith(UNFINISHED)) await rm(join(place, name), { recursive: true, force: true });
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  return [folder, ...(await namesIn(folder)).map((name) => join(folder, name))];
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    // A folder that is not there, or a file, holds nothing unfinished.
    return [];
  }
}

/** The folder that holds a cache. */
export function cacheIn(folder: string): ConversionCache {
  return new ConversionCache(join(folder, CACHE_FOLDER));
}
