import { strToU8, zipSync } from 'fflate';
import type { Browser } from 'playwright-core';

/** An agreement in Markdown as a browser prints it to PDF; with `scale` its lines break elsewhere. */
export async function printed(browser: Browser, markdown: string, scale = 1): Promise<Buffer> {
  const paper = await browser.newPage();
  await paper.setContent(htmlOf(markdown));
  const pdf = await paper.pdf({ format: 'A4', margin: { top: '2cm', left: '2cm', right: '2cm' }, scale });
  await paper.close();
  return pdf;
}

/** The same as a picture on a page. */
export async function scanned(browser: Browser, markdown: string): Promise<Buffer> {
  const paper = await browser.newPage({ viewport: { width: 800, height: 1100 }, deviceScaleFactor: 2.5 });
  await paper.setContent(htmlOf(markdown));
  const picture = (await paper.screenshot()).toString('base64');
  await paper.setContent(
    `<body style="margin:0"><img src="data:image/png;base64,${picture}" style="width:100%">`,
  );
  const pdf = await paper.pdf({ format: 'A4' });
  await paper.close();
  return pdf;
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The same as a Word file. */
export function typed(markdown: string): Uint8Array {
  const paragraphs = blocksOf(markdown).map(
    ({ level, words }) =>
      `<w:p>${level === 0 ? '' : `<w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`,
  );
  const xml = `<w:document xmlns:w="${WORD}"><w:body>${paragraphs.join('')}</w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

/** The same as a plain text. */
export function plain(markdown: string): string {
  return markdown.replaceAll('#', '');
}

function htmlOf(markdown: string): string {
  const blocks = blocksOf(markdown).map(({ level, words }) =>
    level === 0 ? `<p>${words}</p>` : `<h${level}>${words}</h${level}>`,
  );
  return `<body style="font: 12pt sans-serif">${blocks.join('')}`;
}

/** Paragraphs have level 0. */
function blocksOf(markdown: string): readonly { readonly level: number; readonly words: string }[] {
  return markdown
    .trim()
    .split('\n\n')
    .map((block) => {
      const { marks = '', words = block } = /^(?<marks>#+) (?<words>.*)$/u.exec(block)?.groups ?? {};
      return { level: marks.length, words };
    });
}
