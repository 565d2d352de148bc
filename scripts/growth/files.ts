import { zipSync } from 'fflate';
import { longPdf } from '../benchmarking/long-pdf.ts';
import { paintedPdf } from '../../tests/painted-pdf.ts';
import { convertDocuments } from '../../src/pipeline/convert-document.ts';
import { sentenceOf, series, wordOf, type Dimension } from './dimension.ts';

function ofFile(
  name: string,
  from: number,
  extension: 'html' | 'docx' | 'pdf',
  bytesOf: (size: number) => Uint8Array,
): Dimension {
  return {
    name: `${extension}: ${name}`,
    from,
    prepare: (size) => {
      const bytes = bytesOf(size);
      // pdf.js takes the bytes that it is given.
      return () => convertDocuments({ file: `grown.${extension}`, bytes: Uint8Array.from(bytes) });
    },
  };
}

const OPENING = 'Prestatieafspraken Assen 2025-2028';
const DECLARATION = 'De gemeente Assen en Stichting Woonbaken maken afspraken.';

function webPage(body: string): Uint8Array {
  return new TextEncoder().encode(
    `<!doctype html><html lang="nl"><body><h1>${OPENING}</h1><p>${DECLARATION}</p>${body}<ol><li>De gemeente bouwt 10 woningen.<li>De gemeente verkoopt 5 woningen.<li>Woonbaken bouwt 8 woningen.</ol></body></html>`,
  );
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function wordFile(body: string): Uint8Array {
  const opening = [OPENING, DECLARATION].map((words) => paragraph(words)).join('');
  const xml = `<w:document xmlns:w="${WORD}"><w:body>${opening}${body}${series(9, (at) => paragraph(`${at + 1}. ${sentenceOf(at)}`), '')}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': new TextEncoder().encode(xml) });
}

function paragraph(words: string): string {
  return `<w:p>${run(words)}</w:p>`;
}

function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

const PAGE_OPENING = `BT /F1 11 Tf 20 TL 60 800 Td (${OPENING}) Tj T* (${DECLARATION}) Tj T* (1. De gemeente bouwt 10 woningen.) Tj T* (2. De gemeente bouwt 11 woningen.) Tj T* (3. De gemeente bouwt 12 woningen.) Tj ET`;

function page(painted: string): Uint8Array {
  return paintedPdf(`${PAGE_OPENING} ${painted}`);
}

/** What web pages, Word files and PDFs can hold much of beside their words. */
export const FILES: readonly Dimension[] = [
  ofFile('blocks inside blocks', 100, 'html', (size) =>
    webPage(`${series(size, (at) => `<div>${sentenceOf(at)}`, '')}${'</div>'.repeat(size)}`),
  ),
  ofFile('words inside marks', 100, 'html', (size) =>
    webPage(`<p>${series(size, (at) => `<b>${wordOf(at)} `, '')}${'</b>'.repeat(size)}</p>`),
  ),
  ofFile('lists inside lists', 50, 'html', (size) =>
    webPage(`${series(size, (at) => `<ul><li>${sentenceOf(at)}`, '')}${'</ul>'.repeat(size)}`),
  ),
  ofFile('tables inside tables', 20, 'html', (size) =>
    webPage(
      `${series(size, (at) => `<table><tr><td>${at}<td>${sentenceOf(at)}`, '')}${'</table>'.repeat(size)}`,
    ),
  ),
  ofFile('rows of a table', 200, 'html', (size) =>
    webPage(
      `<table>${series(size, (at) => `<tr><td>${at + 1}<td>${sentenceOf(at)}<td>gemeente`, '')}</table>`,
    ),
  ),
  ofFile('columns of a table', 100, 'html', (size) =>
    webPage(
      `<table>${series(6, (row) => `<tr>${series(size, (at) => `<td>${wordOf(at * row)}`, '')}`, '')}</table>`,
    ),
  ),
  ofFile('cells over many rows and columns', 20, 'html', (size) =>
    webPage(
      `<table>${series(size, (row) => `<tr>${series(4, (at) => `<td rowspan="${size}" colspan="9">${wordOf(at * row)}`, '')}`, '')}</table>`,
    ),
  ),
  ofFile('marks without end', 200, 'html', (size) =>
    webPage(series(size, (at) => `<b><i><a href="#${at}">${wordOf(at)}`, '<p>')),
  ),
  ofFile('paragraphs', 400, 'docx', (size) => wordFile(series(size, (at) => paragraph(sentenceOf(at)), ''))),
  ofFile('runs of a paragraph', 1000, 'docx', (size) =>
    wordFile(`<w:p>${series(size, (at) => run(`${wordOf(at)} `), '')}</w:p>`),
  ),
  ofFile('tables inside tables', 20, 'docx', (size) =>
    wordFile(
      `${series(size, (at) => `<w:tbl><w:tr><w:tc>${paragraph(sentenceOf(at))}</w:tc><w:tc>`, '')}${paragraph('x')}${'</w:tc></w:tr></w:tbl>'.repeat(size)}`,
    ),
  ),
  ofFile('controls inside controls', 100, 'docx', (size) =>
    wordFile(
      `${'<w:sdt><w:sdtContent>'.repeat(size)}${paragraph(sentenceOf(1))}${'</w:sdtContent></w:sdt>'.repeat(size)}`,
    ),
  ),
  ofFile('rows of a table', 200, 'docx', (size) =>
    wordFile(
      `<w:tbl>${series(size, (at) => `<w:tr>${series(3, (cell) => `<w:tc>${paragraph(cell === 1 ? sentenceOf(at) : String(at))}</w:tc>`, '')}</w:tr>`, '')}</w:tbl>`,
    ),
  ),
  ofFile('pages', 10, 'pdf', (size) => longPdf(size)),
  ofFile('lines of a page', 200, 'pdf', (size) =>
    page(
      `BT /F1 1 Tf 60 700 Td ${series(size, (at) => `(${sentenceOf(at).replaceAll('ó', 'o')}) Tj 0 -${(600 / size).toFixed(4)} Td`, ' ')} ET`,
    ),
  ),
  ofFile('words of a page, each placed', 500, 'pdf', (size) =>
    page(
      series(
        size,
        (at) =>
          `BT /F1 4 Tf 1 0 0 1 ${60 + (at % 20) * 24} ${700 - Math.floor(at / 20) * (12_000 / size)} Tm (${wordOf(at % 99)}) Tj ET`,
        ' ',
      ),
    ),
  ),
  ofFile('ruling lines of a page', 400, 'pdf', (size) =>
    page(
      series(
        size,
        (at) =>
          at % 2 === 0
            ? `60 ${(700 - (600 * at) / size).toFixed(3)} m 500 ${(700 - (600 * at) / size).toFixed(3)} l S`
            : `${(60 + (440 * at) / size).toFixed(3)} 100 m ${(60 + (440 * at) / size).toFixed(3)} 700 l S`,
        ' ',
      ),
    ),
  ),
  ofFile('filled areas of a page', 400, 'pdf', (size) =>
    page(
      series(
        size,
        (at) =>
          `0.${1 + (at % 8)} g ${60 + (at % 20) * 22} ${(100 + (600 * at) / size).toFixed(3)} 20 3 re f`,
        ' ',
      ),
    ),
  ),
  ofFile('clips inside clips', 200, 'pdf', (size) =>
    page(
      `${series(size, (at) => `q ${(at % 50) / 10} 0 590 842 re W n BT /F1 4 Tf 60 ${(700 - (600 * at) / size).toFixed(3)} Td (${wordOf(at)}) Tj ET`, ' ')} ${'Q '.repeat(size)}`,
    ),
  ),
];
