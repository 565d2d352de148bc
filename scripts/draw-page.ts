/**
 * Draws a page of a PDF as the program sees it, as SVG on standard output: ruling lines and filled areas, words, and
 * the blocks of the text in their colours, numbered in reading order.
 *
 *   npm run draw-page -- FILE.pdf PAGE > page.svg
 */
import { readFile } from 'node:fs/promises';
import type { Block, BlockKind } from '../src/core/source-text.ts';
import { openPdf } from '../src/ingest/pdf/open-pdf.ts';
import { readPages } from '../src/ingest/pdf/read-pages.ts';
import { readPdfFile } from '../src/ingest/pdf/read-pdf-file.ts';
import { unionOf, type Box, type PrintedPage } from '../src/layout/page/printed-page.ts';

const COLOURS: Readonly<Record<BlockKind, string>> = {
  heading: '#c2185b',
  paragraph: '#1565c0',
  item: '#00838f',
  table: '#6a1b9a',
  quote: '#5d4037',
  footnote: '#ef6c00',
  furniture: '#757575',
  contents: '#9e9d24',
};

const [file, number] = [process.argv[2], Number(process.argv[3])];
if (file === undefined || !Number.isInteger(number) || number < 1) {
  console.error('Usage: npm run draw-page -- FILE.pdf PAGE > page.svg');
  process.exit(2);
}

const bytes = await readFile(file);
const page = await pageOf(bytes, number);
const ingested = await readPdfFile(bytes);
if (page === null || !ingested.ok) {
  console.error(`Page ${number} of ${file} cannot be read.`);
  process.exit(1);
}
const drawn = ingested.sources.flatMap(({ blocks, pages }) =>
  blocks.flatMap((block): readonly DrawnBlock[] => {
    const boxes = block.pieces
      .flatMap((piece) => pages?.places.partsOf(piece) ?? [])
      .filter((part) => part.page === number)
      .flatMap((part) => part.boxes);
    return boxes.length === 0 ? [] : [{ block, boxes }];
  }),
);
console.log(draw(page, drawn));

type DrawnBlock = { readonly block: Block; readonly boxes: readonly Box[] };

async function pageOf(content: Uint8Array, wanted: number): Promise<PrintedPage | null> {
  const opened = await openPdf(content);
  if (!opened.ok) return null;
  try {
    for await (const reading of readPages(opened.pdf)) if (reading.number === wanted) return reading.page;
    return null;
  } finally {
    await opened.close();
  }
}

function draw({ width, height, words, rules, fills }: PrintedPage, parts: readonly DrawnBlock[]): string {
  const elements = [
    rect([0, 0, width, height], 'fill="white"'),
    ...fills.map(({ box, colour }) => rect(box, `fill="${colour}" fill-opacity="0.35"`)),
    ...rules.map(({ box }) => rect(box, 'fill="#888" stroke="#888" stroke-width="0.3"')),
    ...words.map(
      ({ text, box, baseline, size, bold }) =>
        `<text x="${round(box[0])}" y="${round(baseline)}" font-size="${round(size)}" ${bold ? 'font-weight="bold"' : ''} textLength="${round(box[2] - box[0])}" lengthAdjust="spacingAndGlyphs">${escape(text)}</text>`,
    ),
    ...parts.flatMap(({ block, boxes }, at) => drawBlock(block, boxes, at + 1)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" font-family="sans-serif">\n${elements.join('\n')}\n</svg>`;
}

function drawBlock({ kind, level }: Block, boxes: readonly Box[], order: number): readonly string[] {
  const colour = COLOURS[kind];
  const [left, top, right, bottom] = unionOf(boxes);
  const role = level === null ? kind : `${kind} ${level}`;
  return [
    ...boxes.map((box) => rect(box, `fill="none" stroke="${colour}" stroke-width="0.25"`)),
    rect(
      [left - 2, top - 1, right + 2, bottom + 1],
      `fill="${colour}" fill-opacity="0.07" stroke="${colour}" stroke-width="0.7"`,
    ),
    `<text x="${round(left - 3)}" y="${round(top + 5)}" font-size="6" text-anchor="end" fill="${colour}">${order} ${role}</text>`,
  ];
}

function rect([left, top, right, bottom]: Box, style: string): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}" ${style}/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
