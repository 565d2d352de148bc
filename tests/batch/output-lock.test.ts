import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertDataset } from '../../src/index.ts';
import { temporaryFolder } from './folders.ts';
import { writeSmallAgreements } from './small-agreements.ts';

const folder = temporaryFolder('lock');
const inputs = join(folder, 'inputs');
beforeAll(() => writeSmallAgreements(inputs, 3));

it('a second run into the same output says who writes there, and the first one ends well', async () => {
  const out = join(folder, 'two');
  const second: Promise<unknown>[] = [];
  const { entries } = await convertDataset([inputs], out, {
    onStart: () => second.push(convertDataset([inputs], out).catch((error: unknown) => error)),
  });
  expect(entries.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
  for (const refused of await Promise.all(second))
    expect(String(refused)).toContain(`(process ${process.pid} on ${hostname()}) is writing to ${out}`);
  expect(existsSync(join(out, '.cache', 'lock'))).toBe(false);
});

describe('a lock', () => {
  const dead = spawnSync(process.execPath, ['--version']).pid;
  const host = hostname();
  const cases: readonly (readonly [name: string, content: string, ageMinutes: number, isKept: boolean])[] = [
    ['of a process that is gone', JSON.stringify({ host, pid: dead, started: '1' }), 0, false],
    [
      'of another process with its number',
      JSON.stringify({ host, pid: process.pid, started: '1' }),
      0,
      false,
    ],
    ['of another machine that lives', JSON.stringify({ host: 'elsewhere', pid: 1, started: '1' }), 1, true],
    [
      'of another machine that is silent',
      JSON.stringify({ host: 'elsewhere', pid: 1, started: '1' }),
      20,
      false,
    ],
    ['that cannot be read, and is new', '{"ho', 0, true],
    ['that cannot be read, and is old', '', 20, false],
  ];

  it.each(cases)('%s', async (name, content, ageMinutes, isKept) => {
    const out = join(folder, name);
    const lock = join(out, '.cache', 'lock');
    mkdirSync(join(out, '.cache'), { recursive: true });
    writeFileSync(lock, content);
    const then = new Date(Date.now() - ageMinutes * 60_000);
    utimesSync(lock, then, then);
    const run = convertDataset([inputs], out);
    if (isKept) {
      await expect(run).rejects.toThrow('is writing to');
      expect(readFileSync(lock, 'utf8')).toBe(content);
    } else {
      expect((await run).entries).toHaveLength(3);
      expect(existsSync(lock)).toBe(false);
    }
  });

  it('of a living process is kept', async () => {
    const living = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const started = readFileSync(`/proc/${living.pid}/stat`, 'utf8').split(' ')[21];
    const out = join(folder, 'living');
    mkdirSync(join(out, '.cache'), { recursive: true });
    writeFileSync(join(out, '.cache', 'lock'), JSON.stringify({ host, pid: living.pid, started }));
    await expect(convertDataset([inputs], out)).rejects.toThrow(`process ${living.pid}`);
    living.kill();
  });
});
