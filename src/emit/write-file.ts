import { constants } from 'node:fs';
import { copyFile, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The ending of names under which files are written until they are whole. */
export const UNFINISHED = '.unfinished';

/** A name for a file that is not whole yet; two processes never share one. */
export function unfinishedName(path: string): string {
  return `${path}.${process.pid}${UNFINISHED}`;
}

/** Writes a file whole or not at all: under another name first, then renamed. Folders are made where missing. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await stage(path, content);
  try {
    await settle(path);
  } catch (error) {
    await unstage(path);
    throw error;
  }
}

/** Writes what is to be a file under its unfinished name; on the disk, not only on its way there. */
export async function stage(path: string, content: string | Uint8Array): Promise<void> {
  await wholly(path, async (unfinished) => {
    await onDisk(await open(unfinished, 'w'), (handle) => handle.writeFile(content));
  });
}

/** The same with a copy of a file; where the disk can share the content of both, it does. */
export async function stageCopy(from: string, path: string): Promise<void> {
  await wholly(path, async (unfinished) => {
    await copyFile(from, unfinished, constants.COPYFILE_FICLONE);
    await onDisk(await open(unfinished, 'r+'), async () => {});
  });
}

/** Gives what was staged its name. */
export async function settle(path: string): Promise<void> {
  await rename(unfinishedName(path), path);
}

/** Removes what was staged. */
export async function unstage(path: string): Promise<void> {
  await rm(unfinishedName(path), { force: true });
}

async function wholly(path: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(unfinishedName(path));
  } catch (error) {
    // A full disk must not be filled by what is left of the attempt.
    await unstage(path);
    throw error;
  }
}

/** A name that points to bytes which a power cut took would be worse than the old file. */
async function onDisk(handle: FileHandle, write: (handle: FileHandle) => Promise<void>): Promise<void> {
  try {
    await write(handle);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Pieces are gathered to this many characters before they are written. */
const PIECE = 256 * 1024;

/** A file that is staged piece by piece. */
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

  /** All of it is on the disk, under its unfinished name. */
  async complete(): Promise<void> {
    await onDisk(this.#handle, () => this.#flush());
  }

  async #flush(): Promise<void> {
    const piece = this.#gathered;
    this.#gathered = '';
    if (piece !== '') await this.#handle.writeFile(piece);
  }

  /** Gives up; the file of that name stays as it was. */
  async abandon(): Promise<void> {
    await this.#handle.close();
    await unstage(this.#path);
  }
}
