import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCsv } from '../../src/emit/csv.ts';
import type { Measure } from '../../src/reliability/measure.ts';
import {
  measureReliability,
  type Reliability,
  type ReviewedReading,
} from '../../src/reliability/measure-reliability.ts';
import { methodsParagraphs } from '../../src/reliability/methods-paragraph.ts';
import { RELIABILITY_TABLES } from '../../src/reliability/tables.ts';
import { writeReliability } from '../../src/reliability/write-reliability.ts';
import type { Correction } from '../../src/review/correction.ts';
import { agreement, CHAPTERS, deadlineOf, numbered, read, say, targetOf, type Read } from '../review/said.ts';

const EXTRA = 'De gemeente deelt ieder jaar cijfers over 30 wijken met de corporaties.';

/** Anna accepts all afspraken but one, moves a deadline, doubles a value, and finds one more. */
function anna(own: Read): readonly Correction[] {
  const { afspraken } = own.document;
  return [
    say(own, 'document', { is: 'checked' }),
    ...afspraken.map((afspraak) =>
      say(own, 'afspraak', { was: true, is: afspraak.number !== '3', afspraak }),
    ),
    ...afspraken.map((afspraak) =>
      say(own, 'modality', {
        was: afspraak.modality,
        is: afspraak.number === '4' ? 'inspanning' : afspraak.modality,
        afspraak,
      }),
    ),
    say(own, 'deadline', {
      was: deadlineOf(own, '4'),
      is: { ...deadlineOf(own, '4'), end: '2029-12-31' },
      words: 'vóór 2029',
    }),
    say(own, 'target', {
      was: targetOf(own, '4'),
      is: { ...targetOf(own, '4'), value: 600 },
      words: 'ten minste 300',
    }),
    say(own, 'actor', { party: 'woonbaken', is: true, afspraak: numbered(own.document, '2') }),
  ];
}

/** Ben accepts all, as it stands. */
function ben(own: Read): readonly Correction[] {
  return own.document.afspraken.map((afspraak) =>
    say(own, 'afspraak', { was: true, is: true, afspraak, coder: 'ben' }),
  );
}

async function reading(name: string, both: boolean): Promise<ReviewedReading> {
  const own = await read(agreement(CHAPTERS).replaceAll('Deurne', name), `${name}.md`);
  return { ...own, corrections: [...anna(own), ...(both ? ben(own) : [])] };
}

let study: Reliability;
beforeAll(async () => {
  const readings = [await reading('Asten', true), await reading('Someren', false)];
  study = measureReliability(readings, { codes: new Map(), version: '9.8.7', seed: 11 });
});

function figure(pair: string, field: string, measure: Measure, group = ''): number | null | undefined {
  const found = study.figures.find(
    (one) =>
      `${one.first}-${one.second}` === pair &&
      one.field === field &&
      one.measure === measure &&
      one.group === group,
  );
  return found?.value;
}

describe('figures that can be counted by hand', () => {
  it.each([
    // Five afspraken are read, four are some.
    ['machine-anna', 'segmentation', 'precision', 4 / 5],
    ['machine-anna', 'segmentation', 'recall', 1],
    // Of the four that both have: five deadlines, one otherwise.
    ['machine-anna', 'deadlines', 'precision', 4 / 5],
    ['machine-anna', 'deadlines', 'recall', 4 / 5],
    // 120, 40, 25 and 300, which should be 600.
    ['machine-anna', 'targets', 'f1', 3 / 4],
    // Woonbaken, gemeente; gemeente (and Woonbaken); Woonbaken; De Sleutel.
    ['machine-anna', 'actors', 'precision', 1],
    ['machine-anna', 'actors', 'recall', 5 / 6],
    ['machine-anna', 'modality', 'agreement', 3 / 4],
    ['anna-ben', 'targets', 'f1', 3 / 4],
    ['machine-ben', 'deadlines', 'f1', 1],
  ] as const)('%s: %s, %s', (pair, field, measure, expected) => {
    expect(figure(pair, field, measure)).toBeCloseTo(expected, 10);
  });

  it('the values of targets have the alpha of their definition', () => {
    // In each of two documents 120, 40 and 25 are the same, and 300 is 600: the mean over eight units and sixteen values.
    const values = [120, 120, 40, 40, 25, 25, 300, 600].flatMap((value) => [value, value]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const expected = (2 * values.length * variance) / (values.length * (values.length - 1));
    const observed = (2 * 2 * 300 ** 2) / values.length;
    expect(figure('machine-anna', 'target value', 'alpha')).toBeCloseTo(1 - observed / expected, 10);
  });

  it('what a coder has not gone through as a whole has no segmentation, and what she says nothing of no figure', () => {
    expect(figure('machine-ben', 'segmentation', 'f1')).toBeNull();
    expect(figure('machine-ben', 'modality', 'agreement')).toBeNull();
    expect(figure('machine-anna', 'themes', 'alpha')).toBeNull();
  });

  it('are given by municipality and grade too', () => {
    expect(figure('machine-anna', 'targets', 'f1', 'Someren')).toBeCloseTo(3 / 4, 10);
    expect(figure('anna-ben', 'targets', 'f1', 'Someren')).toBeUndefined();
    expect(study.figures.some(({ by }) => by === 'grade')).toBe(true);
  });

  it('have an interval where there is more than one document', () => {
    const one = study.figures.find(({ field, measure }) => field === 'targets' && measure === 'f1');
    // Both documents are alike.
    expect(one?.interval).toEqual({ low: one?.value, high: one?.value });
    expect(study.figures.find(({ group }) => group === 'Asten')?.interval).toBeNull();
  });

  it('the tables of confusion count every decision', () => {
    const modalities = study.confusions.filter(
      ({ field, second }) => field === 'modality' && second === 'anna',
    );
    expect(modalities.reduce((sum, { count }) => sum + count, 0)).toBe(8);
    expect(modalities.some(({ firstValue, secondValue }) => firstValue !== secondValue)).toBe(true);
  });
});

describe('a coder who codes blind', () => {
  it('is compared by her own words alone', async () => {
    const own = await read(agreement([...CHAPTERS, EXTRA]));
    const value = deadlineOf(own, '4');
    const blind = true as const;
    const corrections = [
      say(own, 'document', { is: 'checked', blind }),
      ...['2', '4'].map((number) => {
        const { text } = numbered(own.document, number);
        return say(own, 'afspraak', { is: true, words: text, blind });
      }),
      say(own, 'deadline', { is: value, words: 'vóór 2029', blind }),
    ];
    const readings = [{ ...own, corrections }];
    study = measureReliability(readings, { codes: new Map(), version: '9.8.7', seed: 1 });
    const found = own.document.afspraken.length;
    expect(figure('machine-anna', 'segmentation', 'precision')).toBeCloseTo(2 / found, 10);
    expect(figure('machine-anna', 'segmentation', 'recall')).toBe(1);
    // The machine has a deadline in both, she in one.
    expect(figure('machine-anna', 'deadlines', 'precision')).toBe(1 / 2);
    expect(figure('machine-anna', 'deadlines', 'recall')).toBe(1);
    expect(study.sample).toMatchObject([{ coder: 'anna', blind: true, whole: true, afspraken: 2 }]);
  });
});

describe('what is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'afspraken-agreement-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has no figure in the paragraphs that is not in the tables', async () => {
    const readings = [await reading('Asten', true), await reading('Someren', false)];
    const own = measureReliability(readings, { codes: new Map(), version: '9.8.7', seed: 11 });
    const cells = new Set(
      RELIABILITY_TABLES.flatMap((table) => table.rowsOf(own)).flatMap((row) =>
        row.flatMap((cell) => (JSON.stringify(cell).match(/\d+(?:\.\d+)*/gu) ?? []).map(padded)),
      ),
    );
    const paragraphs = methodsParagraphs(own).replaceAll('F1', '');
    const figures = paragraphs.match(/\d+(?:[.,]\d+)*/gu) ?? [];
    expect(figures.length).toBeGreaterThan(40);
    expect(figures.filter((word) => !cells.has(padded(word.replace(',', '.'))))).toEqual([]);
  });

  it('says what every column is', async () => {
    const own = measureReliability([await reading('Asten', true)], {
      codes: new Map(),
      version: '1.0.0',
      seed: 1,
    });
    await writeReliability(own, folder);
    const described: { resources: { path: string; schema: { fields: { name: string }[] } }[] } = JSON.parse(
      readFileSync(join(folder, 'datapackage.json'), 'utf8'),
    );
    for (const { path, schema } of described.resources) {
      const [head] = readFileSync(join(folder, path), 'utf8').split('\n');
      expect(head).toBe(schema.fields.map(({ name }) => name).join(','));
    }
    expect(readFileSync(join(folder, 'agreement.csv'), 'utf8')).toBe(
      toCsv(RELIABILITY_TABLES[0] ?? never(), [own]),
    );
  });
});

function never(): never {
  throw new Error('There is a first table.');
}

/** Tables write 0.5 where a paragraph writes 0.500. */
function padded(word: string): string {
  return /^\d+\.\d+$/u.test(word) ? String(Number(word)) : word;
}
