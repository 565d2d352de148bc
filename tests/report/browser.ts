import chromium from '@sparticuz/chromium';
import axe from 'axe-core';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

/** A page in a headless browser, with all that it complained about. */
export type OpenPage = { readonly page: Page; readonly complaints: string[]; readonly browser: Browser };

/** How long a page may take to do what it was asked, on a machine that does other things too; in milliseconds. */
export const PATIENT = { timeout: 10_000 };

export async function openPage(path: string, width = 1280): Promise<OpenPage> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
    headless: true,
  });
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(`The page asked for ${request.url()}.`);
  });
  await page.goto(`file://${path}`);
  return { page, complaints, browser };
}

type Violation = { readonly id: string; readonly impact: string; readonly html: string };

/** What an accessibility check holds against the page, as it is now. */
export async function violationsOn(page: Page): Promise<readonly Violation[]> {
  // The policy of the page allows no script to be added: this one is evaluated from outside.
  await page.evaluate(axe.source);
  const result = await page.evaluate('axe.run()');
  const { violations } = result as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return violations.map(({ id, impact, nodes }) => ({ id, impact, html: nodes[0]?.html ?? '' }));
}
