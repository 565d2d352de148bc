import { describe, expect, it } from 'vitest';
import { readPdfFile } from '../../src/ingest/pdf/read-pdf-file.ts';

const SEEN = 'De gemeente bouwt 5 woningen.';
const SECRET = 'De corporatie sloopt 900 woningen.';

/** A page that prints one sentence plainly, and what else is painted; layer 9 is switched off, layer 10 is not. */
function page(painted: string): Uint8Array {
  const contents = `BT /F1 11 Tf 72 780 Td (${SEEN}) Tj ET\n${painted}`;
  const picture = 'x'.repeat(300 * 300);
  const shading =
    '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 500 0]/Function<</FunctionType 2/Domain[0 1]/C0[0 0 0.5]/C1[0 0 0]/N 1>>>>';
  const form = 'BT /F1 11 Tf 72 500 Td (SECRET) Tj ET'.replace('SECRET', SECRET);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[9 0 R 10 0 R]/D<</OFF[9 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</Im 6 0 R/Small 7 0 R/Wide 8 0 R>>/ExtGState<</None<</ca 0>>/Half<</ca 0.5>>>>/Shading<</Sh ${shading}>>/Properties<</Off 9 0 R/On 10 0 R>>>>>>`,
    `<</Length ${contents.length}>>\nstream\n${contents}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Type/XObject/Subtype/Image/Width 300/Height 300/BitsPerComponent 8/ColorSpace/DeviceGray/Length ${picture.length}>>\nstream\n${picture}\nendstream`,
    ...['0 0 9 9', '0 0 595 842'].map(
      (box) =>
        `<</Type/XObject/Subtype/Form/BBox[${box}]/Resources<</Font<</F1 5 0 R>>>>/Length ${form.length}>>\nstream\n${form}\nendstream`,
    ),
    '<</Type/OCG/Name(off)>>',
    '<</Type/OCG/Name(on)>>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<</Size 11/Root 1 0 R>>\n%%EOF`);
}

const words = `BT /F1 11 Tf 72 500 Td (${SECRET}) Tj ET`;
const rendered = (mode: number): string => words.replace('72 500 Td', `72 500 Td ${mode} Tr`);
const box = '60 490 300 30 re f';
const round = '60 480 m 400 480 l 420 500 420 520 400 540 c 60 540 l f';
const image = 'q 400 0 0 100 50 450 cm /Im Do Q';

async function read(painted: string): Promise<{ readonly text: string; readonly unseen: readonly string[] }> {
  const ingested = await readPdfFile(page(painted));
  if (!ingested.ok) throw new Error(ingested.diagnostics[0]?.message);
  const [source] = ingested.sources;
  const unseen = (source?.diagnostics ?? []).filter(({ code }) => code === 'source/unseen-text');
  return { text: source?.text ?? '', unseen: unseen.map(({ message }) => message) };
}

describe('text that nobody can see is not read, and said', () => {
  it.each([
    ['white on paper', `1 g ${words}`],
    ['nearly white', `0.99 0.99 1 rg ${words}`],
    ['white on a white area over a dark one', `0 g ${box} 1 g ${box} ${words}`],
    ['white beside a dark area', `0 g 10 10 300 30 re f 1 g ${words}`],
    ['cut away', `q 0 0 1 1 re W n ${words} Q`],
    ['cut away by two cuts', `q 0 400 595 99 re W n 0 0 595 300 re W n ${words} Q`],
    ['without ink', rendered(3)],
    ['fully transparent', `/None gs ${words}`],
    ['on a layer that is switched off', `/OC /Off BDC ${words} EMC`],
    ['on a shown layer inside a hidden one', `/OC /Off BDC /OC /On BDC ${words} EMC EMC`],
    ['outside the box of its form', '/Small Do'],
    ['white, with a picture beside it', `q 40 0 0 40 500 50 cm /Im Do Q 1 g ${words}`],
  ])('%s', async (_, painted) => {
    const { text, unseen } = await read(painted);
    expect(text).toContain(SEEN);
    expect(text).not.toContain('900');
    expect(unseen).toEqual([expect.stringContaining(SECRET)]);
  });
});

describe('text that can be seen is read', () => {
  it.each([
    ['black', words],
    ['white on a dark area', `0 0 0.4 rg ${box} 1 g ${words}`],
    ['white on a dark area with round corners', `0 0 0.4 rg ${round} 1 g ${words}`],
    ['white on a thick line', `40 w 0 0 0.4 RG 50 500 m 400 500 l S 1 g ${words}`],
    ['white on a picture', `${image} 1 g ${words}`],
    ['white on a picture, in one state with it', `q ${image} 1 g ${words} Q`],
    ['white on a shade', `q 50 450 400 100 re W n /Sh sh Q 1 g ${words}`],
    ['grey', `0.8 g ${words}`],
    ['inside its cut', `q 60 490 400 30 re W n ${words} Q`],
    ['behind a cut that was undone', `q 0 0 1 1 re W n Q ${words}`],
    ['half transparent', `/Half gs ${words}`],
    ['only outlined, with white inside', `1 g ${rendered(2)}`],
    ['on a layer that is shown', `/OC /On BDC ${words} EMC`],
    ['behind a hidden layer', `/OC /Off BDC EMC ${words}`],
    ['in marked content of another kind', `/P /Off BDC ${words} EMC`],
    ['inside the box of its form', '/Wide Do'],
    ['without ink over the picture that it was recognised in', `${image} ${rendered(3)}`],
    ['without ink under that picture', `${rendered(3)} ${image}`],
  ])('%s', async (_, painted) => {
    const { text, unseen } = await read(painted);
    expect(text).toContain(SECRET);
    expect(unseen).toEqual([]);
  });
});
