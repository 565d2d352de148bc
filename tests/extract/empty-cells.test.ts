import { expect, it } from 'vitest';
import { readAgreement } from '../../src/index.ts';

const TEXT = `# Prestatieafspraken Assen 2025-2028

De gemeente Assen en Stichting Woonbaken maken afspraken.

## Begrippen

| Begrip | Definitie |
| --- | --- |
| woning | een huis waarin iemand woont |
| jaarschijf | |

Het overzicht van een jaar.

## Afspraken

1. De gemeente bouwt 5 woningen.
2. Woonbaken verkoopt 4 woningen.
`;

it('a term beside an empty cell is explained by what stands under the table, and points to no empty place', async () => {
  const { document, text } = await readAgreement({ file: 'terms.md', bytes: new TextEncoder().encode(TEXT) });
  const [, term] = document?.definitions ?? [];
  expect(term?.spans.map(({ start, end }) => text?.slice(start, end))).toEqual([
    'jaarschijf',
    'Het overzicht van een jaar.',
  ]);
});
