import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the library example of the README runs as it stands', () => {
  const readme = readFileSync(`${ROOT}README.md`, 'utf8');
  const example = /```ts\n(?<code>import[\s\S]*?)```/u.exec(readme)?.groups?.['code'] ?? '';
  expect(example).toContain("from 'afspraken'");
  mkdirSync(join(folder, 'agreements'));
  const agreement = `${ROOT}tests/agreements/velsen-2026-2029.txt`;
  copyFileSync(agreement, join(folder, 'heemstede.txt'));
  copyFileSync(agreement, join(folder, 'agreements', 'velsen.txt'));
  writeFileSync(join(folder, 'example.mts'), example.replace("'afspraken'", `'${ROOT}src/index.ts'`));
  execFileSync(process.execPath, ['example.mts'], { cwd: folder, stdio: 'pipe' });
  for (const name of ['run.json', 'afspraken.csv', 'report/report.html'])
    expect(existsSync(join(folder, 'dataset', name))).toBe(true);
});
