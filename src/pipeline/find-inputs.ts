import { lstat, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { formatOf } from '../ingest/formats.ts';

/** A file that was asked for, by name or as part of a folder. */
export type Input = {
  /** Where it is. */
  readonly path: string;
  /** What it is called in the data: its name, or its path inside the folder that was given; always with `/`. */
  readonly file: string;
  /** It was named itself: then it must be there and be readable. */
  readonly isNamed: boolean;
};

/** Describes the documents of a folder; it is no document. */
const MANIFEST = 'manifest.json';

/** The files behind a list of files and folders, without repetition, in the order of their names in the data. */
export async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const path of paths) {
    const inputs = (await isFolder(path))
      ? await inputsIn(path)
      : [{ path, file: basename(path), isNamed: true }];
    for (const input of inputs) if (!found.has(input.path)) found.set(input.path, input);
  }
  return [...found.values()].toSorted((a, b) => compare(a.file, b.file) || compare(a.path, b.path));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    // What cannot be looked at is reported when it is to be read.
    return false;
  }
}

/** All files of a folder and those inside it. Hidden files and links are passed over. */
async function inputsIn(folder: string): Promise<readonly Input[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== MANIFEST)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((name) => name.startsWith('.')),
    )
    .map((path) => ({ path, file: relative(folder, path).split(sep).join('/'), isNamed: false }));
}

/** True for a file in a folder that no format claims. */
export function isBystander({ file, isNamed }: Input): boolean {
  return !isNamed && formatOf(file) === null;
}

/** The order of code units, which no locale changes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
