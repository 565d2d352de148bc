import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/core/source-text.ts';
import { findStatus } from '../../src/extract/document/find-status.ts';
import { readPdfFile } from '../../src/ingest/pdf/read-pdf-file.ts';
import { blocksOf } from '../blocks.ts';
import { paintedLines, paintedPdf } from '../painted-pdf.ts';

const ABOVE = 'De partijen spreken het volgende af.';
const BELOW = 'Aldus opgemaakt in tweevoud.';
const VALUE = '1. De corporatie bouwt 120 woningen.';
const page = `${paintedLines(72, 780, [ABOVE])} ${paintedLines(72, 600, [BELOW])}`;

async function read(bytes: Uint8Array): Promise<SourceText> {
  const ingested = await readPdfFile(bytes);
  if (!ingested.ok) throw new Error(ingested.diagnostics[0]?.message);
  const [source] = ingested.sources;
  if (source === undefined) throw new Error('No document was read.');
  return source;
}

const RECT = '/Rect[72 680 472 720]';
/** How the file says that its field looks: a frame with the value in it. */
const frame = `1 g 0 0 400 40 re B q 2 2 396 36 re W n /Tx BMC 0 g ${paintedLines(2, 20, [VALUE])} EMC Q`;

describe('what was written on a page is text in its place', () => {
  const lines = [ABOVE, VALUE, BELOW].map((line) => `paragraph: ${line}`);
  it.each([
    ['a field that is painted', `/Subtype/Widget/FT/Tx/T(a)/V(${VALUE})${RECT}`, [frame]],
    ['a field that only has its value', `/Subtype/Widget/FT/Tx/T(a)/V(${VALUE})/DA(/F1 11 Tf)${RECT}`, []],
    ['a chosen value', `/Subtype/Widget/FT/Ch/Ff 131072/T(a)/Opt[(${VALUE})]/V(${VALUE})${RECT}`, [frame]],
    ['a typed note', `/Subtype/FreeText/Contents(${VALUE})/DA(/F1 11 Tf)${RECT}`, [frame]],
  ])('%s', async (_, annotation, appearances) => {
    expect(blocksOf(await read(paintedPdf(page, { annotations: [annotation], appearances })))).toEqual(lines);
  });

  it('values of several lines, and several fields', async () => {
    const fields = [0, 1].map(
      (at) =>
        `/Subtype/Widget/FT/Tx/Ff 4096/T(f${at})/V(De corporatie bouwt in 2027\\n${at + 3} woningen.)/DA(/F1 11 Tf)/Rect[72 ${690 - at * 40} 472 ${724 - at * 40}]`,
    );
    const { text } = await read(paintedPdf(page, { annotations: fields }));
    expect(text.replace(/\s+/gu, ' ')).toContain(
      'De corporatie bouwt in 2027 3 woningen. De corporatie bouwt in 2027 4 woningen. Aldus',
    );
  });
});

describe('what only hangs on a page is no text', () => {
  it.each([
    ['a sticky note', `/Subtype/Text/Contents(${VALUE})${RECT}`],
    ['the window of a note', `/Subtype/Popup/Contents(${VALUE})${RECT}`],
    ['a mark of a reviewer', `/Subtype/Highlight/QuadPoints[72 720 472 720 72 680 472 680]${RECT}`],
    ['a button', `/Subtype/Widget/FT/Btn/Ff 65536/T(a)${RECT}`],
    ['a hidden field', `/Subtype/Widget/FT/Tx/T(a)/V(${VALUE})${RECT}`.replace('/Subtype', '/F 2/Subtype')],
  ])('%s', async (_, annotation) => {
    const source = await read(paintedPdf(page, { annotations: [annotation], appearances: [frame] }));
    expect(source.text).not.toContain(VALUE);
  });
});

it('a stamp is furniture and says how far the document is', async () => {
  const stamp = `1 0 0 RG 0 0 400 40 re S ${paintedLines(2, 20, ['CONCEPT'])}`;
  const source = await read(
    paintedPdf(page, { annotations: [`/Subtype/Stamp/Name/Draft${RECT}`], appearances: [stamp] }),
  );
  expect(blocksOf(source)).toContain('furniture: CONCEPT');
  expect(findStatus(source)).toBe('concept');
});
