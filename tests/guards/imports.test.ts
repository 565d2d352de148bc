import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../project.ts';

/** What each folder of src may import from; `pipeline` alone sees all stages. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  language: ['core'],
  registers: ['core'],
  layout: ['core', 'language'],
  ingest: ['core', 'language', 'layout'],
  paper: ['core', 'language'],
  parties: ['core', 'language', 'registers'],
  structure: ['core', 'language', 'parties'],
  extract: ['core', 'language', 'registers', 'paper', 'parties', 'structure'],
  normalise: ['core', 'language', 'extract', 'structure'],
  emit: ['core', 'normalise'],
  review: ['core', 'emit', 'language', 'normalise'],
  reliability: ['core', 'emit', 'normalise', 'review'],
  compare: ['core', 'language', 'normalise'],
  report: ['core', 'language', 'compare', 'emit'],
  batch: ['core', 'emit', 'ingest', 'normalise', 'pipeline', 'review'],
  pipeline: [
    ...['compare', 'core', 'language', 'registers', 'ingest', 'paper', 'parties', 'structure', 'extract'],
    ...['normalise', 'review'],
  ],
  command: ['index.ts', 'batch', 'emit', 'pipeline', 'reliability', 'review'],
};

/** Folders of which only types may be imported: what a stage hands on, not what it does. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  extract: ['structure'],
  normalise: ['extract', 'structure'],
  compare: ['normalise'],
  command: ['pipeline'],
  batch: ['ingest'],
};

type Import = { readonly file: string; readonly from: string; readonly to: string; readonly isType: boolean };

const IMPORT =
  /(?:import|export)(?<type>\stype)?\s[^;]*?from '(?<target>\.[^']+)'|import\('(?<lazy>\.[^']+)'\)/gu;

const imports = filesIn('src', ['.ts']).flatMap(({ path, text }): Import[] =>
  [...text.matchAll(IMPORT)].map(({ groups }) => {
    const target = posix.join(posix.dirname(path), groups?.['target'] ?? groups?.['lazy'] ?? '');
    return { file: path, from: folderOf(path), to: folderOf(target), isType: groups?.['type'] !== undefined };
  }),
);

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

describe('a stage imports no stage but the one whose output it takes', () => {
  it('finds the imports of the project', () => expect(imports.length).toBeGreaterThan(200));

  it.each(Object.keys(MAY_IMPORT))('%s', (folder) => {
    const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
    const strangers = imports.filter(({ from, to }) => from === folder && !allowed.has(to));
    expect(strangers.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  it.each(Object.entries(TYPES_ONLY))('%s takes only types of %s', (folder, targets) => {
    const values = imports.filter(
      ({ from, to, isType }) => from === folder && targets.includes(to) && !isType,
    );
    expect(values.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });
});
