import { describe, expect, it } from 'vitest';
import { compareAgreements, type DatasetDocument } from '../../src/index.ts';
import type { Measured } from '../../src/compare/monitors/measured.ts';
import { AGREEMENTS, datasetOf, inventedDataset } from '../compared.ts';

type Row = {
  readonly text: string;
  readonly quote: string;
  readonly value: number;
  readonly unit: string;
  readonly party?: string;
};

/** An invented agreement with one afspraak, and a monitor with one row about it. */
async function monitored(afspraak: string, row: Row): Promise<readonly Measured[]> {
  const [agreement] = await inventedDataset([afspraak]);
  if (agreement === undefined) throw new Error('No agreement was read.');
  return compareAgreements([agreement, monitorOf(agreement, row)]).measured;
}

function monitorOf({ document }: DatasetDocument, { text, quote, value, unit, party }: Row): DatasetDocument {
  const start = text.indexOf(quote);
  const span = { page: null, boxes: null };
  return {
    text,
    document: {
      ...document,
      ...{ id: 'assen-2026-monitor', kind: 'monitor', afspraken: [], chapters: [], unread: [] },
      progress: [
        {
          ...{ series: null, number: '1', printed: '1', title: null, agreed: '', chapter: null, owner: [] },
          ...{ priority: null, status: 'geel', text, diagnostics: [] },
          afspraak: document.afspraken[0]?.id ?? null,
          measurements: [
            {
              ...{ quote, value, unit, date: '2026-10-01', party: party ?? null },
              spans: [{ ...span, start, end: start + quote.length }],
            },
          ],
          spans: [{ ...span, start: 0, end: text.length }],
        },
      ],
    },
  };
}

const SALES = 'Woonbaken verkoopt in 2026 hoogstens 40 huurwoningen.';
const SHARE = 'Van de nieuwbouw is ten minste 30% sociale huur.';

/** The figure of a row is marked: «9 huurwoningen». */
function rowOf(marked: string, value: number, unit: string): Row {
  const quote = /«(?<quote>[^»]+)»/u.exec(marked)?.groups?.['quote'] ?? '';
  return { text: marked.replace(/[«»]/gu, ''), quote, value, unit };
}

describe('what monitors measured stands beside what was promised', () => {
  it.each([
    ['clause', SALES, rowOf('In 2026 zijn «9 huurwoningen» verkocht.', 9, 'huurwoningen')],
    ['row', SHARE, rowOf('In twee plannen is het «34%».', 34, 'percent')],
  ] as const)('linked by its %s: %s', async (linkedBy, afspraak, row) => {
    const [measured] = await monitored(afspraak, row);
    expect(measured).toMatchObject({ linkedBy, value: row.value, date: '2026-10-01', sentence: row.text });
    expect(measured?.promise?.number?.quote).toBeDefined();
  });

  it.each([
    ['of something else', SHARE, rowOf('In «22%» van de nieuwbouw gaat het om middenhuur.', 22, 'percent')],
    ['of another form', SHARE, rowOf('Er zijn «12 huurwoningen» gebouwd.', 12, 'huurwoningen')],
    ['without words of its own', SALES, rowOf('Stand: «9 huurwoningen».', 9, 'huurwoningen')],
  ] as const)('a figure %s stands beside nothing, and is told', async (_what, afspraak, row) => {
    const measured = await monitored(afspraak, row);
    expect(measured).toHaveLength(1);
    expect(measured[0]).toMatchObject({ value: row.value, promise: null, linkedBy: null });
  });

  it('of one corporation not beside the promise of another', async () => {
    const row = { text: 'In 2026 zijn 9 huurwoningen verkocht.', quote: '9 huurwoningen', value: 9 };
    const [other] = await monitored(SALES, { ...row, unit: 'huurwoningen', party: 'havenhuis' });
    expect(other?.promise).toBeNull();
  });
});

it('the figures of the monitor of the corpus stand beside their promises', async () => {
  const { measured } = compareAgreements(await datasetOf([...AGREEMENTS, 'heemstede-monitor-2024.pdf']));
  const told = measured.flatMap(({ commitment, promise, value, date }) =>
    promise === null ? [] : [[commitment.split('/')[1], promise.number?.value, value, date]],
  );
  expect(told).toEqual([
    ['J1.9', 70, 71, '2024-10-30'],
    // «De percentages van toewijzingen aan regulier woningzoekenden bedroegen»; the 18,46% of statushouders is no part of it.
    ['J2.4', 65, 66, null],
    ['J2.4', 65, 79, '2024-05-31'],
    ['J2.4', 65, 76, '2024-10-30'],
  ]);
});
