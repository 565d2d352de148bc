import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/index.ts';

const LISTS = `# Prestatieafspraken Assen 2025-2028

## Nieuwbouw

1. De gemeente wijst locaties aan voor 40 woningen.
2. De corporatie bouwt op de locaties van afspraak 1 hierboven.
3. Partijen overleggen hierover, zie paragraaf 4.2 en de Woonvisie 2021-2030.

## Duurzaamheid

1. De corporatie isoleert haar woningen.
2. De gemeente stelt een subsidie beschikbaar voor afspraak 1.
3. Partijen evalueren dit in Q1.
`;

async function read(text: string) {
  const { document } = await readAgreement({ file: 'assen.md', bytes: new TextEncoder().encode(text) });
  if (document === null) throw new Error('No document.');
  return document;
}

describe('references', () => {
  it('lead to the afspraak of that number in the same chapter', async () => {
    const { afspraken } = await read(LISTS);
    expect(
      afspraken.flatMap(({ id, references }) =>
        references.map(({ quote, kind, afspraak }) => [id, quote, kind, afspraak]),
      ),
    ).toEqual([
      ['assen-2025-2028/nieuwbouw/2', 'afspraak 1', 'afspraak', 'assen-2025-2028/nieuwbouw/1'],
      ['assen-2025-2028/nieuwbouw/3', 'paragraaf 4.2', 'part', null],
      ['assen-2025-2028/nieuwbouw/3', 'Woonvisie 2021-2030', 'paper', null],
      ['assen-2025-2028/duurzaamheid/2', 'afspraak 1', 'afspraak', 'assen-2025-2028/duurzaamheid/1'],
    ]);
  });
});

describe('the year of a quarter', () => {
  it('is left open where the document spans several', async () => {
    const { afspraken } = await read(LISTS);
    expect(afspraken.at(-1)?.deadlines).toMatchObject([{ kind: 'during', start: '--01-01', end: '--03-31' }]);
  });

  it('is that of a yearly document', async () => {
    const { id, kind, afspraken } = await read(
      LISTS.replace('Prestatieafspraken Assen 2025-2028', 'Jaarschijf 2026 gemeente Assen'),
    );
    expect([id, kind]).toEqual(['assen-2026', 'jaarafspraken']);
    expect(afspraken.at(-1)?.deadlines).toMatchObject([
      { kind: 'during', start: '2026-01-01', end: '2026-03-31' },
    ]);
  });
});

describe('ids', () => {
  it('are the numbers where they are unique', async () => {
    const { afspraken } = await read(
      LISTS.replace(/^(\d)\./gmu, (_, digit: string) => `K 1.${digit}`).replace(
        /(Duurzaamheid[^]*)/u,
        (rest) => rest.replaceAll('K 1.', 'K 2.'),
      ),
    );
    expect(afspraken.map(({ id }) => id.split('/')[1])).toEqual([
      'K1.1',
      'K1.2',
      'K1.3',
      'K2.1',
      'K2.2',
      'K2.3',
    ]);
  });
});

describe('municipalities', () => {
  it('keep their name where no register knows them', async () => {
    const { id, municipality, municipalities } = await read(
      LISTS.replaceAll('Assen', 'Wintermeer').replace(
        '## Nieuwbouw',
        'De gemeente Wintermeer en haar corporaties spreken af. De gemeente Wintermeer trekt.\n\n## Nieuwbouw',
      ),
    );
    expect(municipality).toEqual({ name: 'Wintermeer', code: null });
    expect(municipalities).toEqual([municipality]);
    expect(id).toBe('wintermeer-2025-2028');
  });
});
