import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ROOT } from '../project.ts';
import { contentOf, differences, temporaryFolder } from './folders.ts';

const folder = temporaryFolder('interrupted');
const inputs = join(folder, 'inputs');
const DOCUMENTS = 200;
const KILLS = 10;
/** Moments in milliseconds, spread by a fixed sequence over the time that the batch takes. */
const MOMENTS = Array.from({ length: KILLS }, (_, at) => 350 + ((at * 7919) % 1700));

/** Runs the batch and kills it at a moment, if one is given; true where it came to its end. */
async function convert(out: string, killAfterMs?: number): Promise<boolean> {
  const child = spawn(process.execPath, [`${ROOT}src/cli.ts`, 'convert', inputs, '--out', out, '--quiet']);
  const ended = new Promise<boolean>((resolve) => {
    child.on('exit', (code) => resolve(code === 0));
  });
  if (killAfterMs === undefined) return ended;
  await Promise.race([wait(killAfterMs), ended]);
  child.kill('SIGKILL');
  return ended;
}

it('a batch that is killed ten times gives what an undisturbed one gives', async () => {
  mkdirSync(inputs);
  for (let at = 0; at < DOCUMENTS; at += 1) {
    const place = `Plaats ${String(at).padStart(3, '0')}`;
    const text = `# Prestatieafspraken ${place} 2025-2028\n\nWe spreken het volgende af:\n\n1. De gemeente bouwt ${at + 2} woningen.\n2. De gemeente verkoopt ${at} woningen.\n`;
    writeFileSync(join(inputs, `${place}.md`), text);
  }
  const undisturbed = join(folder, 'undisturbed');
  expect(await convert(undisturbed)).toBe(true);
  const disturbed = join(folder, 'disturbed');
  mkdirSync(disturbed);
  const ends: boolean[] = [];
  for (const moment of MOMENTS) {
    ends.push(await convert(disturbed, moment));
    // What has its name is whole, at any moment.
    for (const [path, content] of contentOf(disturbed))
      if (path.endsWith('.json')) expect(() => JSON.parse(content)).not.toThrow();
  }
  expect(ends).toContain(false);
  expect(await convert(disturbed)).toBe(true);
  expect(differences(contentOf(disturbed), contentOf(undisturbed))).toEqual([]);
});
