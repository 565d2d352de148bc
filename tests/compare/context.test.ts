import { describe, expect, it } from 'vitest';
import { compareAgreements } from '../../src/index.ts';
import type { TopicEntry } from '../../src/compare/comparison.ts';
import { readContext } from '../../src/compare/values/context.ts';
import { inventedDataset } from '../compared.ts';

const CONTEXT = 'municipality,year,homes\nAssen,2025,32000\nGM0106,2026,32500\nAssen,2027,33000\n';

async function numbersOf(afspraken: readonly string[], context = CONTEXT): Promise<readonly TopicEntry[]> {
  const comparison = compareAgreements(await inventedDataset(afspraken), { context });
  return comparison.topics
    .flatMap(({ cells }) => cells.flatMap(({ entries }) => entries))
    .filter(({ number }) => number !== null);
}

describe('figures for every thousand homes', () => {
  it.each([
    [
      'Woonbaken bouwt in de periode 2025 tot en met 2028 160 sociale huurwoningen.',
      { value: 5, perYear: 1.25, homes: 32_000, year: 2025 },
    ],
    [
      'Woonbaken bouwt in 2026 65 sociale huurwoningen.',
      { value: 2, perYear: null, homes: 32_500, year: 2026 },
    ],
    [
      'Woonbaken bouwt uiterlijk eind 2027 66 sociale huurwoningen.',
      { value: 2, perYear: null, homes: 33_000, year: 2027 },
    ],
  ])('takes the homes of the year of its own deadline: %s', async (text, expected) => {
    expect((await numbersOf([text]))[0]?.perThousandHomes).toEqual(expected);
  });

  it.each([
    [
      'no year in its own sentence',
      'Woonbaken bouwt 160 sociale huurwoningen. Dit wordt in 2026 geëvalueerd.',
    ],
    ['a year of which no homes are told', 'Woonbaken bouwt uiterlijk eind 2028 66 sociale huurwoningen.'],
    ['a share', 'Van de nieuwbouw in 2026 is ten minste 30% sociale huur.'],
  ])('has none for %s', async (_why, text) => {
    const numbers = await numbersOf([text]);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.map(({ perThousandHomes }) => perThousandHomes)).toEqual(numbers.map(() => null));
  });

  it('has none without a context, nor where only other municipalities are told', async () => {
    const text = ['Woonbaken bouwt in 2026 65 sociale huurwoningen.'];
    const others = await numbersOf(text, 'municipality,year,homes\nEmmen,2026,50000\n');
    expect(others[0]?.perThousandHomes).toBeNull();
    const none = compareAgreements(await inventedDataset(text));
    expect(JSON.stringify(none)).not.toContain('"perThousandHomes":{');
  });
});

describe('a context', () => {
  it('is read with commas or semicolons, by name or code, whatever the capitals', () => {
    const context = readContext('\uFEFFmunicipality;year;homes;source\r\nASSEN;2025;32000;CBS\r\n');
    expect(context.homesOf({ name: 'Assen', code: 'GM0106' }, 2025)).toBe(32_000);
    expect(context.homesOf({ name: 'Assen', code: 'GM0106' }, 2026)).toBeNull();
  });

  it.each([
    ['municipality,year,homes\nAssen,2025,32.000\n', 'Row 2 of the context cannot be used: homes'],
    ['municipality,year,homes\nAssen,25,32000\n', 'year: a year of four digits'],
    ['municipality,year\nAssen,2025\n', 'homes'],
    ['municipality,year,homes\nAssen,2025,1\nassen,2025,2\n', 'Row 3 of the context tells'],
  ])('that cannot be used says where: %j', (csv, reason) => {
    expect(() => readContext(csv)).toThrow(reason);
  });
});
