import chromium from '@sparticuz/chromium';
import { parse } from 'csv-parse/sync';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { review, type ReviewSettings } from '../../src/command/review.ts';
import { compareAgreements, convertDataset, readDataset, type AgreementDocument } from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { ENGLISH as ENGLISH_PAGE } from '../../src/review/page/wording/en.ts';
import { DUTCH as DUTCH_PAGE } from '../../src/review/page/wording/nl.ts';
import type { ReviewServer } from '../../src/review/server/serve.ts';
import { violationsOn } from '../report/browser.ts';
import { Coder, until } from './coder.ts';
import { agreement, CHAPTERS, numbered } from './said.ts';
import { plain, printed, scanned, typed } from './versions.ts';

const folder = mkdtempSync(join(tmpdir(), 'afspraken-page-'));
const corpus = join(folder, 'corpus');
const out = join(folder, 'out');
const SETTINGS: ReviewSettings = {
  ...{ reviews: null, coder: 'anna', blind: false, adjudicate: false },
  ...{ sample: null, seed: 1, port: 0, lang: 'nl' },
};

const MISSED = 'Wonen in de kernen is voor iedereen van belang.';
const LINES = [...CHAPTERS.slice(0, 4), MISSED, ...CHAPTERS.slice(4)];

/** One agreement in every form, each of another municipality: equal ones would be copies. */
const VERSIONS = [
  { form: 'PDF', place: 'Deurne', file: 'a.pdf', shown: 'bladen' },
  { form: 'text', place: 'Asten', file: 'b.txt', shown: 'tekst' },
  { form: 'Word file', place: 'Laarbeek', file: 'c.docx', shown: 'tekst' },
  { form: 'scan', place: 'Someren', file: 'd.pdf', shown: 'bladen' },
] as const;

function idOf(place: string): string {
  return `${place.toLowerCase()}-2026-2029`;
}

let browser: Browser;
let server: ReviewServer;
let anna: Coder;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // With its guards on, as a reader has them, and with more pages than one.
    args: chromium.args.filter((flag) => !/web-security|single-process/u.test(flag)),
    headless: true,
  });
  mkdirSync(corpus);
  const of = (place: string): string => agreement(LINES).replaceAll('Deurne', place);
  writeFileSync(join(corpus, 'a.pdf'), await printed(browser, of('Deurne')));
  writeFileSync(join(corpus, 'b.txt'), plain(of('Asten')));
  writeFileSync(join(corpus, 'c.docx'), typed(of('Laarbeek')));
  writeFileSync(join(corpus, 'd.pdf'), await scanned(browser, of('Someren')));
  await convertDataset([corpus], out, { concurrency: 2 });
  server = await review(out, SETTINGS);
  anna = await openPage(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function openPage({ url }: ReviewServer): Promise<Coder> {
  const opened = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  opened.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  opened.on('pageerror', ({ message }) => complaints.push(message));
  opened.on('request', (request) => {
    if (!/^(?:blob|data):/u.test(request.url()) && !request.url().startsWith(new URL(url).origin))
      complaints.push(`The page asked for ${request.url()}.`);
  });
  await opened.goto(url);
  await opened.locator('.rij').first().waitFor();
  return new Coder(opened);
}

describe.each(VERSIONS)('a review of the $form', ({ place, form, shown }) => {
  const id = idOf(place);

  it(`shows ${shown} beside its afspraken`, async () => {
    await anna.open(id);
    const { page } = anna;
    if (shown === 'bladen') {
      await page.locator('.blad[data-getekend]').first().waitFor();
      expect(await page.locator('.vakken .gelezen').count()).toBeGreaterThan(4);
    } else expect(await page.locator('.zin.gelezen').count()).toBeGreaterThan(4);
    expect(await page.locator('.kaart').count()).toBeGreaterThan(5);
  });

  it('finds by a click what was read there, and by a row its place', async () => {
    const { page } = anna;
    await anna.look(`${id}/4`, 'termijn');
    const marked = shown === 'bladen' ? '.vakken .bekeken' : '.zin:has-text("ten minste 300")';
    const box = await page.locator(marked).first().boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(900);
    await page.keyboard.press('Home');
    await anna.look('document', 'documentsoort');
    const again = await page.locator(marked.replace('.bekeken', '.gelezen')).last().boundingBox();
    await page.mouse.click((again?.x ?? 0) + 5, (again?.y ?? 0) + 5);
    expect(await anna.current()).toMatch(/^actorWoonbaken|stookkosten|isoleert/u);
  });

  it('accepts all of an afspraak, and goes on to the next', async () => {
    await anna.look(`${id}/1`, 'afspraak');
    await anna.keep('a');
    expect(await anna.page.locator(`[data-kaart="${id}/1"] .rij.open`).count()).toBe(0);
    await until(() => anna.current()).toContain('De gemeente onderzoekt');
  });

  it('corrects a value of each kind', async () => {
    const { page } = anna;
    await anna.correct('document', 'documentsoort', { text: 'jaarafspraken' });
    await anna.correct('document', 'periode', { start: '2026-01-01', end: '2026-12-31' });
    await anna.correct('document', 'gemeenten', { text: 'Gemert-Bakel (GM1652)' });
    await anna.correct('document', 'partij', { role: 'overig' }, 1);
    await anna.look('document', 'partij');
    await page.keyboard.press('w');
    await anna.fillIn({ name: 'Zorggroep Één', role: 'zorg' });
    await anna.keep('Enter');
    await anna.correct(`${id}/4`, 'nummer', { text: 'D 1' });
    await anna.correct(`${id}/4`, 'titel', { text: 'Isoleren', note: 'staat in de kantlijn' });
    await anna.correct(`${id}/4`, 'hoofdstuk', { text: '1. Beschikbaarheid' });
    await anna.correct(`${id}/4`, 'modaliteit', { text: 'inspanning' });
    await anna.correct(`${id}/4`, 'termijn', { end: '2029-12-31' });
    await anna.correct(`${id}/4`, 'getal', { value: '350' });
    await anna.correct(`${id}/4`, "thema's", { text: 'betaalbaarheid' });
    await anna.correct(`${id}/4`, 'indicatoren', { text: 'isolatie' });
    await anna.correct(`${id}/4`, 'concreetheid', { text: 'intentie' });
    await anna.correct(`${id}/4`, 'actor', { party: 'gemeente' });
    await anna.look(`${id}/5`, 'afspraak');
    await page.keyboard.press('t');
    await anna.fillIn({ words: 'drie keer', value: '2', unit: 'keer' });
    await page.keyboard.press('Enter');
    // What was filled in is still there when its words are not found.
    await until(() => anna.told()).toMatch(/^Niet bewaard: “drie keer”/u);
    await anna.fillIn({ words: 'twee keer' });
    await anna.keep('Enter');
    await anna.look(`${id}/5`, 'afspraak');
    await page.keyboard.press('o');
    await anna.fillIn({ text: 'Staat dit er echt?' });
    await anna.keep('Enter');
    expect(await page.locator(`[data-kaart="${id}/4"] .rij.corrected`).count()).toBe(8);
  });

  it('marks a missed afspraak, splits, joins, rejects and takes back', async () => {
    const { page } = anna;
    await anna.look(`${id}/3`, 'afspraak');
    // A scan has no letters to choose on its sheet: they are chosen in the text that was recognised.
    if (form === 'PDF') await anna.chooseOnSheet(MISSED);
    else await anna.chooseInText('kernen');
    await anna.keep('m');
    expect(await page.locator('.rij.added', { hasText: MISSED }).count()).toBe(1);

    await anna.look(`${id}/1`, 'afspraak');
    await page.keyboard.press('s');
    await anna.keep('Enter');
    const second = page.locator('.kaart', { hasText: 'De gemeente levert in 2027' }).last();
    expect(await second.textContent()).not.toContain('uiterlijk eind 2028');

    await anna.look(`${id}/3`, 'afspraak');
    await anna.keep('v');
    expect(await page.locator(`[data-kaart="${id}/2"]`).textContent()).toContain(
      'Partijen overleggen jaarlijks',
    );

    const rejected = page.locator('.kaart.verworpen');
    await anna.look(`${id}/5`, 'afspraak');
    await anna.keep('r');
    expect(await rejected.textContent()).toContain('De Sleutel vraagt haar leden');
    await anna.keep('u');
    expect(await rejected.count()).toBe(0);
    expect(await anna.current()).toContain('De Sleutel vraagt haar leden');
    await anna.keep('r');
    // Also long after: what was rejected can be accepted all the same.
    await rejected.locator('.naam').click();
    await anna.keep('a');
    expect(await rejected.count()).toBe(0);
    await anna.look(`${id}/5`, 'afspraak');
    await anna.keep('r');
    await anna.keep('D');
    if (shown === 'bladen' && form !== 'PDF') await page.keyboard.press('g');
  });
});

it('resumes where one was', async () => {
  const { page } = anna;
  await anna.open(idOf('Deurne'));
  await anna.look(`${idOf('Deurne')}/4`, 'titel');
  await page.reload();
  await page.locator('.rij[aria-current]').waitFor();
  expect(await anna.current()).toContain('Isoleren');
  expect(await page.locator('#voortgang').textContent()).toMatch(/4 van 4 documenten doorgenomen/u);
});

it('has codebook and keys in sight on request, beside the work, and no serious fault of accessibility', async () => {
  const { page } = anna;
  for (const key of ['c', '?']) await page.keyboard.press(key);
  const [codebook, work] = [page.locator('#codeboek'), page.locator('#lezing')];
  expect(await codebook.isVisible()).toBe(true);
  const [left, right] = [await work.boundingBox(), await codebook.boundingBox()];
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
  await page.locator('.rij[aria-current]').focus();
  await page.keyboard.press('e');
  expect((await seriousOn(page)).map(({ html }) => html)).toEqual([]);
  await page.keyboard.press('Escape');
  for (const key of ['g', 's']) await page.keyboard.press(key);
  await page.locator('#kiezer').waitFor();
  expect((await seriousOn(page)).map(({ html }) => html)).toEqual([]);
  await page.keyboard.press('Escape');
  // Words that are not there are refused, and the browser notes the refusal.
  expect(complaints.filter((words) => !words.includes('400 (Bad Request)'))).toEqual([]);
});

it('speaks English on request, with every word', async () => {
  const english = await review(out, { ...SETTINGS, lang: 'en', coder: 'emma' });
  const emma = await openPage(english);
  await emma.open(idOf('Asten'));
  for (const key of ['c', '?']) await emma.page.keyboard.press(key);
  const head = emma.page.locator(`[data-kaart="${idOf('Asten')}/4"] .rij`).first();
  await head.locator('.naam').click();
  expect(await emma.page.locator('#sneltoetsen').textContent()).toContain('a accept all');
  await emma.page.keyboard.press('d');
  const words = await emma.page.locator('body').innerText();
  expect(words).toMatch(/confidence \d+%/u);
  const own = wordsOf(DUTCH_PAGE).filter((word) => !wordsOf(ENGLISH_PAGE).includes(word));
  expect(own.length).toBeGreaterThan(100);
  const shown = new Set(words.split('\n').map((line) => line.trim()));
  expect(own.filter((word) => shown.has(word))).toEqual([]);
  expect(await emma.page.locator('html').getAttribute('lang')).toBe('en');
  await english.close();
});

/** Every sentence of a wording. */
function wordsOf(wording: unknown): readonly string[] {
  if (typeof wording === 'string') return [wording];
  return typeof wording === 'object' && wording !== null ? Object.values(wording).flatMap(wordsOf) : [];
}

it('in both languages the same is filled in', () => {
  const places = (wording: unknown): readonly string[] =>
    wordsOf(wording).map((word) => (word.match(/\{\w+\}/gu) ?? []).toSorted().join());
  expect(places(ENGLISH_PAGE)).toEqual(places(DUTCH_PAGE));
});

async function seriousOn(page: Page): ReturnType<typeof violationsOn> {
  const found = await violationsOn(page);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

async function converted(file: string, adjudicator?: string): Promise<AgreementDocument> {
  await convertDataset([corpus], out, {
    concurrency: 2,
    ...(adjudicator === undefined ? {} : { adjudicator }),
  });
  const found = (await readDataset(out)).find(({ document }) => document.source.file === file);
  if (found === undefined) throw new Error(`${file} was not converted.`);
  return found.document;
}

/** The rows of a table that are of a document. */
function rowsOf(name: string, document: string): readonly Readonly<Record<string, string>>[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(out, `${name}.csv`)), { columns: true });
  return rows.filter((row) => row['document_id'] === document);
}

describe.each(VERSIONS)('the next conversion of the $form has exactly that', ({ file }) => {
  it('in JSON', async () => {
    const document = await converted(file);
    expect(document).toMatchObject({
      kind: 'jaarafspraken',
      period: { start: '2026-01-01', end: '2026-12-31' },
      municipality: { name: 'Gemert-Bakel', code: 'GM1652' },
    });
    const corrected = { state: 'corrected', by: 'anna' };
    expect(document.parties[1]).toMatchObject({ role: 'overig', review: corrected });
    expect(document.parties.at(-1)).toMatchObject({
      ...{ id: 'zorggroep-een', name: 'Zorggroep Één', role: 'zorg', review: { state: 'added' } },
    });
    expect(document.afspraken.map(({ text }) => text.slice(0, 20))).toEqual([
      ...['Woonbaken realiseert', 'De gemeente levert i', 'De gemeente onderzoe'],
      ...[MISSED.slice(0, 20), 'Woonbaken isoleert v'],
    ]);
    expect(document.afspraken.map(({ review: said }) => said?.state)).toEqual([
      ...['corrected', 'corrected', 'corrected', 'added', undefined],
    ]);
    expect(numbered(document, '1').targets[0]?.review).toMatchObject({ state: 'accepted', by: 'anna' });
    expect(numbered(document, '2').text).toContain('Partijen overleggen jaarlijks');
    expect(document.afspraken.at(-1)).toMatchObject({
      ...{ series: 'D', number: '1', title: 'Isoleren', modality: 'inspanning', chapter: '1' },
      codes: { themes: ['betaalbaarheid'], topics: ['isolatie'], concreteness: 'intentie' },
      actors: [{ party: 'gemeente', review: { state: 'added' } }],
      deadlines: [{ end: '2029-12-31', review: { state: 'corrected', was: { end: '2028-12-31' } } }],
      targets: [{ value: 350, review: { state: 'corrected', was: { value: 300 } } }],
      fieldReviews: { title: { state: 'added', note: 'staat in de kantlijn' } },
    });
    expect(document.diagnostics.filter(({ code }) => code.startsWith('review/'))).toEqual([]);
  });

  it('in CSV', async () => {
    const { id, afspraken } = await converted(file);
    const column = (table: string, name: string): readonly (string | undefined)[] =>
      rowsOf(table, id).map((row) => row[name]);
    expect(column('targets', 'value')).toEqual(['120', '40', '25', '9', '350']);
    expect(column('targets', 'review')).toEqual(['accepted', 'accepted', '', '', 'corrected']);
    expect(column('deadlines', 'deadline_end')).toContain('2029-12-31');
    expect(column('deadlines', 'review').filter((state) => state === 'corrected')).toHaveLength(1);
    expect(column('actors', 'review')).toEqual(['accepted', 'accepted', '', '', 'added']);
    expect(column('afspraken', 'afspraak_id')).toEqual(afspraken.map((afspraak) => afspraak.id));
    expect(column('afspraken', 'title').at(-1)).toBe('Isoleren');
    expect(column('afspraken', 'municipality_code')).toEqual(afspraken.map(() => 'GM1652'));
    expect(column('reviews', 'state').toSorted()).toEqual(
      expect.arrayContaining(['accepted', 'added', 'corrected', 'note', 'rejected']),
    );
    expect(rowsOf('reviews', id).filter((row) => row['state'] === 'rejected')).toHaveLength(2);
  });
});

it('the report shows it', async () => {
  await converted('a.pdf');
  const comparison = compareAgreements(await readDataset(out));
  const report = renderReport(comparison, DUTCH);
  for (const words of ['Isoleren', MISSED, 'Gemert-Bakel'])
    expect([words, report.includes(words)]).toEqual([words, true]);
  const rejected = comparison.commitments.filter(({ text }) => text.startsWith('De Sleutel vraagt'));
  expect(rejected).toEqual([]);
  const values = comparison.commitments.filter(({ title }) => title === 'Isoleren');
  expect(values).toHaveLength(VERSIONS.length);
});

it('where a second coder differs it stays open until the adjudicator decides on the page', async () => {
  const id = idOf('Asten');
  const asBen = await review(out, { ...SETTINGS, coder: 'ben' });
  const ben = await openPage(asBen);
  await ben.open(id);
  expect(await ben.page.locator('.rij.corrected').count()).toBe(0);
  await ben.correct(`${id}/4`, 'modaliteit', { text: 'verkenning' });
  await asBen.close();
  const open = await converted('b.txt');
  expect(open.afspraken.at(-1)?.modality).toBe('resultaat');
  expect(open.diagnostics.map(({ code }) => code)).toContain('review/disagreement');

  const asCarla = await review(out, { ...SETTINGS, coder: 'carla', adjudicate: true });
  const carla = await openPage(asCarla);
  await carla.open(id);
  const card = carla.page.locator(`[data-kaart="${id}/4"]`);
  await card.waitFor();
  expect(await card.textContent()).toMatch(/anna zegt van modaliteit: inspanning.*ben .*: verkenning/u);
  await carla.correct(`${id}/4`, 'modaliteit', { text: 'inspanning' });
  await asCarla.close();
  const decided = await converted('b.txt', 'carla');
  expect(decided.afspraken.at(-1)).toMatchObject({
    modality: 'inspanning',
    fieldReviews: { modality: { by: 'anna, carla' } },
  });
  expect(decided.reviews?.find(({ coder }) => coder === 'ben')?.state).toBe('overruled');
});

it('of a changed PDF all holds but what is said of changed sentences, and that is reported', async () => {
  const before = await converted('a.pdf', 'carla');
  const lines = LINES.map((line) => line.replace('25 standplaatsen', '30 standplaatsen'));
  const changed = agreement(['Voor u ligt een nieuwe versie, met een alinea meer.', ...lines]);
  writeFileSync(join(corpus, 'a.pdf'), await printed(browser, changed, 1.3));
  const after = await converted('a.pdf', 'carla');
  const told = after.diagnostics.filter(({ code }) => code === 'review/orphan');
  const states = (document: AgreementDocument): readonly string[] =>
    (document.reviews ?? []).map(({ about, quote, state }) => `${about} ${quote} ${state}`).toSorted();
  const lost = states(before).filter((one) => !states(after).includes(one));
  // The join of the third with the second afspraak speaks of the third; nothing was said of the second alone.
  expect(lost.filter((one) => !one.includes('standplaatsen'))).toEqual([]);
  expect(told).toHaveLength(lost.length);
  expect(after.reviews).toHaveLength(before.reviews?.length ?? 0);
  expect(after.afspraken.at(-1)).toMatchObject({
    ...{ series: 'D', title: 'Isoleren', targets: [{ value: 350 }] },
  });
  expect(after.afspraken.map(({ text }) => text.slice(0, 20))).toEqual(
    before.afspraken.map(({ text }) => text.slice(0, 20)),
  );
  expect(numbered(after, '2').text).toContain('30 standplaatsen');
});
