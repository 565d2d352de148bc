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

/** Every file under a folder with its content; the cache is not even looked into unless it is asked for. */
export function contentOf(folder: string, { withCache = false } = {}): ReadonlyMap<string, string> {
  return new Map(
    filesUnder(folder, withCache)
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

/** What a killed run began in the cache may vanish while a folder is read: its workers end a moment after it. */
function filesUnder(folder: string, withCache: boolean): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return [path];
    return entry.isDirectory() && (withCache || entry.name !== '.cache') ? filesUnder(path, withCache) : [];
  });
}

/** Names the files that differ; comparing the contents themselves would print them. */
export function differences(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}
