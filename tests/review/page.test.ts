import chromium from '@sparticuz/chromium';
import { parse } from 'csv-parse/sync';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { review, type ReviewSettings } from '../../src/command/review.ts';
import { compareAgreements, convertDataset, readDataset, type AgreementDocument } from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import type { ReviewServer } from '../../src/review/server/serve.ts';
import { ROOT } from '../project.ts';
import { violationsOn } from '../report/browser.ts';
import { agreement, CHAPTERS, numbered } from './said.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-page-'));
const corpus = join(folder, 'corpus');
const out = join(folder, 'out');
const SETTINGS: ReviewSettings = {
  ...{ reviews: null, coder: 'anna', blind: false, adjudicate: false },
  ...{ sample: null, seed: 1, port: 0 },
};

const MISSED = 'Wonen in de kernen is voor iedereen van belang.';
const LINES = [...CHAPTERS.slice(0, 4), MISSED, ...CHAPTERS.slice(4)];

let browser: Browser;
let server: ReviewServer;
let page: Page;
const complaints: string[] = [];

/** An agreement as a browser prints it; with `scale` its lines break elsewhere. */
async function printed(markdown: string, scale = 1): Promise<Buffer> {
  const paper = await browser.newPage();
  await paper.setContent(htmlOf(markdown));
  const pdf = await paper.pdf({ format: 'A4', margin: { top: '2cm', left: '2cm', right: '2cm' }, scale });
  await paper.close();
  return pdf;
}

/** The same as a picture on a page. */
async function scanned(markdown: string): Promise<Buffer> {
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

function htmlOf(markdown: string): string {
  const blocks = markdown.split('\n\n').map((block) => {
    const heading = /^(?<level>#+) (?<words>.*)$/u.exec(block)?.groups;
    return heading === undefined
      ? `<p>${block}</p>`
      : `<h${heading['level']?.length}>${heading['words']}</h${heading['level']?.length}>`;
  });
  return `<body style="font: 12pt sans-serif">${blocks.join('')}`;
}

beforeAll(async () => {
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // With its guards on, as a reader has them, and with more pages than one.
    args: chromium.args.filter((flag) => !/web-security|single-process/u.test(flag)),
    headless: true,
  });
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'a.pdf'), await printed(agreement(LINES)));
  writeFileSync(join(corpus, 'b.txt'), agreement(LINES).replaceAll('Deurne', 'Asten').replaceAll('#', ''));
  copyFileSync(`${ROOT}tests/producers/ede-2026-2029-pandoc.docx`, join(corpus, 'c.docx'));
  writeFileSync(join(corpus, 'd.pdf'), await scanned(agreement(LINES).replaceAll('Deurne', 'Someren')));
  await convertDataset([corpus], out, { concurrency: 2 });
  server = await review(out, SETTINGS);
  page = await openPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function openPage(): Promise<Page> {
  const opened = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  opened.on('pageerror', ({ message }) => complaints.push(message));
  opened.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(new URL(server.url).origin))
      complaints.push(`The page asked for ${request.url()}.`);
  });
  await opened.goto(server.url);
  await opened.locator('.rij').first().waitFor();
  return opened;
}

const told = (): Promise<string | null> => page.locator('#melding').textContent();

/** Presses keys, and waits until what they did is kept. */
async function keep(...keys: readonly string[]): Promise<void> {
  await page.evaluate("document.getElementById('melding').textContent = ''");
  for (const key of keys) await page.keyboard.press(key);
  await expect.poll(told).toMatch(/^(?:Bewaard|Ongedaan)/u);
}

/** Looks at a row: the `at`-th of its name in an afspraak. */
async function look(card: string, name: string, at = 0): Promise<void> {
  const rows = page.locator(`[data-kaart="${card}"] .rij`, {
    has: page.locator('.naam', { hasText: new RegExp(`^${name}$`, 'u') }),
  });
  await rows.nth(at).locator('.naam').click();
}

async function fill(values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const choice = page.locator(`form.bewerken select[name="${name}"]`);
    if ((await choice.count()) > 0) await choice.selectOption(value);
    else await page.locator(`form.bewerken input[name="${name}"]`).fill(value);
  }
}

async function correct(
  card: string,
  name: string,
  values: Readonly<Record<string, string>>,
  at = 0,
): Promise<void> {
  await look(card, name, at);
  await page.keyboard.press('e');
  await fill(values);
  await page.locator('form.bewerken [name]').first().focus();
  await keep('Enter');
}

describe('every kind of source', () => {
  it.each([
    ['deurne-2026-2029', 'bladen'],
    ['asten-2026-2029', 'tekst'],
    ['ede-2026-2029', 'tekst'],
    ['someren-2026-2029', 'bladen'],
  ])('%s is shown as %s, with its afspraken beside it', async (id, shown) => {
    await page.selectOption('#document', id);
    await page.locator(`[data-kaart^="${id}"]`).first().waitFor();
    if (shown === 'bladen') {
      await page.locator('.blad[data-getekend]').first().waitFor();
      expect(await page.locator('.vakken .gelezen').count()).toBeGreaterThan(4);
    } else expect(await page.locator('.zin.gelezen').count()).toBeGreaterThan(4);
    expect(await page.locator('.kaart').count()).toBeGreaterThan(5);
  });

  it('a click on a page finds what was read there, and a row its place', async () => {
    await page.selectOption('#document', 'deurne-2026-2029');
    await look('deurne-2026-2029/4', 'termijn');
    const box = page.locator('.vakken .bekeken').first();
    const place = await box.boundingBox();
    await look('document', 'documentsoort');
    await page.mouse.click((place?.x ?? 0) + 5, (place?.y ?? 0) + 5);
    expect(await page.locator('.rij[aria-current]').textContent()).toContain('vóór 2029');
  });
});

describe('a review by keyboard', () => {
  const id = 'deurne-2026-2029';

  it('accepts all of an afspraak, and goes on to the next', async () => {
    await look(`${id}/1`, 'afspraak');
    await keep('a');
    expect(await page.locator(`[data-kaart="${id}/1"] .rij.open`).count()).toBe(0);
    expect(await page.locator('.rij[aria-current]').textContent()).toContain('De gemeente onderzoekt');
  });

  it('corrects a value of each kind', async () => {
    await correct('document', 'documentsoort', { text: 'jaarafspraken' });
    await correct('document', 'periode', { start: '2026-01-01', end: '2026-12-31' });
    await correct('document', 'gemeenten', { text: 'Asten (GM0743)' });
    await correct('document', 'partij', { role: 'overig' }, 1);
    await correct(`${id}/4`, 'nummer', { text: 'D 1' });
    await correct(`${id}/4`, 'titel', { text: 'Isoleren', note: 'staat in de kantlijn' });
    await correct(`${id}/4`, 'hoofdstuk', { text: '1. Beschikbaarheid' });
    await correct(`${id}/4`, 'modaliteit', { text: 'inspanning' });
    await correct(`${id}/4`, 'termijn', { end: '2029-12-31' });
    await correct(`${id}/4`, 'getal', { value: '350' });
    await correct(`${id}/4`, "thema's", { text: 'betaalbaarheid' });
    await correct(`${id}/4`, 'concreetheid', { text: 'intentie' });
    await look(`${id}/4`, 'actor');
    await keep('r');
    await page.keyboard.press('w');
    await fill({ party: 'gemeente' });
    await keep('Enter');
    await look(`${id}/5`, 'afspraak');
    await page.keyboard.press('t');
    await fill({ words: 'twee keer', value: '2', unit: 'keer' });
    await keep('Enter');
    expect(await page.locator(`[data-kaart="${id}/4"] .rij.corrected`).count()).toBe(7);
  });

  it('marks a missed afspraak, splits, joins, rejects and takes back', async () => {
    // The sentence is chosen in the text, step by step.
    await page.keyboard.press('g');
    await look(`${id}/3`, 'afspraak');
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press(']');
      if ((await page.locator('.zin.gekozen').textContent())?.includes('kernen') === true) break;
    }
    await keep('m');
    expect(await page.locator('.rij.added', { hasText: MISSED }).count()).toBe(1);

    await look(`${id}/1`, 'afspraak');
    await page.keyboard.press('s');
    await keep('Enter');
    const second = page.locator('.kaart', { hasText: 'De gemeente levert in 2027' }).last();
    expect(await second.textContent()).not.toContain('uiterlijk eind 2028');

    await look(`${id}/3`, 'afspraak');
    await keep('v');
    expect(await page.locator(`[data-kaart="${id}/2"]`).textContent()).toContain(
      'Partijen overleggen jaarlijks',
    );

    await look(`${id}/5`, 'afspraak');
    await keep('r');
    expect(await page.locator('.kaart.verworpen').textContent()).toContain('De Sleutel vraagt haar leden');
    await keep('u');
    expect(await page.locator('.kaart.verworpen').count()).toBe(0);
    await look(`${id}/5`, 'afspraak');
    await keep('r');
    await keep('D');
  });

  it('resumes where one was', async () => {
    await look(`${id}/4`, 'titel');
    await page.reload();
    await page.locator('.rij[aria-current]').waitFor();
    expect(await page.locator('.rij[aria-current]').textContent()).toContain('Isoleren');
    expect(await page.locator('#voortgang').textContent()).toMatch(/1 van 4 documenten doorgenomen/u);
  });

  it('has codebook and keys in sight on request, and no serious fault of accessibility', async () => {
    for (const key of ['c', '?']) await page.keyboard.press(key);
    expect(await page.locator('#codeboek').isVisible()).toBe(true);
    await page.locator('.rij[aria-current]').focus();
    await page.keyboard.press('e');
    const serious = (await violationsOn(page)).filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious).toEqual([]);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });
});

describe('the next conversion', () => {
  async function converted(): Promise<AgreementDocument> {
    await convertDataset([corpus], out, { concurrency: 2 });
    const found = (await readDataset(out)).find(({ document }) => document.source.file === 'a.pdf');
    if (found === undefined) throw new Error('The PDF was not converted.');
    return found.document;
  }

  it('has exactly that: in JSON, in CSV, in the report', async () => {
    const document = await converted();
    expect(document).toMatchObject({
      kind: 'jaarafspraken',
      period: { end: '2026-12-31' },
      municipality: { name: 'Asten', code: 'GM0743' },
    });
    expect(document.parties[1]).toMatchObject({ role: 'overig', review: { state: 'corrected', by: 'anna' } });
    expect(document.afspraken.map(({ text }) => text.slice(0, 20))).toEqual([
      ...['Woonbaken realiseert', 'De gemeente levert i', 'De gemeente onderzoe'],
      ...[MISSED.slice(0, 20), 'Woonbaken isoleert v'],
    ]);
    const changed = numbered(document, '1');
    expect(changed.targets[0]?.review).toMatchObject({ state: 'accepted', by: 'anna' });
    expect(document.afspraken.at(-1)).toMatchObject({
      ...{ series: 'D', number: '1', title: 'Isoleren', modality: 'inspanning', chapter: '1' },
      codes: { themes: ['betaalbaarheid'], concreteness: 'intentie' },
      actors: [{ party: 'gemeente', review: { state: 'added' } }],
      deadlines: [{ end: '2029-12-31', review: { state: 'corrected', was: { end: '2028-12-31' } } }],
      targets: [{ value: 350, review: { state: 'corrected', was: { value: 300 } } }],
      fieldReviews: { title: { state: 'added', note: 'staat in de kantlijn' } },
    });
    const rows: Record<string, string>[] = parse(readFileSync(join(out, 'targets.csv')), { columns: true });
    const own = rows.filter((row) => row['document_id'] === document.id).map((row) => row['value']);
    expect(own).toEqual(['120', '40', '25', '9', '350']);
    const report = renderReport(compareAgreements(await readDataset(out)), DUTCH);
    expect(report).toContain('Isoleren');
    expect(report).toContain('350');
    expect(report).toContain(MISSED);
  });

  it('of a changed file keeps all but what is said of changed sentences, and reports these', async () => {
    const before = await converted();
    const lines = LINES.map((line) => line.replace('25 standplaatsen', '30 standplaatsen'));
    writeFileSync(
      join(corpus, 'a.pdf'),
      await printed(agreement(['Voor u ligt een nieuwe versie, met een alinea meer.', ...lines]), 1.3),
    );
    const after = await converted();
    expect(after.afspraken.at(-1)).toMatchObject({
      series: 'D',
      title: 'Isoleren',
      targets: [{ value: 350 }],
    });
    expect(after.afspraken.some(({ text }) => text === MISSED)).toBe(true);
    expect(after.afspraken.map(({ text }) => text.slice(0, 20))).toContain('De gemeente levert i');
    const orphans = after.diagnostics.filter(({ code }) => code === 'review/orphan');
    for (const { message } of orphans) expect(message).toMatch(/standplaatsen/u);
    expect(after.reviews?.length).toBe(before.reviews?.length);
  });
});
