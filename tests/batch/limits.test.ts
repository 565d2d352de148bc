import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeAllowance } from '../../src/batch/time-allowance.ts';
import { convertDataset } from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { temporaryFolder } from './folders.ts';

const folder = temporaryFolder('limits');

describe('the time of a file', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** How many seconds a file of 60 seconds lives that recognises a page every `everySeconds`, looked at for a day. */
  function secondsOf(everySeconds: number, pages: number): number | null {
    const ends: number[] = [];
    let second = 0;
    const time = new TimeAllowance(60_000, () => ends.push(second));
    for (let left = pages; second < 86_400 && ends.length === 0; second += 1) {
      if (second > 0 && second % everySeconds === 0 && left > 0) {
        left -= 1;
        time.addPage();
      }
      vi.advanceTimersByTime(1000);
    }
    time.stop();
    return ends[0] ?? null;
  }

  it.each([
    ['no page', 1, 0, 60],
    ['one page', 10, 1, 90],
    ['four pages', 10, 4, 180],
    ['pages that come too slowly', 100, 1000, 60],
    ['pages without end', 1, 100_000, 61 * 60],
  ])('with %s ends after its total', (_, everySeconds, pages, seconds) => {
    expect(Math.abs((secondsOf(everySeconds, pages) ?? 0) - seconds)).toBeLessThanOrEqual(1);
  });
});

describe('limits that cannot hold are refused', () => {
  it.each([
    [{ limits: { timeoutMs: 2 ** 31 } }],
    [{ limits: { stallMs: 0 } }],
    [{ limits: { memoryBytes: Number.NaN } }],
    [{ limits: { timeoutMs: 0.5 } }],
    [{ concurrency: 0 }],
    [{ concurrency: Infinity }],
  ])('%j', async (options) => {
    await expect(convertDataset(['.'], join(folder, 'none'), options)).rejects.toThrow(
      /must be a whole number/u,
    );
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it.each([
    ['--timeout', '86401'],
    ['--timeout', '0'],
    ['--stall', '1e3'],
    ['--memory', '127'],
    ['--memory', '99999999'],
    ['--concurrency', '1025'],
    ['--concurrency', '0x10'],
  ])('%s %s', (option, value) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [`${ROOT}src/cli.ts`, 'convert', '.', option, value],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('must be a whole number')]);
  });
});

it('a process that reads ends with the one that asked for it, also in the middle of a step', async () => {
  const long = Array.from(
    { length: 20_000 },
    (_, at) => `${at + 1}. De gemeente bouwt voor 2030 minimaal ${at} woningen.\n`,
  );
  writeFileSync(join(folder, 'long.txt'), `Prestatieafspraken Assen 2025-2028\n\n${long.join('')}`);
  const batch = spawn(process.execPath, [`${ROOT}src/cli.ts`, 'convert', 'long.txt', '--quiet'], {
    cwd: folder,
    stdio: 'ignore',
  });
  const pid = batch.pid ?? 0;
  const readers = (): readonly string[] => {
    const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return listed.split(' ').filter(Boolean);
  };
  while (readers().length === 0) await wait(20);
  await wait(1500);
  const [reader = ''] = readers();
  batch.kill('SIGKILL');
  // It lasts as long as it lasts; without the watch it would last for minutes.
  while (existsSync(`/proc/${reader}`)) await wait(100);
  expect(existsSync(`/proc/${reader}`)).toBe(false);
});
