import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { flagsKeptByNpm } from '../../src/command/npm-flags.ts';
import { ROOT } from '../project.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

function run(...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}src/cli.ts`, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

type Entry = {
  grade: string | null;
  file: string;
  id: string | null;
  status: string;
  outcome: string;
  diagnostics: { code: string; message: string }[];
};

function runReport(out: string): readonly Entry[] {
  return JSON.parse(readFileSync(join(folder, out, 'run.json'), 'utf8')).inputs;
}

const AGREEMENT = `${ROOT}tests/agreements/velsen-2026-2029.txt`;

describe('usage', () => {
  it.each([
    [['--help'], 0, 'Usage: afspraken'],
    [['convert', '--help'], 0, 'Exit code: 0 all fine'],
    [['convert', '--help'], 0, '--explain'],
    [['compare', '--help'], 0, 'Columns of a list of topics'],
    [['--version'], 0, JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')).version],
  ] as const)('%s', (args, code, words) => {
    const outcome = run(...args);
    expect(outcome.code).toBe(code);
    expect(outcome.out).toContain(words);
  });

  it.each([
    ['nothing at all', []],
    ['an unknown command', ['bogus']],
    ['an unknown option', ['convert', 'a.txt', '--fast']],
    ['nothing to convert', ['convert']],
    ['a language that is none', ['compare', 'out', '--lang', 'fr']],
    ['a number that is none', ['convert', 'a.txt', '--concurrency', 'many']],
  ] as const)('%s is wrong usage, and says so', (_, args) => {
    const outcome = run(...args);
    expect(outcome.code).toBe(2);
    expect(outcome.err).not.toBe('');
  });
});

describe('convert', () => {
  it('writes the dataset and prints a table', () => {
    const outcome = run('convert', AGREEMENT, '--out', 'one');
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.out).toMatch(/^.*grade.*document.*unread/mu);
    expect(outcome.out).toMatch(/[AB] .* velsen-2026-2029/u);
    expect(outcome.err).toContain(
      '1/1 velsen-2026-2029.txt: B velsen-2026-2029, prestatieafspraken, 38 afspraken',
    );
    expect(readdirSync(join(folder, 'one')).toSorted()).toEqual([
      '.cache',
      ...['actors.csv', 'afspraken.csv', 'ambitions.csv', 'chapters.csv', 'datapackage.json'],
      ...['deadlines.csv', 'document.schema.json', 'documents', 'documents.csv', 'measurements.csv'],
      ...['mentions.csv', 'parties.csv', 'progress.csv', 'reviews.csv', 'run.json', 'targets.csv'],
    ]);
    expect(readdirSync(join(folder, 'one/documents'))).toEqual([
      'velsen-2026-2029.json',
      'velsen-2026-2029.txt',
    ]);
  });

  it('tells the grade of each document in run.json first', () => {
    const [entry] = runReport('one');
    expect(Object.keys(entry ?? {})[0]).toBe('grade');
    expect(['A', 'B']).toContain(entry?.grade);
  });

  it('prints nothing with --quiet', () => {
    expect(run('convert', AGREEMENT, '--out', 'quiet', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  it('reads folders with all that lies inside them, hidden files and manifests left out', () => {
    mkdirSync(join(folder, 'nested/deep/.hidden'), { recursive: true });
    copyFileSync(AGREEMENT, join(folder, 'nested/deep/a.txt'));
    copyFileSync(`${ROOT}tests/agreements/ede-2026-2029.md`, join(folder, 'nested/b.md'));
    writeFileSync(join(folder, 'nested/deep/.hidden/c.txt'), 'x');
    writeFileSync(join(folder, 'nested/manifest.json'), '[]');
    writeFileSync(join(folder, 'nested/picture.png'), 'x');
    expect(run('convert', 'nested', '--out', 'folders').code).toBe(0);
    expect(runReport('folders').map(({ file, status }) => [file, status])).toEqual([
      ['b.md', 'ok'],
      ['deep/a.txt', 'ok'],
      ['picture.png', 'skipped'],
    ]);
  });
});

describe('convert --explain', () => {
  it('prints region by region what was weighed and why it was taken or not, and writes nothing', () => {
    const before = readdirSync(folder);
    const { code, out, err } = run('convert', '--explain', `${ROOT}tests/agreements/ede-2026-2029.md`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\d+ of \d+ lists taken: 38 afspraken\.$/mu);
    expect(out).toMatch(/^ {2}taken +\+\d+\.\d {2}\d+ × \S.*: \d+\.\d above the bar$/mu);
    expect(out).toMatch(/^ {2}left +−\d+\.\d {2}\d+ × \S.*: \d+\.\d below the bar$/mu);
    expect(out).toMatch(/^ {2}gave way +\+\d+\.\d .* lies in .* on average, \d+\.\d more$/mu);
    expect(out).toMatch(/^ +words [+−]\d\.\d, /mu);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('of what cannot be read says so in a sentence', () => {
    const { code, err } = run('convert', '--explain', 'none.txt', AGREEMENT);
    expect([code, err]).toEqual([1, 'none.txt: The file cannot be opened.\n']);
  });
});

describe('npm run without -- in front of the options', () => {
  const env = { ...process.env, npm_lifecycle_event: 'afspraken', npm_config_out: 'true' };

  it('is told, and nothing is written', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [`${ROOT}src/cli.ts`, 'convert', AGREEMENT, 'kept'],
      {
        ...{ cwd: folder, encoding: 'utf8', env },
      },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('npm kept --out for itself')]);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it.each([
    [{ npm_lifecycle_event: 'afspraken', npm_config_fail_on: 'warning' }, ['fail-on']],
    [{ npm_lifecycle_event: 'afspraken', npm_config_force: 'true' }, []],
    [{ npm_lifecycle_event: 'afspraken' }, []],
    [{ npm_config_out: 'true' }, []],
  ])('%j kept %j', (environment, kept) =>
    expect(flagsKeptByNpm(['out', 'fail-on', 'force'], environment)).toEqual(kept),
  );
});

describe('bad input costs that file and no other', () => {
  const shopping = 'Boodschappen\n\nMelk, brood en kaas.\nNiet vergeten: de fiets ophalen bij de winkel.\n';
  const files: readonly (readonly [name: string, content: Uint8Array | null, code: string])[] = [
    ['missing.txt', null, 'source/not-found'],
    ['empty.txt', new Uint8Array(), 'source/empty'],
    ['blank.txt', new TextEncoder().encode(' \n\n \t\n'), 'source/empty'],
    ['binary.txt', Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256), 'source/binary'],
    ['picture.jpg', new TextEncoder().encode('x'), 'source/unsupported'],
    ['shopping.txt', new TextEncoder().encode(shopping), 'source/no-agreement'],
    ['no-extension', new TextEncoder().encode('Een lijstje.'), 'source/unsupported'],
  ];

  it('a missing file is not found, and one without a word is empty', () => {
    writeFileSync(join(folder, 'empty.txt'), '');
    const outcome = run('convert', 'missing.txt', 'empty.txt', '--out', 'nothing');
    expect(outcome.code).toBe(1);
    const entries = runReport('nothing').map((entry) => [entry.file, entry.outcome]);
    expect(entries).toEqual([
      ['empty.txt', 'empty'],
      ['missing.txt', 'not-found'],
    ]);
  });

  it('each gets a sentence and an entry, and the good one is converted', () => {
    for (const [name, content] of files) if (content !== null) writeFileSync(join(folder, name), content);
    const outcome = run('convert', ...files.map(([name]) => name), AGREEMENT, '--out', 'bad');
    expect(outcome.code).toBe(1);
    const entries = new Map(runReport('bad').map((entry) => [entry.file, entry]));
    for (const [name, , code] of files) {
      expect(entries.get(name)).toMatchObject({ status: 'failed', id: null });
      expect(entries.get(name)?.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
      expect(outcome.err).toMatch(new RegExp(`^${name}: ${entries.get(name)?.outcome}\\. .+\\.$`, 'mu'));
    }
    expect(entries.get('velsen-2026-2029.txt')).toMatchObject({ status: 'ok', id: 'velsen-2026-2029' });
  });

  it('a second copy is skipped', () => {
    copyFileSync(AGREEMENT, join(folder, 'copy.txt'));
    expect(run('convert', AGREEMENT, 'copy.txt', '--out', 'copies').code).toBe(0);
    expect(runReport('copies').map(({ file, status }) => [file, status])).toEqual([
      ['copy.txt', 'ok'],
      ['velsen-2026-2029.txt', 'skipped'],
    ]);
  });

  it('two agreements of one municipality and period get different ids', () => {
    const other = readFileSync(AGREEMENT, 'utf8').replaceAll(' de ', ' die ').replaceAll(' het ', ' dat ');
    writeFileSync(join(folder, 'other.txt'), other);
    run('convert', AGREEMENT, 'other.txt', '--out', 'twins');
    expect(runReport('twins').map(({ id }) => id)).toEqual(['velsen-2026-2029', 'velsen-2026-2029-2']);
    const { afspraken } = JSON.parse(
      readFileSync(join(folder, 'twins/documents/velsen-2026-2029-2.json'), 'utf8'),
    );
    expect(afspraken[0].id).toBe('velsen-2026-2029-2/1');
  });

  it('the same agreement under another name is counted once', () => {
    writeFileSync(join(folder, 'copy.txt'), readFileSync(AGREEMENT, 'utf8').replace('brochure', 'folder'));
    run('convert', AGREEMENT, 'copy.txt', '--out', 'repeats');
    const { source, afspraken } = JSON.parse(
      readFileSync(join(folder, 'repeats/documents/velsen-2026-2029-2.json'), 'utf8'),
    );
    expect([source.duplicateOf, afspraken]).toEqual(['velsen-2026-2029', []]);
  });

  it('an output folder that cannot be made is a plain sentence', () => {
    writeFileSync(join(folder, 'file'), 'x');
    const outcome = run('convert', AGREEMENT, '--out', 'file/inside');
    expect(outcome.code).toBe(1);
    expect(outcome.err).toMatch(/^afspraken: .*file\/inside/mu);
    expect(outcome.err).not.toContain('    at ');
  });
});

describe('compare', () => {
  it('writes a report beside the dataset and says what it compared', () => {
    expect(run('convert', AGREEMENT, '--out', 'compared', '--quiet').code).toBe(0);
    const outcome = run('compare', 'compared');
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.out).toContain('1 documents compared on');
    const names = ['changes', 'commitments', 'comparison', 'deadlines', 'measured', 'reciprocity', 'targets'];
    expect(readdirSync(join(folder, 'compared', 'report'))).toEqual(
      [
        ...names.flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
        ...['comparison.json', 'comparison.xlsx', 'datapackage.json', 'report.html'],
      ].toSorted(),
    );
  });

  it('takes a list of topics of one’s own', () => {
    writeFileSync(
      join(folder, 'topics.csv'),
      'id,label_nl,label_en,theme,cues\nsloop,Sloop,,leefbaarheid,sloop*\n',
    );
    expect(run('compare', 'compared', '--topics', 'topics.csv', '--report', 'own', '--quiet').code).toBe(0);
    const rows = readFileSync(join(folder, 'own', 'comparison.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(rows.slice(1).every((row) => row.startsWith('sloop,Sloop,leefbaarheid'))).toBe(true);
  });

  it.each([
    ['a folder that is no dataset', ['tests'], 'is no dataset'],
    ['a list of topics that is not there', ['compared', '--topics', 'none.csv'], 'none.csv cannot be read'],
    ['a list of indicators that is none', ['compared', '--indicators', 'topics.csv'], 'is no JSON'],
  ] as const)('%s is told in a sentence', (_, args, words) => {
    const outcome = run('compare', ...args);
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain(words);
  });

  it('a document that is none is named', () => {
    mkdirSync(join(folder, 'broken', 'documents'), { recursive: true });
    writeFileSync(join(folder, 'broken', 'documents', 'a.json'), '{');
    writeFileSync(join(folder, 'broken', 'documents', 'a.txt'), '');
    const outcome = run('compare', 'broken');
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain('a.json is no document of this version');
  });
});
