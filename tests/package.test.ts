import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Packing builds, and installing takes what lies in the cache of npm; both are slow on a cold machine. */
const INSTALL_MS = 300_000;

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

beforeAll(() => {
  const packed: readonly { readonly filename: string }[] = JSON.parse(
    npm(ROOT, 'pack', '--json', '--pack-destination', folder),
  );
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  npm(
    folder,
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--omit=dev',
    `./${packed[0]?.filename ?? ''}`,
  );
}, INSTALL_MS);

it('the installed command converts', () => {
  const command = join(folder, 'node_modules/.bin/afspraken');
  execFileSync(
    process.execPath,
    [command, 'convert', `${ROOT}tests/agreements/ede-2026-2029.md`, '--out', 'out', '--quiet'],
    { cwd: folder },
  );
  const { inputs } = JSON.parse(readFileSync(join(folder, 'out/run.json'), 'utf8'));
  expect(inputs).toMatchObject([{ id: 'ede-2026-2029', status: 'ok' }]);
});

it('the installed library converts, and has its types', () => {
  const program = `
    import { readAgreement } from 'afspraken';
    const { document } = await readAgreement(${JSON.stringify(`${ROOT}tests/agreements/ede-2026-2029.md`)});
    console.log(document.afspraken.length);
  `;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(Number(output)).toBeGreaterThan(20);
  const types = readFileSync(join(folder, 'node_modules/afspraken/dist/index.d.ts'), 'utf8');
  expect(types).toContain('export declare function readAgreement(');
});
