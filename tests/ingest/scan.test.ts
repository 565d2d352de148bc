import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Gold } from '../../scripts/evaluation/gold.ts';
import { wordF1 } from '../../scripts/evaluation/words.ts';
import { convertDataset, type AgreementDocument } from '../../src/index.ts';
import { toPrintedPage } from '../../src/ingest/scan/printed-scan.ts';
import { ROOT } from '../project.ts';
import { temporaryFolder } from '../batch/folders.ts';

const folder = temporaryFolder('scan');
const gold: Gold = JSON.parse(readFileSync(`${ROOT}tests/gold/hilversum-2023-2027.json`, 'utf8'));
/** Recognising eight pages takes its time, in milliseconds. */
const PATIENCE = 120_000;
/** The scan holds the first eight pages, with these afspraken. */
const NUMBERS = Array.from({ length: 25 }, (_, at) => String(at + 1));

async function convert(file: string, ocr: 'auto' | 'never'): Promise<AgreementDocument | string> {
  const out = join(folder, `${file}-${ocr}`);
  const { entries } = await convertDataset([`${ROOT}tests/scans/${file}`], out, { ocr });
  const [entry] = entries;
  if (entry?.id === null || entry === undefined) return entry?.diagnostics[0]?.code ?? 'nothing';
  return JSON.parse(readFileSync(join(out, 'documents', `${entry.id}.json`), 'utf8'));
}

describe.each(['hilversum-2023-2027-scan.pdf', 'hilversum-2023-2027-ocr.pdf'])('%s', (file) => {
  let document: AgreementDocument | string = '';
  beforeAll(async () => {
    document = await convert(file, 'auto');
  }, PATIENCE);

  it('gives the afspraken of its pages with their numbers and their words', () => {
    if (typeof document === 'string') throw new Error(document);
    expect(document.afspraken.map(({ number }) => number)).toEqual(NUMBERS);
    const found = document.afspraken.map(({ number, text }) =>
      wordF1(text, gold.afspraken.find((one) => one.number === number)?.text ?? ''),
    );
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeGreaterThanOrEqual(0.97);
  });

  it('says which pages were recognised and how surely, and where every word stands', () => {
    if (typeof document === 'string') throw new Error(document);
    expect(document.source.ocr?.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { confidence } of document.source.ocr ?? []) expect(confidence).toBeGreaterThan(70);
    expect(document.diagnostics.map(({ code }) => code)).toContain('source/recognised');
    for (const { spans } of document.afspraken)
      for (const { page, boxes } of spans)
        expect([page !== null, (boxes?.length ?? 0) > 0]).toEqual([true, true]);
  });
});

it('without recognition a scan holds no text', async () => {
  expect(await convert('hilversum-2023-2027-scan.pdf', 'never')).toBe('source/no-text');
});

it('without recognition a text that another program recognised is suspect', async () => {
  const document = await convert('hilversum-2023-2027-ocr.pdf', 'never');
  if (typeof document === 'string') throw new Error(document);
  expect(document.diagnostics.map(({ code }) => code)).toContain('source/ocr-suspect');
});

describe('a recognised page', () => {
  const word = (text: string, x: number, y: number, confidence = 90): object => ({
    text,
    confidence,
    bbox: { x0: x, y0: y - 20, x1: x + 60, y1: y },
  });
  /** Lines that fall by two dots in a hundred. */
  const line = (y: number, ...words: readonly object[]): never =>
    ({
      words,
      baseline: { x0: 100, y0: y + 2, x1: 1100, y1: y + 22 },
      rowAttributes: { rowHeight: 25 },
    }) as never;

  it('is laid straight', () => {
    const page = toPrintedPage(1, [line(100, word('links', 100, 102), word('rechts', 1000, 120))], {
      ...{ png: new Uint8Array(), dotsPerPoint: 2, width: 600, height: 800 },
    });
    const [left, right] = page.words;
    expect(Math.abs((left?.baseline ?? 0) - (right?.baseline ?? 9))).toBeLessThan(0.2);
    expect(Math.abs((left?.box[3] ?? 0) - (right?.box[3] ?? 9))).toBeLessThan(0.5);
  });

  it('leaves out dirt', () => {
    const dirty = line(
      100,
      word('‚Afspraken:', 100, 102),
      word('|', 200, 104),
      word('~', 300, 106),
      word('vlek', 400, 108, 12),
    );
    const { words } = toPrintedPage(1, [dirty], {
      ...{ png: new Uint8Array(), dotsPerPoint: 2, width: 600, height: 800 },
    });
    expect(words.map(({ text }) => text)).toEqual(['Afspraken:']);
  });
});
