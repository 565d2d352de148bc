import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareAgreements, type DatasetDocument } from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { inventedDataset } from '../compared.ts';
import { openPage, PATIENT, violationsOn, type OpenPage } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-chooser-'));
const path = join(folder, 'report.html');
afterAll(() => rmSync(folder, { recursive: true }));

const AFSPRAKEN = [
  'Woonbaken verkoopt in 2026 hoogstens 12 huurwoningen.',
  'Van de nieuwbouw is ten minste 30% sociale huur.',
  String.raw`Havenhuis plaatst in 2027 zonnepanelen op 40 woningen, zegt \<b\>zij\</b\>.`,
];

/** The same invented agreement for so many municipalities; the last of them has two papers. */
async function many(count: number): Promise<readonly DatasetDocument[]> {
  const [base] = await inventedDataset(AFSPRAKEN);
  if (base === undefined) throw new Error('No agreement was read.');
  return Array.from({ length: count + 1 }, (_, at) => {
    const id = `plaats-${at + 1}`;
    const document = JSON.parse(JSON.stringify(base.document).replaceAll(`"${base.document.id}`, `"${id}`));
    const municipality = { name: `Plaats ${Math.min(at + 1, count)}`, code: null };
    return { text: base.text, document: { ...document, municipality, municipalities: [municipality] } };
  });
}

describe.each([
  ['few', 5],
  ['more than fit side by side', 40],
])('a report of %s municipalities', (_size, count) => {
  let open: OpenPage;
  beforeAll(async () => {
    writeFileSync(path, renderReport(compareAgreements(await many(count)), DUTCH));
    open = await openPage(path);
    await open.page.locator('#lijst > li').first().waitFor();
  });
  afterAll(() => open.browser.close());

  const choose = async (name: string): Promise<void> => {
    await open.page.fill('#veld-kies', name);
    await open.page.keyboard.press('Enter');
  };
  const heads = (): Promise<string[]> => open.page.locator('#matrix thead th:visible').allTextContents();
  const listed = (): Promise<string | null> => open.page.locator('#aantal').textContent();

  it('shows a row for each municipality, whose papers unfold', async () => {
    expect(await open.page.locator('#overzicht tbody tr:visible').count()).toBe(count);
    await open.page.locator('#overzicht button.fold').click();
    await expect.poll(() => open.page.locator('#overzicht tr.paper:visible').count(), PATIENT).toBe(2);
    await open.page.locator('#overzicht button.fold').click();
  });

  it('sorts by a column, both ways', async () => {
    const first = (): Promise<string | null> =>
      open.page.locator('#overzicht tbody th').first().textContent();
    await open.page.locator('#overzicht button.sort', { hasText: 'Getallen' }).click();
    await open.page.locator('#overzicht button.sort', { hasText: 'Getallen' }).click();
    // The one with two papers has twice as many.
    expect(await first()).toContain(`Plaats ${count}`);
    await open.page.locator('#overzicht button.sort', { hasText: 'Gemeente' }).click();
    expect(await first()).toContain('Plaats 1');
  });

  it('puts the chosen municipalities side by side, and lists only their afspraken', async () => {
    await choose('plaats 2');
    await choose('Plaats 4');
    await expect.poll(heads, PATIENT).toEqual(['Onderwerp', 'Plaats 2', 'Plaats 4']);
    expect(await open.page.locator('#overzicht tbody:visible').count()).toBe(2);
    await expect.poll(listed, PATIENT).toBe(`${2 * (AFSPRAKEN.length + 2)} afspraken en ambities`);
    const topic = open.page.locator('#onderwerp-verkoop');
    await topic.locator('summary').click();
    await expect.poll(() => topic.locator('tbody tr:visible').count(), PATIENT).toBeGreaterThan(1);
    expect(await topic.textContent()).toContain('12 huurwoningen');
    const rows = await topic.locator('tbody th:visible').allTextContents();
    expect(new Set(rows)).toEqual(new Set(['Plaats 2', 'Plaats 4']));
  });

  it('takes one away, and all', async () => {
    await open.page.getByRole('button', { name: 'Haal weg: Plaats 2' }).click();
    await expect.poll(heads, PATIENT).toEqual(['Onderwerp', 'Plaats 4']);
    await open.page.click('#kiezen button[type=reset]');
    await expect.poll(listed, PATIENT).toBe(`${(count + 1) * (AFSPRAKEN.length + 2)} afspraken en ambities`);
  });

  it('says what cannot be chosen', async () => {
    await choose('Nergens');
    expect(await open.page.locator('#gekozen').textContent()).toBe('Deze gemeente is er niet bij.');
  });

  it('keeps text of documents as text, and has no serious fault of accessibility', async () => {
    await choose('Plaats 1');
    await expect.poll(() => open.page.locator('#onderwerpen').textContent(), PATIENT).toContain('<b>zij</b>');
    const serious = (await violationsOn(open.page)).filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});
