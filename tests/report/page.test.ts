import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements } from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { ENGLISH } from '../../src/report/wording/en.ts';
import { compareCorpus, inventedDataset } from '../compared.ts';
import { openPage, PATIENT, violationsOn, type OpenPage } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-report-'));
const path = join(folder, 'report.html');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the report of the corpus in a browser', () => {
  let open: OpenPage;
  beforeAll(async () => {
    writeFileSync(path, renderReport(await compareCorpus(), DUTCH));
    open = await openPage(path);
  });
  afterAll(() => open.browser.close());

  const count = (): Promise<string | null> => open.page.locator('#aantal').textContent();
  const shown = (): Promise<number> => open.page.locator('#lijst > li').count();

  it('opens with an overview of every municipality and all afspraken', async () => {
    expect(await open.page.locator('#overzicht tbody tr').count()).toBe(3);
    expect(await count()).toBe('205 afspraken en ambities');
    expect(await shown()).toBe(40);
  });

  it('narrows the list by municipality and theme', async () => {
    await open.page.selectOption('#veld-document', { label: 'Heemstede' });
    await open.page.selectOption('#veld-theme', 'wonen en zorg');
    const headings = await open.page.locator('#lijst h3').allTextContents();
    expect(headings.length).toBeGreaterThan(5);
    expect(headings.every((heading) => heading.startsWith('Heemstede'))).toBe(true);
    await open.page.click('#zoeken button[type=reset]');
    await expect.poll(count, PATIENT).toBe('205 afspraken en ambities');
  });

  it('finds words, all of them, whatever the capitals', async () => {
    await open.page.fill('#veld-q', 'SCOOTMOBIELEN stallen');
    expect(await count()).toBe('1 afspraak');
    expect(await open.page.locator('#lijst').textContent()).toContain('geclusterd wonen');
    await open.page.fill('#veld-q', 'geen-enkele-afspraak-zegt-dit');
    expect(await count()).toBe('Geen afspraken met deze filters.');
    await open.page.fill('#veld-q', '');
  });

  it('shows more on request', async () => {
    await open.page.click('#meer');
    expect(await shown()).toBe(80);
  });

  it('leads from a value in the table to the afspraak, with the sentence around it', async () => {
    await open.page.locator('#onderwerpen a', { hasText: '≤ 180 woningen' }).first().click();
    await expect.poll(count, PATIENT).toBe('1 afspraak');
    const entry = await open.page.locator('#lijst > li').textContent();
    expect(entry).toContain('Portaal verkoopt maximaal 180 woningen');
    expect(entry).toContain('Erna:');
    expect(open.page.url()).toContain('#afspraken?id=');
  });

  it('leads from a figure to what it counts', async () => {
    const link = open.page.locator('#figuur-wederkerigheid svg a').first();
    const label = await link.locator('text').getAttribute('aria-label');
    await link.click();
    const counted = Number(/(\d+) afspra/u.exec(label ?? '')?.[1]);
    await expect
      .poll(count, PATIENT)
      .toBe(`${counted} ${counted === 1 ? 'afspraak' : 'afspraken en ambities'}`);
  });

  it('can be used by keyboard alone', async () => {
    await open.page.goto(`file://${path}`);
    await open.page.keyboard.press('Tab');
    expect(await open.page.evaluate('document.activeElement.className')).toBe('skip');
    await open.page.locator('#onderwerp-verkoop summary').focus();
    await open.page.keyboard.press('Enter');
    expect(await open.page.locator('#onderwerp-verkoop').getAttribute('open')).not.toBeNull();
  });

  it('prints with everything unfolded', async () => {
    await open.page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await open.page.locator('details:not([open])').count()).toBe(0);
    expect(await shown()).toBe(205);
    await open.page.evaluate('dispatchEvent(new Event("afterprint"))');
    const paper = await open.page.pdf();
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.length).toBeGreaterThan(100_000);
  });

  it('has no serious fault of accessibility, and nothing to complain about', async () => {
    await open.page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    const serious = (await violationsOn(open.page)).filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});

it('fits a telephone', async () => {
  writeFileSync(path, renderReport(await compareCorpus(), ENGLISH));
  const { page, browser, complaints } = await openPage(path, 390);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await page.locator('#overzicht tr.paper:visible').count()).toBe(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  // Words of our own are English to the last; those of documents stay as they are.
  const own = await page.locator('body').evaluate((body) => {
    for (const quoted of body.querySelectorAll('q, .quote, .context, script, [lang=nl]')) quoted.remove();
    return body.textContent ?? '';
  });
  expect(own).not.toMatch(
    /niet gevonden|in woorden|waarvan |huurdersorganisaties, |alle partijen|inspanning/u,
  );
  expect(own).toContain('corporations');
  expect(complaints).toEqual([]);
  await browser.close();
});

it('text of documents stays text', async () => {
  const hostile = [
    '<script>document.title="taken"</script> bouwt Woonbaken in 2026 niet, wel 40 woningen.',
    '</script><img src=x onerror="document.title=`taken`"> verkoopt Woonbaken, en 3 woningen.',
    '"><svg onload="document.title=1"> isoleert Woonbaken.',
  ];
  const dataset = await inventedDataset(hostile.map((text) => text.replace(/[<>]/gu, (sign) => `\\${sign}`)));
  const html = renderReport(compareAgreements(dataset), DUTCH);
  writeFileSync(path, html);
  const { page, browser, complaints } = await openPage(path);
  expect(await page.title()).toBe(DUTCH.title);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('#lijst').textContent()).toContain('<script>document.title="taken"</script>');
  expect(complaints).toEqual([]);
  await browser.close();
});

describe('what is handed in', () => {
  let open: OpenPage;
  beforeAll(async () => {
    const comparison = await compareCorpus();
    writeFileSync(path, renderReport(comparison, DUTCH, { date: '2026-11-28', version: '1.2.3' }));
    open = await openPage(path);
  });
  afterAll(() => open.browser.close());

  it('tells those who cite it the day, the version, the files with their hashes, and the method in two languages', async () => {
    const cite = await open.page.locator('#aanhalen').textContent();
    expect(cite).toContain('Gemaakt op 28-11-2026. Programma afspraken, versie 1.2.3.');
    expect(cite).toMatch(/heemstede-2024-2027\.pdf.*[\da-f]{64}/u);
    expect(await open.page.locator('#aanhalen p[lang=en]').textContent()).toContain('(version 1.2.3)');
    expect(await open.page.locator('#aanhalen p[lang=nl]').textContent()).toContain('(versie 1.2.3)');
  });

  it('takes three municipalities 25 pages at most, with a table of contents', async () => {
    const paper = await open.page.pdf({ format: 'A4' });
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const reading = getDocument({ data: new Uint8Array(paper), verbosity: 0 });
    const pdf = await reading.promise;
    expect(pdf.numPages).toBeLessThanOrEqual(25);
    const first = await (await pdf.getPage(1)).getTextContent();
    const words = first.items.map((item) => ('str' in item ? item.str : '')).join('');
    const bare = (text: string): string => text.replaceAll(/\s/gu, '');
    // No agreement of the corpus follows another one.
    const { changes: _none, ...sections } = DUTCH.sections;
    for (const title of Object.values(sections)) expect(bare(words)).toContain(bare(title));
    await reading.destroy();
  });

  it('is dark where the reader’s screen is, and has no serious fault of accessibility there', async () => {
    await open.page.emulateMedia({ colorScheme: 'dark' });
    const colour = await open.page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(colour).toBe('rgb(19, 26, 33)');
    const serious = (await violationsOn(open.page)).filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious).toEqual([]);
  });

  it('lets the keyboard reach the search within ten stops', async () => {
    await open.page.goto(`file://${path}`);
    let stops = 0;
    while (stops < 10) {
      await open.page.keyboard.press('Tab');
      stops += 1;
      if ((await open.page.evaluate('document.activeElement.hash')) === '#afspraken') break;
    }
    await open.page.keyboard.press('Enter');
    await open.page.keyboard.press('Tab');
    expect(await open.page.evaluate('document.activeElement.id')).toBe('veld-q');
    expect(stops + 1).toBeLessThanOrEqual(10);
  });
});
