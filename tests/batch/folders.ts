import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder that is gone when the tests of the file are. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `afspraken-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Every file under a folder with its content; the cache is left out unless it is asked for. */
export function contentOf(folder: string, { withCache = false } = {}): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .filter((path) => withCache || !path.includes('/.cache/'))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

/** Names the files that differ; comparing the contents themselves would print them. */
export function differences(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}
