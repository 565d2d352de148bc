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
  readonly documents: number;
  readonly commitments: number;
  readonly compareMs: number;
  readonly renderMs: number;
  readonly openMs: number;
  /** The slowest of some filters, until the list is laid out again. */
  readonly filterMs: number;
};

/** What a report of so many documents costs to make, to open in a browser and to filter. */
export async function reportCost(folder: string, count: number): Promise<ReportCost> {
  const dataset = await manyDocuments(folder, count);
  const start = performance.now();
  const comparison = compareAgreements(dataset);
  const compared = performance.now();
  const html = renderReport(comparison, DUTCH);
  const rendered = performance.now();
  return {
    documents: count,
    commitments: comparison.commitments.length,
    compareMs: compared - start,
    renderMs: rendered - compared,
    ...(await inBrowser(html)),
  };
}

/** Agreements of a folder under other names until there are so many. */
async function manyDocuments(folder: string, count: number): Promise<readonly DatasetDocument[]> {
  const files = readdirSync(folder).filter((file) => !file.endsWith('.json'));
  const conversions = await readAgreements(files.map((file) => join(folder, file)));
  const bases = conversions.flatMap(({ document, text }) =>
    document === null || text === null || document.afspraken.length === 0 ? [] : [{ document, text }],
  );
  return Array.from({ length: count }, (_, at) => {
    const base = bases[at % bases.length];
    if (base === undefined) throw new Error(`No agreement in ${folder}.`);
    return renamed(base, `Plaats ${at + 1}`, `plaats-${at + 1}`);
  });
}

function renamed({ document, text }: DatasetDocument, name: string, id: string): DatasetDocument {
  const json = JSON.stringify(document).replaceAll(`"${document.id}`, `"${id}`);
  return { document: { ...JSON.parse(json), municipality: { name, code: 'GM9999' } }, text };
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
