import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAgreements, writeDataset } from '../../src/index.ts';
import { ROOT } from '../project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-batch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PATHS = [`${ROOT}corpus`, `${ROOT}tests/agreements`];

async function dataset(
  name: string,
  paths: readonly string[],
  concurrency: number,
): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, name);
  await writeDataset(await readAgreements(paths, { concurrency }), out);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .toSorted()
      .map((path) => [path.slice(out.length), readFileSync(path, 'utf8')]),
  );
}

describe('a dataset', () => {
  it('has the same bytes whatever the concurrency and the order of the arguments', async () => {
    const one = await dataset('one', PATHS, 1);
    const eight = await dataset('eight', PATHS.toReversed(), 8);
    expect([...eight.keys()]).toEqual([...one.keys()]);
    for (const [path, content] of one) expect(eight.get(path) === content, path).toBe(true);
  });

  it('written over an earlier one, leaves nothing of that behind', async () => {
    const all = await dataset('over', PATHS, 4);
    const few = await dataset('over', [`${ROOT}corpus`], 4);
    expect(all.size).toBeGreaterThan(few.size);
    const { inputs }: { inputs: readonly { id: string | null }[] } = JSON.parse(few.get('/run.json') ?? '');
    const ids = inputs.flatMap(({ id }) => id ?? []);
    expect([...few.keys()].filter((path) => path.startsWith('/documents/')).toSorted()).toEqual(
      ids.flatMap((id) => [`/documents/${id}.json`, `/documents/${id}.txt`]).toSorted(),
    );
  });
});
