import type { PDFDocument } from '@cantoo/pdf-lib';
import { openPdf } from '../../src/ingest/pdf/open-pdf.ts';
import { readPages } from '../../src/ingest/pdf/read-pages.ts';
import { gatherLines } from '../../src/layout/page/gather-lines.ts';

/** A word processor numbers the lines of a draft, here each fifth of a page. */
const STEP = 5;
const EDGE = 16;

/** Beside its lines stand their numbers, anew on every page, as a council's clerk wants them. */
export async function withLineNumbers(file: PDFDocument): Promise<PDFDocument> {
  const opened = await openPdf(await file.save());
  if (!opened.ok) throw new Error('The file cannot be opened.');
  const font = await file.embedFont('Times-Roman');
  for await (const { number, page } of readPages(opened.pdf)) {
    const heights = new Set(gatherLines(page?.words ?? []).map(({ baseline }) => Math.round(baseline)));
    const sheet = file.getPage(number - 1);
    for (const [at, height] of [...heights].toSorted((a, b) => a - b).entries())
      if ((at + 1) % STEP === 0)
        sheet.drawText(String(at + 1), { x: EDGE, y: sheet.getHeight() - height, size: 8, font });
  }
  await opened.close();
  return file;
}
