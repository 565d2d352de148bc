import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  convertDataset,
  mergeDatasets,
  projectOf,
  readDataset,
  type AgreementDocument,
  type Project,
} from '../../src/index.ts';
import { ROOT } from '../project.ts';
import { contentOf, differences, temporaryFolder } from './folders.ts';

const folder = temporaryFolder('project');
const inputs = join(folder, 'inputs');
const out = join(folder, 'out');
const file = 'velsen-2026-2029.txt';
const other = 'terneuzen-2026-2029.txt';

const documentsIn = async (place: string): Promise<readonly AgreementDocument[]> =>
  (await readDataset(place)).map(({ document }) => document);

/** Writes a project file in which one document is told otherwise. */
function tell(project: Project, change: Partial<Project['documents'][number]>): void {
  const documents = project.documents.map((one) => (one.file === file ? { ...one, ...change } : one));
  writeFileSync(join(inputs, 'project.json'), JSON.stringify({ ...project, documents }));
}

describe('a project file', () => {
  let project: Project;
  beforeAll(async () => {
    mkdirSync(inputs);
    for (const name of [file, other]) copyFileSync(`${ROOT}tests/agreements/${name}`, join(inputs, name));
    await convertDataset([inputs], out);
    project = projectOf(await documentsIn(out));
  });

  it('that says what was read changes nothing', async () => {
    const before = contentOf(out);
    tell(project, {});
    await convertDataset([inputs], out);
    expect(differences(contentOf(out), before)).toEqual([]);
  });

  it('goes before what was read: ids, tables and sources follow', async () => {
    const address = 'https://example.org/afspraken.pdf';
    const period = { start: '2027-01-01', end: '2028-12-31' };
    tell(project, { municipality: 'Assen', period, address, licence: 'CC-BY-4.0', notes: 'Tweede druk' });
    await convertDataset([inputs], out);
    const document = (await documentsIn(out)).find((one) => one.source.file === file);
    expect(document).toMatchObject({
      id: 'assen-2027-2028',
      municipality: { name: 'Assen', code: 'GM0106' },
      period,
      source: { address, licence: 'CC-BY-4.0', notes: 'Tweede druk' },
    });
    expect(document?.afspraken.every(({ id }) => id.startsWith('assen-2027-2028/'))).toBe(true);
    expect(readFileSync(join(out, 'afspraken.csv'), 'utf8')).toContain('assen-2027-2028/');
    expect(readFileSync(join(out, 'afspraken.csv'), 'utf8')).not.toContain('velsen-2026-2029/');
  });

  it('holds for runs that add to the dataset, and for a merge', async () => {
    await convertDataset([join(inputs, other)], out);
    const merged = join(folder, 'merged');
    await mergeDatasets([out], merged);
    for (const place of [out, merged])
      expect((await documentsIn(place)).map(({ id }) => id)).toEqual([
        'assen-2027-2028',
        'terneuzen-2026-2029',
      ]);
  });

  it('takes a document out', async () => {
    tell(project, { include: false });
    await convertDataset([inputs], out);
    expect((await documentsIn(out)).map(({ source }) => source.file)).toEqual([other]);
  });

  it('keeps what an earlier one says, and adds what is new', async () => {
    const [first] = project.documents;
    if (first === undefined) throw new Error('The project is empty.');
    const earlier: Project = { ...project, documents: [{ ...first, notes: 'Zie bijlage' }] };
    await convertDataset([inputs], join(folder, 'again'), { project: join(inputs, 'project.json') });
    const { documents } = projectOf(await documentsIn(out), earlier);
    expect(documents[0]?.notes).toBe('Zie bijlage');
    expect(new Set(documents.map((one) => one.file)).size).toBe(documents.length);
  });

  it.each([
    ['{', 'is no JSON'],
    ['{"schemaVersion":"1","documents":[{"file":"a.pdf","kind":"brief"}]}', 'documents.0.kind'],
    ['{"schemaVersion":"1","documents":[{"file":"a.pdf","address":"javascript:1"}]}', 'begins with http'],
  ])('that cannot be used says why: %s', async (content, reason) => {
    const path = join(folder, 'wrong.json');
    writeFileSync(path, content);
    await expect(convertDataset([inputs], out, { project: path })).rejects.toThrow(reason);
  });
});
