import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, it } from 'vitest';
import { convertDataset } from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { contentOf, differences, temporaryFolder } from './folders.ts';
import { smallAgreement, writeSmallAgreements } from './small-agreements.ts';

const folder = temporaryFolder('machine');
const inputs = join(folder, 'inputs');
const undisturbed = join(folder, 'undisturbed');
const DOCUMENTS = 200;

beforeAll(async () => {
  writeSmallAgreements(inputs, DOCUMENTS);
  await convertDataset([inputs], undisturbed);
});

/** The processes that a process started. */
function childrenOf(pid: number): readonly number[] {
  const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return listed.split(' ').filter(Boolean).map(Number);
}

it('ten reading processes that are killed from outside cost nothing', async () => {
  const out = join(folder, 'killed');
  const batch = spawn(process.execPath, [`${ROOT}src/cli.ts`, 'convert', inputs, '-o', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => {
    batch.on('exit', resolve);
  });
  let kills = 0;
  // Each line tells of a file that is done; at every fifth a process dies with another file in its hands.
  for await (const line of createInterface(batch.stderr)) {
    if (!/^\d*[05]\//u.test(line)) continue;
    const [victim] = childrenOf(batch.pid ?? 0);
    if (victim === undefined || kills === 10) continue;
    process.kill(victim, 'SIGKILL');
    kills += 1;
  }
  expect(kills).toBe(10);
  expect(await ended).toBe(0);
  expect(differences(contentOf(out), contentOf(undisturbed))).toEqual([]);
});

it('ten files that vanish in the middle of a batch cost those ten, and are read when they are back', async () => {
  const own = join(folder, 'vanishing');
  cpSync(inputs, own, { recursive: true });
  const out = join(folder, 'vanished');
  const gone = Array.from({ length: 10 }, (_, at) => `Plaats ${String(at * 17 + 7).padStart(3, '0')}.md`);
  const { entries } = await convertDataset([own], out, {
    onStart: (file) => {
      if (gone.includes(file)) rmSync(join(own, file));
    },
  });
  expect(entries.filter(({ status }) => status !== 'ok')).toMatchObject(
    gone.map((file) => ({ file, status: 'failed', diagnostics: [{ code: 'source/not-found' }] })),
  );
  for (const file of gone) cpSync(join(inputs, file), join(own, file));
  expect((await convertDataset([own], out)).read).toBe(gone.length);
  expect(differences(contentOf(out), contentOf(undisturbed))).toEqual([]);
});

it('a file that changes while the batch runs is kept as what was read, and its copy is read too', async () => {
  const own = join(folder, 'changing');
  const [first, copy] = writeSmallAgreements(own, 2).map((name) => join(own, name));
  if (first === undefined || copy === undefined) throw new Error('There are two files.');
  writeFileSync(copy, smallAgreement(0));
  const out = join(folder, 'changed');
  const later = smallAgreement(500);
  const { entries } = await convertDataset([own], out, {
    onStart: (file) => {
      if (first.endsWith(file)) writeFileSync(first, later);
    },
  });
  const sha256 = createHash('sha256').update(later).digest('hex');
  expect(entries).toMatchObject([
    { sha256, status: 'ok', id: 'prestatieafspraken-plaats-500-2025-2028' },
    { status: 'ok', id: 'prestatieafspraken-plaats-000-2025-2028' },
  ]);
  expect((await convertDataset([own], out)).read).toBe(0);
  // What it was before has not been read.
  writeFileSync(first, smallAgreement(1));
  expect((await convertDataset([own], out)).read).toBe(1);
});

it('where the cache cannot be written the run ends with a sentence, and no file is to blame', async () => {
  const out = join(folder, 'unwritable');
  await convertDataset([join(inputs, 'Plaats 000.md')], out);
  rmSync(join(out, '.cache'), { recursive: true });
  const before = contentOf(out);
  writeFileSync(join(out, '.cache'), 'no folder');
  await expect(convertDataset([inputs], out)).rejects.toThrow(/could not be written/u);
  rmSync(join(out, '.cache'));
  expect(differences(contentOf(out), before)).toEqual([]);
  await convertDataset([inputs], out);
  expect(differences(contentOf(out), contentOf(undisturbed))).toEqual([]);
});
