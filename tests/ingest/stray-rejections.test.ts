import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../project.ts';

/** A PDF of three pages whose list of objects points beside these objects. */
function withWrongPlaces(wrong: readonly number[]): string {
  const pages = [1, 2, 3];
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 5 0 R 7 0 R]/Count 3>>',
    ...pages.flatMap((page) => {
      const words = `BT /F1 12 Tf 50 700 Td (De gemeente bouwt ${page} woningen.) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents ${2 * page + 2} 0 R>>`,
        `<</Length ${words.length}>>\nstream\n${words}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return wrong.includes(at + 1) ? place + 7 : place;
  });
  const listed = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${listed}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
}

/** Runs a program that uses the library; vitest would take rejections for faults of the test. */
function run(program: string, input: string): { readonly status: number | null; readonly said: string } {
  const library = `const { readDocuments } = await import('${ROOT}src/index.ts'); const { text } = await import('node:stream/consumers'); const read = async (bytes) => (await readDocuments({ file: 'a.pdf', bytes }))[0]; const bytes = new TextEncoder().encode(await text(process.stdin));`;
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `${library}\n${program}`],
    { input, encoding: 'utf8' },
  );
  return { status, said: stdout.trim() };
}

const PAGES = 'console.log(JSON.stringify((await read(bytes)).pages));';

describe('what pdf.js leaves behind', () => {
  it.each([[[7]], [[3, 5, 7]], [[3, 4, 5, 6, 7, 8]]])(
    'in a file whose objects %j are not where it says ends no program',
    (wrong) => {
      const ended = run(PAGES, withWrongPlaces(wrong));
      expect(ended).toMatchObject({ status: 0 });
      expect(ended.said === 'null' || ended.said.includes('"expected":3')).toBe(true);
    },
  );

  it('is looked after only while a PDF is open, and only what is its own', () => {
    const sound = withWrongPlaces([]);
    expect(
      run(`const reading = read(bytes); Promise.reject(new Error('ours')); await reading;`, sound).status,
    ).toBe(1);
    expect(
      run(
        `await read(bytes); await new Promise((done) => setTimeout(done, 20)); console.log(process.listenerCount('unhandledRejection'));`,
        sound,
      ),
    ).toEqual({ status: 0, said: '0' });
  });
});
