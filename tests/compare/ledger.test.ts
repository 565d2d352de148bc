import { describe, expect, it } from 'vitest';
import { compareAgreements, type Comparison, type ReadInput } from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { compareCorpus, datasetOf, inventedDataset } from '../compared.ts';

function input(file: string, outcome: string, id: string | null = null): ReadInput {
  return { file, outcome, id, diagnostics: [{ severity: 'error', message: `${file} says why.` }] };
}

async function ledgerOf(
  afspraken: readonly string[],
  run?: readonly ReadInput[],
): Promise<Comparison['ledger']> {
  const dataset = await inventedDataset(afspraken);
  return compareAgreements(dataset, run === undefined ? {} : { run }).ledger;
}

describe('inputs', () => {
  const run = [
    input('a.md', 'ok', 'assen-2025-2028'),
    input('b.pdf', 'encrypted'),
    input('copy.pdf', 'ok'),
    input('menu.pdf', 'no-agreement'),
  ];

  it('that gave nothing are named, with what happened; a copy has lost nothing', async () => {
    const { failed, inputs } = await ledgerOf(['Woonbaken bouwt 40 woningen.'], run);
    expect(inputs).toBe(4);
    expect(failed).toEqual([
      { file: 'b.pdf', outcome: 'encrypted', message: 'b.pdf says why.' },
      { file: 'menu.pdf', outcome: 'no-agreement', message: 'menu.pdf says why.' },
    ]);
  });

  it('stand in the report, before anything is compared', async () => {
    const dataset = await inventedDataset(['Woonbaken bouwt 40 woningen.']);
    const html = renderReport(compareAgreements(dataset, { run }), DUTCH);
    expect(html).toContain('4 bestanden, 2 mislukt.');
    expect(html.indexOf('met een wachtwoord beveiligd')).toBeLessThan(html.indexOf('id="overzicht"'));
  });

  it('are not known where the dataset does not tell', async () =>
    expect((await ledgerOf(['Woonbaken bouwt 40 woningen.'])).inputs).toBeNull());
});

describe('documents', () => {
  it('count their numbers: compared, beside nothing, and those that only explain another', async () => {
    const { documents } = await ledgerOf([
      'Woonbaken bouwt 40 sociale huurwoningen.',
      'Woonbaken plant 12 eiken.',
      'In plannen van 20 woningen of meer is 30% sociale huur.',
    ]);
    expect(documents[0]?.numbers).toEqual({ all: 4, placed: 2, notComparable: 1, aside: 1, unclassified: 0 });
  });

  // Both corporations give a feast in every invented agreement.
  it.each([
    ['De gemeente bouwt een school.', ['Huurdersvereniging De Sleutel']],
    ['De corporaties bouwen 40 woningen.', ['gemeente Assen', 'Huurdersvereniging De Sleutel']],
    ['Partijen bouwen 40 woningen.', []],
  ])('%s leaves without a deed: %s', async (text, names) => {
    const { documents } = await ledgerOf([text]);
    expect(documents[0]?.idleParties).toEqual(names);
  });

  it('that are not compared say why', async () => {
    const dataset = await datasetOf([
      'hilversum-2023-2027.pdf',
      'hilversum-2023-2027.txt',
      'heemstede-monitor-2024.pdf',
    ]);
    const { documents } = compareAgreements(dataset).ledger;
    expect(documents.map(({ leftOut }) => leftOut).toSorted()).toEqual(
      expect.arrayContaining(['no commitments', null]),
    );
    expect(documents.filter(({ leftOut }) => leftOut === null)).toHaveLength(1);
  });

  it('of the corpus: every sentence that commits and stands nowhere is there, with its page', async () => {
    const { documents, municipalities } = (await compareCorpus()).ledger;
    expect(municipalities).toBe(3);
    for (const { unread, numbers } of documents) {
      expect(unread.length).toBeGreaterThan(10);
      expect(unread.every(({ text, page }) => text.length > 10 && page !== null)).toBe(true);
      expect(numbers.all).toBe(numbers.placed + numbers.notComparable + numbers.aside);
    }
    const heemstede = documents.find(({ municipality }) => municipality === 'Heemstede');
    expect(heemstede?.unread.some(({ text }) => text.startsWith('Van de 355 nieuwbouwwoningen'))).toBe(true);
  });
});
