import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements, readAgreements, readDataset, writeDataset, writeReport } from '../src/index.ts';
import { ROOT } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-examples-'));
const report = join(folder, 'report');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const files = ['corpus/heemstede-2024-2027.pdf', 'corpus/heemstede-monitor-2024.pdf'];
  const agreements = ['tests/agreements/apeldoorn-2025-2029.txt', 'tests/agreements/velsen-2026-2029.txt'];
  await writeDataset(await readAgreements([...files, ...agreements].map((file) => ROOT + file)), folder);
  await writeReport(compareAgreements(await readDataset(folder)), report);
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!hasPython)('read.py answers its four questions', () => {
  const answers = execFileSync('python3', [`${ROOT}docs/examples/read.py`, folder, report], {
    encoding: 'utf8',
  });
  expect(answers).toMatch(/new social rent per year\?.*\n.* \| 170\.0 \| Apeldoorn \| /u);
  expect(answers).toMatch(/^ {3}duurzaamheid: \d+ of \d+ \(\d+%\)$/mu);
  expect(answers).toMatch(/falls due in 2026.*\n.* \| 2026-\d\d-\d\d \| /u);
  expect(answers).toMatch(/\| heemstede-2024-2027\/J1\.9 \| rood \| /u);
});

type Resource = {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
};

describe.each([
  ['the dataset', folder],
  ['the report', report],
])('the data package of %s', (_, place) => {
  const rowsOf = (path: string): Record<string, string>[] =>
    parse(readFileSync(join(place, path), 'utf8'), { columns: true });
  const resources = (): readonly Resource[] =>
    (JSON.parse(readFileSync(join(place, 'datapackage.json'), 'utf8')) as { resources: Resource[] })
      .resources;

  it('has keys that tell the rows of every table apart', () => {
    for (const { name, path, schema } of resources()) {
      const keys = rowsOf(path).map((row) => schema.primaryKey.map((column) => row[column]).join('\n'));
      expect([name, new Set(keys).size]).toEqual([name, keys.length]);
    }
  });

  it('has foreign keys that lead to a row', () => {
    let checked = 0;
    for (const { path, schema } of resources()) {
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = resources().find(({ name }) => name === reference.resource);
        const known = new Set(rowsOf(target?.path ?? '').map((row) => row[reference.fields[0]]));
        for (const row of rowsOf(path)) {
          const value = row[fields[0]] ?? '';
          if (['', 'NF', 'NA'].includes(value)) continue;
          expect(known).toContain(value);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(50);
  });
});
