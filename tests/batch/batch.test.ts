import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertDataset, mergeDatasets, readAgreements, writeDataset } from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { contentOf, differences, temporaryFolder } from './folders.ts';

const folder = temporaryFolder('batch');
const corpus = `${ROOT}corpus`;
const plain = join(folder, 'plain');

beforeAll(async () => {
  await convertDataset([corpus], plain);
});

describe('a batch', () => {
  it('gives the bytes that reading in one process gives', async () => {
    const single = join(folder, 'single');
    await writeDataset(await readAgreements([corpus]), single);
    expect(differences(contentOf(single), contentOf(plain))).toEqual([]);
  });

  it('gives the same bytes with one process', async () => {
    const one = join(folder, 'one');
    await convertDataset([corpus], one, { concurrency: 1 });
    expect(differences(contentOf(one), contentOf(plain))).toEqual([]);
  });

  it('reads nothing twice', async () => {
    const before = contentOf(plain, { withCache: true });
    const { read, known, entries } = await convertDataset([corpus], plain);
    expect([read, known]).toEqual([0, new Set(entries.map(({ file }) => file)).size]);
    expect(differences(contentOf(plain, { withCache: true }), before)).toEqual([]);
  });

  it('reads everything again where that is asked', async () => {
    const { read } = await convertDataset([corpus], plain, { force: true });
    expect(read).toBeGreaterThan(8);
  });

  it('mends what was touched or lost since', async () => {
    const before = contentOf(plain);
    const later = new Date(Date.now() + 5000);
    writeFileSync(join(plain, 'targets.csv'), '');
    rmSync(join(plain, 'documents', 'hilversum-2023-2027.json'));
    utimesSync(join(plain, 'targets.csv'), later, later);
    expect((await convertDataset([corpus], plain)).read).toBe(0);
    expect(differences(contentOf(plain), before)).toEqual([]);
  });

  it('makes anew what was written in with its length and date kept', async () => {
    const before = contentOf(plain);
    const path = join(plain, 'documents', 'hilversum-2023-2027.json');
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replace('Hilversum', 'Milversum'));
    utimesSync(path, atime, mtime);
    expect((await convertDataset([corpus], plain)).read).toBe(0);
    expect(differences(contentOf(plain), before)).toEqual([]);
  });

  describe('what is kept of a file', () => {
    const inputs = `${ROOT}tests/agreements/velsen-2026-2029.txt`;
    const out = join(folder, 'damage');
    beforeAll(() => convertDataset([inputs], out));

    /** Turns one byte over, in the middle. */
    const flip = (path: string): void => {
      const content = readFileSync(path);
      const at = Math.floor(content.length / 2);
      content[at] = (content[at] ?? 0) ^ 1;
      writeFileSync(path, content);
    };

    it.each([
      ['entry.json', flip],
      ['0.json', flip],
      ['0.txt', flip],
      ['0.rows', flip],
      ['0.json', (path: string): void => rmSync(path)],
      ['0.rows', (path: string): void => truncateSync(path, 10)],
    ])('and is damaged in %s is read again, and said', async (name, damage) => {
      const before = contentOf(out);
      const kept = [...contentOf(out, { withCache: true }).keys()].find((path) => path.endsWith(`/${name}`));
      damage(join(out, kept ?? ''));
      rmSync(join(out, 'targets.csv'));
      const damaged: string[] = [];
      const { read } = await convertDataset([inputs], out, { onDamaged: (file) => damaged.push(file) });
      expect([read, damaged]).toEqual([1, ['velsen-2026-2029.txt']]);
      expect(differences(contentOf(out), before)).toEqual([]);
    });

    it.each(['finished.json', 'inputs.json'])(
      'a damaged %s costs the shortcut, not the run',
      async (name) => {
        const before = contentOf(out);
        for (const content of ['', '{', '[]', '{"key":1}', '[1]']) {
          writeFileSync(join(out, '.cache', name), content);
          await convertDataset([inputs], out);
          expect(differences(contentOf(out), before)).toEqual([]);
        }
      },
    );
  });

  it('reads only what is new or changed', async () => {
    const inputs = join(folder, 'inputs');
    mkdirSync(inputs);
    for (const file of ['velsen-2026-2029.txt', 'terneuzen-2026-2029.txt'])
      cpSync(`${ROOT}tests/agreements/${file}`, join(inputs, file));
    const out = join(folder, 'changing');
    expect((await convertDataset([inputs], out)).read).toBe(2);
    appendFileSync(join(inputs, 'velsen-2026-2029.txt'), '\n');
    cpSync(`${ROOT}tests/agreements/ede-2026-2029.md`, join(inputs, 'ede.md'));
    expect((await convertDataset([inputs], out)).read).toBe(2);
  });

  it('leaves nothing of an interrupted run behind', async () => {
    writeFileSync(join(plain, 'targets.csv.4711.unfinished'), 'half');
    mkdirSync(join(plain, '.cache', 'ab', 'abcd.4711.unfinished'), { recursive: true });
    await convertDataset([corpus], plain);
    const names = [...contentOf(plain, { withCache: true }).keys()];
    expect(names.filter((name) => name.includes('unfinished'))).toEqual([]);
  });
});

describe('limits', () => {
  const agreement = `${ROOT}tests/agreements/velsen-2026-2029.txt`;

  it.each([
    ['timeout', { timeoutMs: 1 }, 'source/timeout'],
    ['timeout', { stallMs: 1 }, 'source/timeout'],
    ['memory', { memoryBytes: 1024 }, 'source/memory'],
  ] as const)('end a file with %s', async (outcome, limits, code) => {
    const out = join(folder, `limits-${JSON.stringify(limits).replace(/\W/gu, '')}`);
    const { entries } = await convertDataset([agreement], out, { limits });
    expect(entries).toMatchObject([{ status: 'failed', outcome, id: null, diagnostics: [{ code }] }]);
    // With other limits it is tried again, with the same not.
    expect((await convertDataset([agreement], out, { limits })).read).toBe(0);
    expect((await convertDataset([agreement], out)).entries).toMatchObject([{ outcome: 'ok' }]);
  });
});

describe('shards', () => {
  it('merged, are byte for byte the whole', async () => {
    const parts = [1, 2, 3].map((part) => join(folder, `part-${part}`));
    let inputs = 0;
    for (const [at, out] of parts.entries()) {
      const { entries } = await convertDataset([corpus], out, { shard: { part: at + 1, of: 3 } });
      inputs += new Set(entries.map(({ file }) => file)).size;
    }
    const merged = join(folder, 'merged');
    const entries = await mergeDatasets(parts.toReversed(), merged);
    expect(inputs).toBe(new Set(entries.map(({ file }) => file)).size);
    expect(differences(contentOf(merged), contentOf(plain))).toEqual([]);
  });

  it('a folder without a finished run is refused in a sentence', async () => {
    await expect(mergeDatasets([corpus], join(folder, 'nothing'))).rejects.toThrow('holds no finished run');
  });
});

describe('inputs', () => {
  const files = join(folder, 'files');
  const text = '# Prestatieafspraken Assen 2025-2028\n\nAfspraken:\n\n1. De gemeente bouwt 3 woningen.\n';
  beforeAll(() => {
    mkdirSync(join(files, 'inside'), { recursive: true });
    writeFileSync(join(files, 'a.md'), text);
    writeFileSync(join(files, 'inside', 'b.md'), text.replace('3', '4'));
    writeFileSync(join(files, 'inside', 'c.pdf'), '');
    symlinkSync('/etc', join(files, 'etc'));
    symlinkSync('/etc/hostname', join(files, 'host.txt'));
  });

  it.each([
    [['.'], ['a.md', 'inside/b.md', 'inside/c.pdf']],
    [['**/*.md'], ['a.md', 'inside/b.md']],
    [['inside/*.{md,txt}'], ['b.md']],
    [
      ['a.md', 'inside'],
      ['a.md', 'b.md', 'c.pdf'],
    ],
  ])('%s are %s: links inside folders are not followed', async (patterns, names) => {
    const { entries } = await convertDataset(
      patterns.map((pattern) => join(files, pattern)),
      join(folder, `found-${patterns.join('').replace(/\W/gu, '')}`),
    );
    expect(entries.map(({ file }) => file)).toEqual(names);
  });

  it('a list of paths on standard input', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [`${ROOT}src/cli.ts`, 'convert', '-', '--out', join(folder, 'listed')],
      { input: `${join(files, 'a.md')}\n${join(files, 'inside', 'b.md')}\n`, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toContain('2 ok');
  });
});
