import {
  beginText,
  endText,
  PDFDocument,
  rgb,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFFont,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { openPdf } from '../../src/ingest/pdf/open-pdf.ts';
import { readPages } from '../../src/ingest/pdf/read-pages.ts';
import type { Box, PrintedPage, PrintedWord } from '../../src/layout/page/printed-page.ts';

/** The words of a page, in the order in which they are painted anew. */
type Order = (page: PrintedPage) => readonly PrintedWord[];

type Fonts = (word: PrintedWord) => PDFFont;

/** Every page drawn anew: its areas, its lines, and its words where they stood, in the given order. */
export function redrawn(order: Order): (file: PDFDocument) => Promise<PDFDocument> {
  return async (file) => {
    const opened = await openPdf(await file.save());
    if (!opened.ok) throw new Error('The file to draw anew cannot be opened.');
    const copy = await PDFDocument.create();
    const fonts = await helveticas(copy);
    for await (const { page } of readPages(opened.pdf)) {
      if (page === null) throw new Error('A page to draw anew cannot be read.');
      const sheet = copy.addPage([page.width, page.height]);
      for (const { box, colour } of page.fills) drawArea(sheet, box, colour);
      for (const { box } of page.rules) drawArea(sheet, box, '#000000');
      for (const word of order(page)) drawWord(sheet, word, fonts);
    }
    await opened.close();
    return copy;
  };
}

async function helveticas(copy: PDFDocument): Promise<Fonts> {
  const plain = await copy.embedFont('Helvetica');
  const bold = await copy.embedFont('Helvetica-Bold');
  const italic = await copy.embedFont('Helvetica-Oblique');
  return (word) => (word.bold ? bold : word.italic ? italic : plain);
}

function drawArea(sheet: PDFPage, [left, top, right, bottom]: Box, colour: string): void {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/giu) ?? []).map(
    (part) => parseInt(part, 16) / 255,
  );
  sheet.drawRectangle({
    x: left,
    y: sheet.getHeight() - bottom,
    width: Math.max(right - left, 0.5),
    height: Math.max(bottom - top, 0.5),
    color: rgb(red, green, blue),
  });
}

/** As wide as it was, whatever the font. */
function drawWord(sheet: PDFPage, word: PrintedWord, fonts: Fonts): void {
  const { text, box, baseline, size } = word;
  const font = fonts(word);
  const known = new Set(font.getCharacterSet());
  const shown = [...text].map((letter) => (known.has(letter.codePointAt(0) ?? 0) ? letter : '-')).join('');
  const key = sheet.node.newFontDictionary(font.name, font.ref);
  const squeeze = (100 * (box[2] - box[0])) / font.widthOfTextAtSize(shown, size);
  sheet.pushOperators(
    beginText(),
    setFontAndSize(key, size),
    setCharacterSqueeze(squeeze),
    setTextMatrix(1, 0, 0, 1, box[0], sheet.getHeight() - baseline),
    showText(font.encodeText(shown)),
    setCharacterSqueeze(100),
    endText(),
  );
}

/** As programs paint that sort by font, or by nothing: here by a number drawn from the place of the word. */
export const inAnyOrder: Order = ({ words }) =>
  words
    .map((word, at) => ({ word, at: (at * 7919) % 1009 }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ word }) => word);

/** Lines set larger than the text with room between their letters, as typists make a title stand out. */
export const lettersApart: Order = ({ words }) => {
  const usual = words.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(words.length / 2)] ?? 0;
  return words.flatMap((word) => (word.size > usual * LARGER ? lettersOf(word) : [word]));
};

const LARGER = 1.1;
/** Letters are this share of their place wide; the rest is the room between them. */
const LETTER_SHARE = 0.45;

function lettersOf(word: PrintedWord): readonly PrintedWord[] {
  const letters = [...word.text];
  const [left, top, right, bottom] = word.box;
  const step = (right - left) / letters.length;
  return letters.map((text, at) => ({
    ...word,
    text,
    box: [left + at * step, top, left + (at + LETTER_SHARE) * step, bottom],
  }));
}
