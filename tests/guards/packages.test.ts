import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../batch/folders.ts';
import { ROOT } from '../project.ts';

const folder = temporaryFolder('packages');

/** Prints at its end the packages whose code was loaded. */
const WATCH = `
import { registerHooks } from 'node:module';
const packages = new Set();
registerHooks({
  load(url, context, next) {
    const name = /.*\\/node_modules\\/((?:@[^/]+\\/)?[^/]+)\\//u.exec(url)?.[1];
    if (name !== undefined) packages.add(name);
    return next(url, context);
  },
});
process.on('exit', () => console.log(JSON.stringify([...packages].sort())));
`;

/** The packages that are loaded where a program runs. */
function loadedBy(program: string): readonly string[] {
  const watch = join(folder, 'watch.mjs');
  writeFileSync(watch, WATCH);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', watch, '--input-type=module-typescript', '--eval', program],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const read = (file: string): string =>
  `import { readDocuments } from './src/index.ts';
   await readDocuments(${JSON.stringify(ROOT + file)});`;

// Whoever adds one says so here: each is code that reads the files of strangers.
const OF_A_TEXT = [
  '@sindresorhus/slugify',
  '@sindresorhus/transliterate',
  'array-iterate',
  'csv-parse',
  'csv-stringify',
  'escape-string-regexp',
  'natural',
  'nlcst-to-string',
  'p-queue',
  'parse-dutch',
  'parse-latin',
  'pidusage',
  'unist-util-modify-children',
  'unist-util-visit-children',
  'zod',
];

it('what is loaded to read a text', () => {
  expect(loadedBy(read('tests/agreements/velsen-2026-2029.txt'))).toEqual(OF_A_TEXT);
});

/** `natural` brings drivers of databases for what we never ask of it. */
it.each([
  'tests/agreements/ede-2026-2029.md',
  'tests/producers/ede-2026-2029-qt.pdf',
  'tests/producers/ede-2026-2029-pandoc.docx',
  'tests/producers/deurne-2026-2029-pandoc.html',
])('nothing that natural brings is loaded to read %s', (file) => {
  const manifest: { dependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(`${ROOT}node_modules/natural/package.json`, 'utf8'),
  );
  const brought = Object.keys(manifest.dependencies);
  expect(brought.length).toBeGreaterThan(0);
  expect(loadedBy(read(file)).filter((name) => brought.includes(name))).toEqual([]);
});
