/** Builds the package into `dist/`: JavaScript and types of `src/`, and the registers beside the code that reads them. */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = `${root}node_modules/typescript/bin/tsc`;

rmSync(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '--project', `${root}scripts/tsconfig.build.json`], {
  stdio: 'inherit',
});
for (const file of readdirSync(`${root}src/registers`)) {
  if (file.endsWith('.csv')) cpSync(`${root}src/registers/${file}`, `${root}dist/registers/${file}`);
}
chmodSync(`${root}dist/cli.js`, 0o755);
