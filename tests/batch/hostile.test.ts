import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OUTCOMES } from '../../src/emit/outcome.ts';
import { ROOT } from '../project.ts';
import { temporaryFolder } from './folders.ts';
import { writeHostileFiles } from './hostile-files.ts';

const folder = temporaryFolder('hostile');

it('two hundred hostile files end with one outcome each, and nothing lies outside the output', () => {
  const inputs = join(folder, 'inputs');
  const expected = writeHostileFiles(inputs);
  const names = readdirSync(inputs);
  expect(names.length).toBeGreaterThanOrEqual(200);
  const home = join(folder, 'home');
  mkdirSync(home);
  const { status, signal } = spawnSync(
    process.execPath,
    [
      `${ROOT}src/cli.ts`,
      'convert',
      '../inputs',
      '--out',
      'out',
      '--quiet',
      '--timeout',
      '20',
      '--ocr',
      'never',
      '--memory',
      '1024',
    ],
    { cwd: home, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  expect([status, signal]).toEqual([1, null]);
  const { inputs: entries } = JSON.parse(readFileSync(join(home, 'out', 'run.json'), 'utf8')) as {
    inputs: { file: string; outcome: string; id: string | null; diagnostics: { message: string }[] }[];
  };
  const outcomes = Map.groupBy(entries, ({ file }) => file);
  expect([...outcomes.keys()].toSorted()).toEqual(names.toSorted());
  for (const { file, outcome, id, diagnostics } of entries) {
    expect(OUTCOMES, file).toContain(outcome);
    if (id === null) expect(diagnostics[0]?.message.length, file).toBeGreaterThan(10);
  }
  for (const [name, outcome] of expected)
    expect([name, outcomes.get(name)?.[0]?.outcome]).toEqual([name, outcome]);
  expect(readdirSync(home)).toEqual(['out']);
  expect(readdirSync(folder).toSorted()).toEqual(['home', 'inputs']);
  expect(readdirSync(inputs).toSorted()).toEqual(names.toSorted());
});
