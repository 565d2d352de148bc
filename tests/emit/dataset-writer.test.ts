import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAgreement, writeDataset } from '../../src/index.ts';
import { contentOf, differences, temporaryFolder } from '../batch/folders.ts';
import { smallAgreement } from '../batch/small-agreements.ts';

const folder = temporaryFolder('writer');

it('a dataset that cannot be written to its end leaves the one before as it was', async () => {
  const out = join(folder, 'out');
  const read = async (at: number) =>
    readAgreement({ file: `${at}.md`, bytes: new TextEncoder().encode(smallAgreement(at)) });
  const [first, second, third] = [await read(1), await read(2), await read(3)];
  await writeDataset([first], out);
  const before = contentOf(out);
  if (third.document === null) throw new Error('It is an agreement.');
  const outside = { ...third, document: { ...third.document, id: '../outside' } };
  await expect(writeDataset([second, outside], out)).rejects.toThrow('must be a slug');
  expect(differences(contentOf(out), before)).toEqual([]);
  await writeDataset([second], out);
  expect([...contentOf(out).keys()].filter((name) => name.startsWith('/documents/'))).toEqual([
    '/documents/prestatieafspraken-plaats-002-2025-2028.json',
    '/documents/prestatieafspraken-plaats-002-2025-2028.txt',
  ]);
});
