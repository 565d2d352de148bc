import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The ending of names under which files are written until they are whole. */
export const UNFINISHED = '.unfinished';

/** A name for a file that is not whole yet; two processes never share one. */
export function unfinishedName(path: string): string {
  return `${path}.${process.pid}${UNFINISHED}`;
}

/** Writes a file whole or not at all: under another name first, then renamed. Folders are made where missing. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await wholly(path, (unfinished) => writeFile(unfinished, content));
}

/** Copies a file whole or not at all; where the disk can share the content of both, it does. */
export async function copyWhole(from: string, path: string): Promise<void> {
  await wholly(path, (unfinished) => copyFile(from, unfinished, constants.COPYFILE_FICLONE));
}

async function wholly(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = unfinishedName(path);
  try {
    await write(unfinished);
    await rename(unfinished, path);
  } catch (error) {
    // A full disk must not be filled by what is left of the attempt.
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Pieces are gathered to this many characters before they are written. */
const PIECE = 256 * 1024;

/** A file that is written piece by piece and gets its name when it is whole. */
export class GrowingFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  #gathered = '';

  private constructor(path: string, handle: FileHandle) {
    this.#path = path;
    this.#handle = handle;
  }

  static async open(path: string): Promise<GrowingFile> {
    await mkdir(dirname(path), { recursive: true });
    return new GrowingFile(path, await open(unfinishedName(path), 'w'));
  }

  async append(text: string): Promise<void> {
    this.#gathered += text;
    if (this.#gathered.length >= PIECE) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    await this.#handle.close();
    await rename(unfinishedName(this.#path), this.#path);
  }

  async #flush(): Promise<void> {
    const piece = this.#gathered;
    this.#gathered = '';
    if (piece !== '') await this.#handle.writeFile(piece);
  }

  /** Leaves the file of that name as it was. */
  async abandon(): Promise<void> {
    await this.#handle.close();
    await rm(unfinishedName(this.#path), { force: true });
  }
}
