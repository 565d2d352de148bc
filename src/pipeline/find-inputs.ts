import type { Dirent } from 'node:fs';
import { glob, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { formatOf } from '../ingest/formats.ts';
import { PROJECT_FILE } from './project-file.ts';
import { REVIEW_ENDING } from '../review/review-folder.ts';

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
const ASIDE: ReadonlySet<string> = new Set(['manifest.json', PROJECT_FILE]);

/**
 * The files behind a list of files, folders and patterns (`agreements/*.pdf`), without repetition, in the order of
 * their names in the data. What lies in the folder `output` is never an input, unless it is named itself.
 */
export async function findInputs(
  paths: readonly string[],
  output: string | null = null,
): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  const apart = output === null ? null : await realPathOf(output);
  for (const path of paths)
    for (const input of await inputsBehind(path, apart))
      if (!found.has(input.path)) found.set(input.path, input);
  return [...found.values()].toSorted((a, b) => compare(a.file, b.file) || compare(a.path, b.path));
}

/** Where a path leads, links followed; null where it leads nowhere yet. */
async function realPathOf(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    return null;
  }
}

async function inputsBehind(path: string, apart: string | null): Promise<readonly Input[]> {
  const kind = await kindOf(path);
  if (kind === 'folder') return inputsIn(path, apart);
  const named = { path, file: basename(path), isNamed: true };
  if (kind === 'file' || !/[*?[{]/u.test(path)) return [named];
  const matches = await inputsMatching(path, apart);
  // What cannot be looked at, or matches nothing, is reported when it is to be read.
  return matches.length === 0 ? [named] : matches;
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/** The files that a pattern names, called by their paths behind its fixed part. Links are passed over. */
async function inputsMatching(pattern: string, apart: string | null): Promise<readonly Input[]> {
  const fixed = pattern.split(/(?=[^/\\]*[*?[{])/u)[0] ?? '';
  const matches: Input[] = [];
  const folders = new Map<string, boolean>();
  for await (const entry of glob(pattern, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { parentPath } = entry;
    if (!folders.has(parentPath)) folders.set(parentPath, isInside(await realPathOf(parentPath), apart));
    if (folders.get(parentPath) === true) continue;
    const path = join(parentPath, entry.name);
    const file = inData(relative(fixed === '' ? '.' : fixed, path));
    matches.push({ path, file: file.startsWith('../') ? entry.name : file, isNamed: true });
  }
  return matches;
}

function isInside(path: string | null, folder: string | null): boolean {
  return path !== null && folder !== null && (path === folder || path.startsWith(folder + sep));
}

/** All files of a folder and those inside it. Hidden files, links and datasets of ours are passed over. */
async function inputsIn(folder: string, apart: string | null): Promise<readonly Input[]> {
  const inputs: Input[] = [];
  const open = [folder];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (isInside(await realPathOf(place), apart)) continue;
    const entries = await entriesOf(place);
    // A folder that cannot be opened is reported as if it were a file that was asked for.
    if (entries === null)
      inputs.push({ path: place, file: inData(relative(folder, place)) || basename(place), isNamed: true });
    else if (place === folder || !isWrittenByUs(entries))
      for (const entry of entries) {
        const path = join(place, entry.name);
        if (entry.name.startsWith('.') || ASIDE.has(entry.name) || entry.name.endsWith(REVIEW_ENDING))
          continue;
        if (entry.isDirectory()) open.push(path);
        else if (entry.isFile()) inputs.push({ path, file: inData(relative(folder, path)), isNamed: false });
      }
  }
  return inputs;
}

async function entriesOf(folder: string): Promise<readonly Dirent[] | null> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** What lies together in a dataset, and in a report: their texts would be read as agreements once more. */
const OUTPUTS = [
  ['run.json', 'datapackage.json', 'document.schema.json'],
  ['comparison.json', 'comparison.csv', 'report.html'],
] as const;

function isWrittenByUs(entries: readonly Dirent[]): boolean {
  const names = new Set(entries.map(({ name }) => name));
  return OUTPUTS.some((together) => together.every((name) => names.has(name)));
}

function inData(path: string): string {
  return path.split(sep).join('/');
}

/** True for a file in a folder that no format claims. */
export function isBystander({ file, isNamed }: Input): boolean {
  return !isNamed && formatOf(file) === null;
}

/** The order of code units, which no locale changes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
