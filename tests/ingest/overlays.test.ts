import { expect, it } from 'vitest';
import { findStatus } from '../../src/extract/document/find-status.ts';
import { readPdfFile } from '../../src/ingest/pdf/read-pdf-file.ts';
import type { SourceText } from '../../src/core/source-text.ts';
import { blocksOf } from '../blocks.ts';
import { paintedLines, paintedPdf, slanted } from '../painted-pdf.ts';

const LINES = [
  'De gemeente wijst voor 1 juli 2027 drie plaatsen aan waar gebouwd',
  'kan worden, en de corporatie bouwt daar honderd woningen voor',
  'starters. Zij legt elk jaar rekening af van wat er is gebouwd.',
];
const text = paintedLines(72, 600, LINES);

async function read(bytes: Uint8Array): Promise<SourceText> {
  const ingested = await readPdfFile(bytes);
  if (!ingested.ok) throw new Error(ingested.diagnostics[0]?.message);
  const [source] = ingested.sources;
  if (source === undefined) throw new Error('No document was read.');
  return source;
}

it.each([
  ['up the page, painted first', `${slanted('CONCEPT')} ${text}`, ['CONCEPT']],
  ['up the page, painted last', `${text} ${slanted('CONCEPT', { degrees: 55 })}`, ['CONCEPT']],
  ['down the page', `${text} ${slanted('CONCEPT', { degrees: -30 })}`, ['CONCEPT']],
  [
    'in the size of the text',
    `${text} ${slanted('Concept van 3 maart', { size: 11 })}`,
    ['Concept van 3 maart'],
  ],
  ['twice', `${slanted('CONCEPT')} ${slanted('CONCEPT', { size: 40 })} ${text}`, ['CONCEPT', 'CONCEPT']],
])(
  'a slanted watermark %s tears nothing apart and says how far the document is',
  async (_, painted, marks) => {
    const source = await read(paintedPdf(painted));
    expect(blocksOf(source)).toEqual([
      `paragraph: ${LINES.join(' ')}`,
      ...marks.map((mark) => `furniture: ${mark}`),
    ]);
    expect(findStatus(source)).toBe('concept');
  },
);

it('a page that was scanned a little askew is text', async () => {
  const source = await read(
    paintedPdf(slanted('De corporatie bouwt vijf woningen.', { degrees: 3, size: 11 })),
  );
  expect(blocksOf(source)).toEqual(['paragraph: De corporatie bouwt vijf woningen.']);
});
