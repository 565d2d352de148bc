import { glob, readdir, stat } from 'node:fs/promises';
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

/**
 * The files behind a list of files, folders and patterns (`agreements/*.pdf`), without repetition, in the order of
 * their names in the data.
 */
export async function findInputs(paths: readonly string[]): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const path of paths)
    for (const input of await inputsBehind(path)) if (!found.has(input.path)) found.set(input.path, input);
  return [...found.values()].toSorted((a, b) => compare(a.file, b.file) || compare(a.path, b.path));
}

async function inputsBehind(path: string): Promise<readonly Input[]> {
  const kind = await kindOf(path);
  if (kind === 'folder') return inputsIn(path);
  const named = { path, file: basename(path), isNamed: true };
  // What cannot be looked at is reported when it is to be read.
  return kind === 'missing' && /[*?[{]/u.test(path) ? inputsMatching(path) : [named];
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** The files that a pattern names, called by their paths behind its fixed part. Links are passed over. */
async function inputsMatching(pattern: string): Promise<readonly Input[]> {
  const fixed = pattern.split(/(?=[^/\\]*[*?[{])/u)[0] ?? '';
  const matches: Input[] = [];
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) continue;
    const file = relative(fixed === '' ? '.' : fixed, path)
      .split(sep)
      .join('/');
    matches.push({ path, file: file.startsWith('../') ? entry.name : file, isNamed: true });
  }
  return matches;
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
