import { degrees, PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';

type Reprint = (sheet: SheetOf, printed: PDFEmbeddedPage) => void;
type SheetOf = (width: number, height: number) => PDFPage;

/** Every page is printed anew, on a sheet of its own. */
export function reprinted(print: Reprint): (file: PDFDocument) => Promise<PDFDocument> {
  return async (file) => {
    const copy = await PDFDocument.create();
    for (const printed of await copy.embedPdf(file, [...file.getPages().keys()]))
      print((width, height) => copy.addPage([width, height]), printed);
    return copy;
  };
}

/** A hair beside each other, so that all of it looks bolder. */
export const printedTwice: Reprint = (sheet, printed) => {
  const page = sheet(printed.width, printed.height);
  page.drawPage(printed, { x: 0, y: 0 });
  page.drawPage(printed, { x: 0.3, y: 0 });
};

/** On a sheet that lies the other way, so that its lines run up. */
export const sideways: Reprint = (sheet, printed) => {
  sheet(printed.height, printed.width).drawPage(printed, { x: printed.height, y: 0, rotate: degrees(90) });
};

/** As `sideways`, and then put right by the viewer. */
export const sidewaysPutRight: Reprint = (sheet, printed) => {
  const page = sheet(printed.height, printed.width);
  page.drawPage(printed, { x: printed.height, y: 0, rotate: degrees(90) });
  page.setRotation(degrees(90));
};

/** Head down. */
export const upsideDown: Reprint = (sheet, printed) => {
  sheet(printed.width, printed.height).drawPage(printed, {
    x: printed.width,
    y: printed.height,
    rotate: degrees(180),
  });
};

/** Two pages of A5 are copied from one of A4. */
const A5 = Math.SQRT1_2;

export const smaller: Reprint = (sheet, printed) => {
  sheet(printed.width * A5, printed.height * A5).drawPage(printed, {
    x: 0,
    y: 0,
    xScale: A5,
    yScale: A5,
  });
};

/** On the larger sheet of a printing house, with marks for cutting and a line for the printer. */
export const uncut: Reprint = (sheet, printed) => {
  const page = sheet(printed.width + 2 * BLEED, printed.height + 2 * BLEED);
  page.drawPage(printed, { x: BLEED, y: BLEED });
  page.drawText('prestatieafspraken_v7.indd   12-03-2026   14:02', { x: BLEED + 30, y: 8, size: 6 });
  for (const x of [BLEED, BLEED + printed.width])
    for (const [from, to] of [
      [0, BLEED / 2],
      [printed.height + 1.5 * BLEED, printed.height + 2 * BLEED],
    ] as const)
      page.drawLine({ start: { x, y: from }, end: { x, y: to }, thickness: 0.3 });
};

const BLEED = 36;

/** In front of the pages stands a cover that is one picture. */
export async function behindPicture(file: PDFDocument): Promise<PDFDocument> {
  const picture = await file.embedPng(ONE_GREEN_PIXEL);
  file.insertPage(0, [595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  return file;
}

const ONE_GREEN_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==';
