import { degrees, rgb, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

/** What is painted on every page of a file, over what is there. */
export type PaintOver = (page: PDFPage, font: PDFFont, number: number) => void;

/** Opens nothing anew: the pages stay, and get what `paint` puts on them. */
export function paintedOver(paint: PaintOver): (file: PDFDocument) => Promise<PDFDocument> {
  return async (file) => {
    const font = await file.embedFont('Helvetica');
    for (const [at, page] of file.getPages().entries()) paint(page, font, at + 1);
    return file;
  };
}

const GREY = rgb(0.8, 0.8, 0.8);
const BLACK = rgb(0, 0, 0);

/** A word from corner to corner, in grey. */
export const watermark: PaintOver = (page, font) => {
  const { width, height } = page.getSize();
  page.drawText('CONCEPT', {
    x: width * 0.2,
    y: height * 0.25,
    size: 96,
    font,
    color: GREY,
    rotate: degrees(50),
  });
};

/** Down the edge, at one distance from each other, as on paper for lawyers; anew on every page. */
export const edgeNumbers: PaintOver = (page, font) => {
  const { height } = page.getSize();
  for (let line = 1; line * LINE_PITCH < height - 2 * PAGE_EDGE; line += 1)
    page.drawText(String(line), {
      x: NARROW_EDGE,
      y: height - PAGE_EDGE - line * LINE_PITCH,
      size: 7,
      font,
      color: BLACK,
    });
};

const LINE_PITCH = 15;
const PAGE_EDGE = 50;
/** The margins of the agreements are wider. */
const NARROW_EDGE = 12;

/** Upright lines beside the paragraphs that were changed. */
export const changeBars: PaintOver = (page, _, number) => {
  const { height } = page.getSize();
  for (let at = 0; at < 3; at += 1)
    page.drawLine({
      start: { x: NARROW_EDGE * 2, y: height * (0.3 + 0.2 * at) },
      end: { x: NARROW_EDGE * 2, y: height * (0.3 + 0.2 * at) + 40 + 10 * (number % 3) },
      thickness: 1.5,
      color: BLACK,
    });
};

/** The stamp of a registry, a little askew in a frame. */
export const stamp: PaintOver = (page, font, number) => {
  if (number > 1) return;
  const { width, height } = page.getSize();
  const rotate = degrees(4);
  const place = { x: width - 190, y: height - 60 };
  page.drawRectangle({
    ...place,
    width: 170,
    height: 34,
    rotate,
    borderColor: rgb(0.7, 0, 0),
    borderWidth: 2,
  });
  page.drawText('INGEKOMEN 12 MRT. 2026', {
    x: place.x + 10,
    y: place.y + 12,
    size: 12,
    font,
    color: rgb(0.7, 0, 0),
    rotate,
  });
};

/** As papers for a council are marked: with the proposal that they belong to, and pages counted anew. */
export const councilHead: PaintOver = (page, font, number) => {
  const { width, height } = page.getSize();
  const text = 'Bijlage 3 bij raadsvoorstel 2026-0147';
  page.drawText(text, { x: 40, y: height - 20, size: 8, font, color: BLACK });
  page.drawText(`R ${number}`, { x: width - 60, y: height - 20, size: 8, font, color: BLACK });
};

/** Left on pages with an even number, right on the others, as in a book. */
export const bookFeet: PaintOver = (page, font, number) => {
  const { width } = page.getSize();
  const [even, odd] = [`${number}   Wonen doen we samen`, `Wonen doen we samen   ${number}`];
  const text = number % 2 === 0 ? even : odd;
  const x = number % 2 === 0 ? 40 : width - 40 - font.widthOfTextAtSize(text, 8);
  page.drawText(text, { x, y: 14, size: 8, font, color: BLACK });
};

/** What a copier makes of paper out of a ring binder. */
export const punchedHoles: PaintOver = (page) => {
  const { height } = page.getSize();
  for (const y of [height / 2 - 113, height / 2 + 113])
    page.drawCircle({ x: 20, y, size: 8, color: rgb(0.15, 0.15, 0.15) });
};
