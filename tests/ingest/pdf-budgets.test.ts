import { brotliCompressSync, deflateSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBudgets } from '../../src/ingest/pdf/check-budgets.ts';
import { ROOT } from '../project.ts';

const MEBIBYTE = 1024 * 1024;
const zeros = Buffer.alloc(140 * MEBIBYTE);
const swollen = deflateSync(zeros, { level: 9 });
const brotli = brotliCompressSync(zeros);

/** A PDF in which one stream, of this dictionary, swells; other objects and words can stand around it. */
function pdf(
  dictionary: string,
  { data = swollen, before = '', behind = '' }: { data?: Buffer; before?: string; behind?: string } = {},
): Buffer {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n${before}4 0 obj\n${dictionary}\nstream\n`,
      'latin1',
    ),
    data,
    Buffer.from(`\nendstream\nendobj\n${behind}trailer\n<</Root 1 0 R>>\n%%EOF`, 'latin1'),
  ]);
}

const hex = Buffer.from(swollen.toString('hex'));
const flate = '/Filter/FlateDecode';

describe('a stream that swells is told, however its filter is written', () => {
  it.each<[string, Buffer]>([
    ['plainly', pdf(`<<${flate}>>`)],
    ['with a comment', pdf('<</Filter % /None\n/FlateDecode>>')],
    ['with an escaped key', pdf('<</F#69lter/FlateDecode>>')],
    ['with an escaped name', pdf('<</Filter/Fl#61teDecode>>')],
    ['behind parameters that hold a filter', pdf(`<</DecodeParms<</Filter/None>>${flate}>>`)],
    ['twice, of which the last counts', pdf(`<</Filter/None${flate}>>`)],
    ['with the short key, which comes first', pdf('<</Filter/None/F/FlateDecode>>')],
    ['behind a filter that only unlocks', pdf('<</Filter[/Crypt/FlateDecode]>>')],
    ['behind a name that nobody knows', pdf('<</Filter[/Foo /FlateDecode]>>')],
    ['behind a string that says stream', pdf(`<</A(x >> stream)${flate}>>`)],
    ['behind a string with brackets', pdf(`<</A(\\) (>>) )/B<3e3e>${flate}>>`)],
    ['behind a long dictionary', pdf(`<</A(${'x'.repeat(20_000)})${flate}>>`)],
    ['by a reference', pdf('<</Filter 9 0 R>>', { behind: '9 0 obj /FlateDecode endobj\n' })],
    [
      'by a reference to a list',
      pdf('<</Filter 9 0 R>>', { data: hex, behind: '9 0 obj [/AHx/Fl] endobj\n' }),
    ],
    [
      'by references in a list',
      pdf('<</Filter[8 0 R 9 0 R]>>', { data: hex, behind: '8 0 obj /AHx endobj 9 0 obj /Fl endobj\n' }),
    ],
    [
      'by a reference that stands twice',
      pdf('<</Filter 9 0 R>>', { behind: '9 0 obj /None endobj 9 0 obj /Fl endobj\n' }),
    ],
    ['by a reference to what cannot be seen', pdf('<</Filter 99 0 R>>')],
    ['by a reference in a circle', pdf('<</Filter 9 0 R>>', { behind: '9 0 obj 9 0 R endobj\n' })],
    ['inside a comment', pdf(`<<${flate}>>`, { before: '% ' })],
    ['inside a string', pdf(`<<${flate}>>`, { before: '7 0 obj ( ' })],
    ['inside another stream', pdf(`<<${flate}>>`, { before: '7 0 obj <</Length 9>> stream\n' })],
    ['with Brotli', pdf('<</Filter/BrotliDecode>>', { data: brotli })],
  ])('%s', async (_, file) => {
    expect((await checkBudgets(file))?.message).toMatch(/swells to more than/u);
  });

  it('also where its data holds the word that ends it, and its length says that it goes on', async () => {
    // The first block of the deflated data is stored as it is: nine bytes, and they say `endstream`.
    const data = Buffer.concat([
      Buffer.from([0x78, 0x01, 0x00, 9, 0, 0xf6, 0xff]),
      Buffer.from('endstream'),
      swollen.subarray(2),
    ]);
    expect(await checkBudgets(pdf(`<</Length ${data.length}${flate}>>`, { data }))).not.toBeNull();
    expect(
      await checkBudgets(
        pdf(`<</Length 12 0 R${flate}>>`, { data, behind: `12 0 obj ${data.length} endobj\n` }),
      ),
    ).not.toBeNull();
  });
});

describe('what does not swell is let in', () => {
  it.each<[string, Buffer]>([
    ['a stream without a filter', pdf('<<>>')],
    ['a filter that nobody knows', pdf('<</Filter/Foo>>')],
    ['a picture', pdf('<</Filter[/DCTDecode/FlateDecode]>>')],
    ['a filter in a string', pdf('<</A(/Filter/FlateDecode)>>')],
    ['a filter of something inside', pdf('<</A<</Filter/FlateDecode>>>>')],
    [
      'random bytes with an unknown filter',
      pdf('<</Filter 99 0 R>>', {
        data: Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 31) % 251)),
      }),
    ],
  ])('%s', async (_, file) => expect(await checkBudgets(file)).toBeNull());

  it('real files', async () => {
    for (const folder of ['corpus', 'tests/producers'])
      for (const name of readdirSync(ROOT + folder).filter((file) => file.endsWith('.pdf')))
        expect([name, await checkBudgets(readFileSync(`${ROOT}${folder}/${name}`))]).toEqual([name, null]);
  });
});

describe('objects that lie over each other cost no more than the file is long', () => {
  it.each([
    ['strings', '1 0 obj('],
    ['comments', '1 0 obj%'],
    ['arrays', '1 0 obj['],
    ['dictionaries', '1 0 obj<</A '],
    ['hexadecimal strings', '1 0 obj<'],
    ['names', '1 0 obj/'],
    ['streams', '1 0 obj<<>>stream\n'],
    ['numbers', '1 0 obj 1 '],
    ['brackets', '['],
  ])('%s', async (_, part) => {
    const file = Buffer.from(`%PDF-1.7\n${part.repeat(200_000)}`);
    const refused = await checkBudgets(file);
    expect(refused === null || refused.code === 'source/bomb').toBe(true);
  });
});
