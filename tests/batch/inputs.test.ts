import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertDataset } from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { contentOf, differences, temporaryFolder } from './folders.ts';
import { smallAgreement, writeSmallAgreements } from './small-agreements.ts';

const folder = temporaryFolder('inputs');
const files = join(folder, 'files');

beforeAll(() => {
  writeSmallAgreements(files, 2);
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'pictures'));
  writeFileSync(join(folder, 'pictures', 'a.jpg'), '');
});

describe('a dataset is not emptied by what finds nothing', () => {
  const out = join(folder, 'full');
  beforeAll(() => convertDataset([files], out));

  it.each(['empty', 'pictures', 'none*.pdf', 'typo.md', 'files/*.{pdf,docx}'])('%s', async (path) => {
    const before = contentOf(out);
    await expect(convertDataset([join(folder, path)], out)).rejects.toThrow(/^Nothing to convert: .*\.$/u);
    expect(differences(contentOf(out), before)).toEqual([]);
  });

  it('a part without files beside others is none of these', async () => {
    const shard = { part: 1, of: 9999 };
    expect((await convertDataset([files], join(folder, 'part'), { shard })).entries).toEqual([]);
  });

  it('one pattern of several that matches nothing is a failure of its own', async () => {
    const { entries } = await convertDataset([files, join(folder, 'none*.pdf')], join(folder, 'some'));
    expect(entries.map(({ file, status }) => [file, status])).toEqual([
      ['Plaats 000.md', 'ok'],
      ['Plaats 001.md', 'ok'],
      ['none*.pdf', 'failed'],
    ]);
  });
});

describe('what lies in the output is no input', () => {
  it.each([
    ['the folder', '.'],
    ['a pattern', '**/*.{md,txt}'],
  ])('of %s around it', async (_, pattern) => {
    const around = join(folder, `around ${pattern.length}`);
    writeSmallAgreements(around, 2);
    const out = join(around, 'deep', 'out');
    for (let run = 0; run < 2; run += 1) {
      const { entries } = await convertDataset([join(around, pattern)], out, { force: true });
      expect(entries.map(({ file }) => file)).toEqual(['Plaats 000.md', 'Plaats 001.md']);
    }
  });

  it('also where the output is reached by a link', async () => {
    const around = join(folder, 'linked');
    writeSmallAgreements(around, 1);
    const link = join(folder, 'link');
    symlinkSync(around, link);
    await convertDataset([around], join(link, 'out'));
    expect((await convertDataset([around], join(link, 'out'))).entries).toHaveLength(1);
  });

  it('nor what an earlier run wrote beside it; a folder of that name is', async () => {
    const around = join(folder, 'beside');
    writeSmallAgreements(around, 1);
    await convertDataset([around], join(around, 'first'));
    mkdirSync(join(around, 'documents'));
    writeFileSync(join(around, 'documents', 'own.md'), smallAgreement(7));
    const { entries } = await convertDataset([around], join(around, 'second'));
    expect(entries.map(({ file }) => file)).toEqual(['Plaats 000.md', 'documents/own.md']);
  });
});

describe('one odd name or folder costs itself', () => {
  it('names as long as a disk takes, without a title to name the document after', async () => {
    const own = join(folder, 'long');
    mkdirSync(own);
    const letters = 'lange naam '.repeat(25);
    writeFileSync(join(own, `${letters.slice(0, 248)}.md`), smallAgreement(1).replace(/^# .*\n/u, ''));
    writeFileSync(join(own, `${letters.slice(1, 249)}.md`), smallAgreement(2));
    const { entries } = await convertDataset([own], join(folder, 'long-out'));
    expect(entries.map(({ status }) => status)).toContain('ok');
    for (const { id } of entries) expect((id ?? '').length).toBeLessThan(100);
  });

  it('a name that is no UTF-8', async () => {
    const own = join(folder, 'bytes');
    writeSmallAgreements(own, 1);
    writeFileSync(
      Buffer.concat([Buffer.from(`${own}/na`), Buffer.from([0xef]), Buffer.from('ve.md')]),
      smallAgreement(3),
    );
    const { entries } = await convertDataset([own], join(folder, 'bytes-out'));
    expect(entries.map(({ status }) => status)).toEqual(['ok', 'failed']);
    expect(entries[1]?.diagnostics[0]?.message).toContain('no UTF-8');
  });

  it('a folder that may not be opened', () => {
    const own = join(folder, 'closed');
    cpSync(files, own, { recursive: true });
    mkdirSync(join(own, 'secret'));
    chmodSync(join(own, 'secret'), 0);
    const home = join(folder, 'home');
    mkdirSync(home);
    for (const place of [folder, home]) chmodSync(place, 0o777);
    // The superuser may open everything, so that the command runs as nobody where he runs the tests.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const command = ['convert', own, '--out', join(home, 'out')];
    const { status, stderr } = spawnSync(process.execPath, [`${ROOT}src/cli.ts`, ...command], {
      encoding: 'utf8',
      ...nobody,
    });
    expect(stderr).toContain('secret: not-found. The folder cannot be opened.');
    expect(stderr).toMatch(/^\d\/3 Plaats 001\.md: .*, 2 afspraken$/mu);
    expect(status).toBe(1);
  });
});
