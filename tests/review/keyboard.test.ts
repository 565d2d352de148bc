import chromium from '@sparticuz/chromium';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { review } from '../../src/command/review.ts';
import { convertDataset, readDataset, type AgreementDocument } from '../../src/index.ts';
import type { ReviewServer } from '../../src/review/server/serve.ts';
import { ROOT } from '../project.ts';
import { Coder, until } from './coder.ts';
import { numbered } from './said.ts';

/** An agreement of forty afspraken, one of which is read as a sentence that landed nowhere. */
const FILE = 'dalfsen-2026-2029.pdf';
const LEFT_OVER = 'Deze afspraken treden in werking op 1 januari 2026';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-keyboard-'));
const [corpus, out] = [join(folder, 'corpus'), join(folder, 'out')];

let browser: Browser;
let server: ReviewServer;
let anna: Coder;
/** How many keys were pressed. */
let keys = 0;

beforeAll(async () => {
  mkdirSync(corpus);
  copyFileSync(`${ROOT}tests/agreements/${FILE}`, join(corpus, FILE));
  await convertDataset([corpus], out, { concurrency: 1 });
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  server = await review(out, {
    ...{ reviews: null, coder: 'anna', blind: false, adjudicate: false },
    ...{ sample: null, seed: 1, port: 0, lang: 'nl' },
  });
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.goto(server.url);
  await page.locator('.rij').first().waitFor();
  anna = new Coder(page);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function only(): Promise<AgreementDocument> {
  const [first] = await readDataset(out);
  if (first === undefined) throw new Error('The dataset is empty.');
  return first.document;
}

/** Presses keys, the last of which keeps something, and waits until another row is looked at. */
async function keep(...pressed: readonly string[]): Promise<void> {
  keys += pressed.length;
  await anna.keep(...pressed);
}

async function type(...words: readonly string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    if (at > 0) await anna.page.keyboard.press('Tab');
    await anna.page.keyboard.type(word);
    keys += word.length + Number(at > 0);
  }
}

it('an agreement of forty afspraken is checked from first to last by keyboard alone', async () => {
  const read = await only();
  const { page } = anna;
  await keep('A');
  let left = await page.locator('.rij.open').count();
  while (left > 0) {
    const row = await anna.current();
    if (row.includes(LEFT_OVER)) {
      // What is open is no afspraak by accepting it: one has to say which.
      await page.keyboard.press('a');
      await until(() => anna.told()).toMatch(/^Kies: m/u);
      await keep('m');
      await page.keyboard.press('j');
      await page.keyboard.press('e');
      await type('40');
      await keep('Enter');
      await page.keyboard.press('d');
      // These words stand elsewhere in the text too: here they are those of this afspraak.
      await type('31 december 2029', '', '', '2029-12-31');
      await keep('Enter');
      await keep('A');
    } else if (row.startsWith('zin')) await keep('x');
    else await keep('a');
    await until(async () => (await anna.current()) !== row || /gedaan/u.test(await anna.told())).toBe(true);
    const now = await page.locator('.rij.open').count();
    expect(now).toBeLessThan(left);
    left = now;
  }
  await until(() => anna.told()).toMatch(/alles gedaan/u);
  await keep('D');
  expect(await page.locator('#voortgang').textContent()).toMatch(/nog 0 van \d+ · 1 van 1 documenten/u);
  const values = await page.locator('.rij').count();
  expect(values).toBeGreaterThan(400);
  expect(keys).toBeLessThan(values / 2);

  await convertDataset([corpus], out, { concurrency: 1 });
  const checked = await only();
  expect(checked.afspraken).toHaveLength(read.afspraken.length + 1);
  const added = numbered(checked, '40');
  expect(added).toMatchObject({
    deadlines: [{ end: '2029-12-31', quote: '31 december 2029', review: { state: 'added' } }],
    review: { state: 'added' },
  });
  expect(added.text).toContain(LEFT_OVER);
  const others = checked.afspraken.filter((one) => one !== added);
  const judged = others.flatMap(({ actors, deadlines, targets, ...own }) => [
    ...[own, ...actors, ...deadlines, ...targets].map(({ review: said }) => said?.state),
  ]);
  expect(new Set(judged)).toEqual(new Set(['accepted']));
  expect(others.map(({ text }) => text)).toEqual(read.afspraken.map(({ text }) => text));
});

it('a sentence that was left over is no afspraak, and is one after all', async () => {
  const { page } = anna;
  const none = page.locator('.kaart', { hasText: 'geen afspraak' }).first();
  const words = (await none.locator('.waarde').textContent()) ?? '';
  expect(words.length).toBeGreaterThan(20);
  await none.locator('.naam').click();
  await anna.keep('a');
  expect(await page.locator('.rij.added', { hasText: words }).count()).toBe(1);
  await convertDataset([corpus], out, { concurrency: 1 });
  const { afspraken, diagnostics } = await only();
  expect(afspraken.filter(({ text }) => text === words)).toMatchObject([{ review: { state: 'added' } }]);
  expect(diagnostics.filter(({ code }) => code.startsWith('review/'))).toEqual([]);
});
