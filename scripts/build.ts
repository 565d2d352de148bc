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
/** Folders whose files are read beside the code, and how these files end. */
const READ: readonly (readonly [folder: string, ending: string])[] = [
  ['registers', '.csv'],
  ['compare/topics', '.csv'],
  ['compare/indicators', '.json'],
  ['report/html/browser', '.css'],
  ['report/html/browser', '.js'],
  ['review/page/browser', '.css'],
  ['review/page/browser', '.js'],
];

for (const [folder, ending] of READ) {
  for (const file of readdirSync(`${root}src/${folder}`)) {
    if (file.endsWith(ending)) cpSync(`${root}src/${folder}/${file}`, `${root}dist/${folder}/${file}`);
  }
}
chmodSync(`${root}dist/cli.js`, 0o755);
