import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertDataset, mergeDatasets, readDataset } from '../../src/index.ts';
import { temporaryFolder } from './folders.ts';
import { writeSmallAgreements } from './small-agreements.ts';

const folder = temporaryFolder('foreign');
const good = join(folder, 'good');
const STEM = 'documents/prestatieafspraken-plaats-000-2025-2028';
let count = 0;

/** The dataset with the content of one file changed. */
function changed(name: string, change: (content: string) => string): string {
  count += 1;
  const copy = join(folder, `copy-${count}`);
  cpSync(good, copy, { recursive: true });
  writeFileSync(join(copy, name), change(readFileSync(join(copy, name), 'utf8')));
  return copy;
}

beforeAll(async () => {
  writeSmallAgreements(join(folder, 'inputs'), 2);
  await convertDataset([join(folder, 'inputs')], good);
});

describe('merge takes no key that leads out of the folder', () => {
  it.each(['../../../secret', '/etc', '..', 'a'.repeat(39), ''])('%s', async (key) => {
    mkdirSync(join(folder, 'secret'), { recursive: true });
    const copy = changed('.cache/inputs.json', (json) => {
      const inputs: readonly object[] = JSON.parse(json);
      return JSON.stringify(inputs.map((input) => ({ ...input, key })));
    });
    const out = join(folder, 'merged');
    await expect(mergeDatasets([copy], out)).rejects.toThrow('holds no finished run');
    expect(existsSync(out)).toBe(false);
  });

  it.each(['[1]', '{}', 'null', '[null]', '[{"file":1,"path":"a","key":null}]'])('nor %s', async (json) => {
    const copy = changed('.cache/inputs.json', () => json);
    await expect(mergeDatasets([copy], join(folder, 'merged'))).rejects.toThrow('holds no finished run');
  });
});

describe('a dataset that does not hold together is refused in a sentence', () => {
  it('spans behind the end of the text', async () => {
    const copy = changed(`${STEM}.txt`, (text) => text.slice(0, 60));
    await expect(readDataset(copy)).rejects.toThrow('points to places that');
  });

  it('spans that end before they begin', async () => {
    const copy = changed(`${STEM}.json`, (json) => json.replace(/"start": \d+,/u, '"start": 99999,'));
    await expect(readDataset(copy)).rejects.toThrow('points to places that');
  });

  it('two documents with one id', async () => {
    const copy = changed('run.json', (json) => json);
    for (const ending of ['json', 'txt'])
      cpSync(join(copy, `${STEM}.${ending}`), join(copy, `documents/zz.${ending}`));
    await expect(readDataset(copy)).rejects.toThrow(/The id ".+" stands twice/u);
  });

  it('two afspraken with one id', async () => {
    const copy = changed(`${STEM}.json`, (json) => json.replaceAll('2025-2028/2"', '2025-2028/1"'));
    await expect(readDataset(copy)).rejects.toThrow(/The id ".+\/1" stands twice/u);
  });

  it('a pipe in the place of a document', async () => {
    const copy = changed('run.json', (json) => json);
    rmSync(join(copy, `${STEM}.json`));
    spawnSync('mkfifo', [join(copy, `${STEM}.json`)]);
    await expect(readDataset(copy)).rejects.toThrow('cannot be read');
  });

  it('as it was written it is read', async () => {
    expect(await readDataset(good)).toHaveLength(2);
  });
});
