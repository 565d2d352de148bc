import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convertDataset, readDataset } from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { contentOf, differences, temporaryFolder } from './folders.ts';

const folder = temporaryFolder('growing');
const [first, second] = ['velsen-2026-2029.txt', 'terneuzen-2026-2029.txt'] as const;

/** A folder with one agreement. */
function inputsOf(name: string, file: string): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  copyFileSync(`${ROOT}tests/agreements/${file}`, join(place, file));
  return place;
}

const idsIn = async (out: string): Promise<readonly string[]> =>
  (await readDataset(out)).map(({ document }) => document.id);

describe('a dataset grows', () => {
  const [a, b] = [inputsOf('a', first), inputsOf('b', second)];
  const out = join(folder, 'out');

  it('by what a later run brings: it is what one run over all would have written', async () => {
    await convertDataset([a], out);
    const { kept, read } = await convertDataset([b], out);
    expect([kept, read]).toEqual([1, 1]);
    const whole = join(folder, 'whole');
    await convertDataset([a, b], whole);
    expect(differences(contentOf(out), contentOf(whole))).toEqual([]);
  });

  it('not by the same file from elsewhere, nor by the same run once more', async () => {
    const { kept, entries } = await convertDataset([join(b, second)], out);
    expect([kept, entries.length]).toEqual([1, 2]);
  });

  it('and keeps what was read of a file that is gone', async () => {
    rmSync(join(a, first));
    await convertDataset([b], out);
    expect(await idsIn(out)).toHaveLength(2);
  });

  it('until it is pruned', async () => {
    const { kept } = await convertDataset([b], out, { prune: true });
    expect(kept).toBe(0);
    expect(await idsIn(out)).toEqual(['terneuzen-2026-2029']);
  });
});
