import chromium from '@sparticuz/chromium';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { median } from '../../src/core/median.ts';
import { compareAgreements, readAgreements, type DatasetDocument } from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';

export type ReportCost = {
  readonly municipalities: number;
  readonly documents: number;
  readonly commitments: number;
  readonly compareMs: number;
  readonly renderMs: number;
  readonly openMs: number;
  /** The slowest of some filters, until the list is laid out again. */
  readonly filterMs: number;
};

/** How many municipalities there are, and how many afspraken they conclude between them. */
export type ReportSize = { readonly municipalities: number; readonly afspraken: number };

/** What a report of that size costs to make, to open in a browser and to filter. */
export async function reportCost(folder: string, size: ReportSize): Promise<ReportCost> {
  const dataset = await manyDocuments(folder, size);
  const start = performance.now();
  const comparison = compareAgreements(dataset);
  const compared = performance.now();
  const html = renderReport(comparison, DUTCH);
  const rendered = performance.now();
  return {
    municipalities: size.municipalities,
    documents: dataset.length,
    commitments: comparison.commitments.length,
    compareMs: compared - start,
    renderMs: rendered - compared,
    ...(await inBrowser(html)),
  };
}

/** Agreements of a folder under other names, municipality after municipality, until there are so many afspraken. */
async function manyDocuments(
  folder: string,
  { municipalities, afspraken }: ReportSize,
): Promise<readonly DatasetDocument[]> {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.json'));
  const conversions = await readAgreements(files.map((file) => join(folder, file)));
  const bases = conversions.flatMap(({ document, text }) =>
    document === null || text === null || document.afspraken.length === 0 ? [] : [{ document, text }],
  );
  const documents: DatasetDocument[] = [];
  for (let left = afspraken; left > 0;) {
    const at = documents.length;
    const base = bases[at % bases.length];
    if (base === undefined) throw new Error(`No agreement in ${folder}.`);
    documents.push(renamed(base, `Plaats ${(at % municipalities) + 1}`, `plaats-${at + 1}`));
    left -= base.document.afspraken.length;
  }
  return documents;
}

function renamed({ document, text }: DatasetDocument, name: string, id: string): DatasetDocument {
  const json = JSON.stringify(document).replaceAll(`"${document.id}`, `"${id}`);
  const municipality = { name, code: null };
  return { document: { ...JSON.parse(json), municipality, municipalities: [municipality] }, text };
}

const FILTERS = [
  'theme=duurzaamheid',
  'topic=verkoop',
  'year=2026',
  'q=sociale+huur',
  'q=zonnepanelen+woning',
];

type BrowserCost = Pick<ReportCost, 'openMs' | 'filterMs'>;

const OPENINGS = 3;

/** Medians of several openings, each in a browser of its own. */
async function inBrowser(html: string): Promise<BrowserCost> {
  const costs: BrowserCost[] = [];
  for (let round = 0; round < OPENINGS; round += 1) costs.push(await openOnce(html));
  return {
    openMs: median(costs.map(({ openMs }) => openMs)),
    filterMs: median(costs.map(({ filterMs }) => filterMs)),
  };
}

async function openOnce(html: string): Promise<BrowserCost> {
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-report-'));
  const path = join(folder, 'report.html');
  writeFileSync(path, html);
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto(`file://${path}`);
  await page.locator('#lijst > li').first().waitFor();
  const openMs = performance.now() - start;
  const times: number[] = [];
  for (const filter of FILTERS) times.push(Number(await page.evaluate(timeOf(filter))));
  await browser.close();
  rmSync(folder, { recursive: true });
  return { openMs, filterMs: Math.max(...times) };
}

/** Runs in the page: sets the fields as a reader does, and waits for the layout of the new list. */
function timeOf(filter: string): string {
  const [name, value] = filter.split('=');
  return `(() => {
    const field = document.querySelector('#veld-${name}');
    field.value = ${JSON.stringify((value ?? '').replaceAll('+', ' '))};
    const start = performance.now();
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('#lijst').offsetHeight;
    const taken = performance.now() - start;
    field.value = '';
    return taken;
  })()`;
}
