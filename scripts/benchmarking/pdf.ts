import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readAgreement } from '../../src/index.ts';
import { longPdf } from './long-pdf.ts';
import { median } from '../../src/core/median.ts';

/** What reading a PDF costs beside what pdf.js alone takes for its text, in milliseconds for a page. */
export type PdfCost = { readonly file: string; readonly bare: number; readonly full: number };

const ROUNDS = 9;

/** Bare pdf.js and the whole conversion take turns on each PDF of a folder; medians. */
export async function pdfCosts(folder: string): Promise<readonly PdfCost[]> {
  const costs: PdfCost[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf'))) {
    const bytes = Uint8Array.from(readFileSync(join(folder, file)));
    const [bare, full]: [number[], number[]] = [[], []];
    let pages = 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      pages = await readBare(bytes);
      const middle = performance.now();
      await readAgreement({ file, bytes });
      bare.push(middle - start);
      full.push(performance.now() - middle);
    }
    costs.push({ file, bare: median(bare) / pages, full: median(full) / pages });
  }
  return costs;
}

async function readBare(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    page.cleanup();
  }
  const { numPages } = pdf;
  await task.destroy();
  return numPages;
}

/** What a process needs at most to convert a PDF of so many pages, in megabytes; with V8 told to keep its heap small. */
export function peakMegabytes(pages: number, flags: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-memory-'));
  const file = join(folder, 'long.pdf');
  writeFileSync(file, longPdf(pages));
  const index = new URL('../../src/index.ts', import.meta.url).href;
  const program = `import { readAgreement } from ${JSON.stringify(index)};
    await readAgreement(${JSON.stringify(file)});
    console.log(process.resourceUsage().maxRSS / 1024);`;
  const { stdout } = spawnSync(
    process.execPath,
    [...flags, '--input-type=module-typescript', '--eval', program],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  return Number(stdout);
}
