import { describe, expect, it } from 'vitest';
import {
  changesBetween,
  compareAgreements,
  type AgreementDocument,
  type DatasetDocument,
} from '../../src/index.ts';
import { renderReport } from '../../src/report/html/page.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { inventedDataset } from '../compared.ts';

const BEFORE = [
  'Woonbaken verkoopt in 2026 hoogstens 12 huurwoningen in de wijk Noord.',
  'Havenhuis plaatst vóór eind 2027 zonnepanelen op 40 eengezinswoningen.',
  'De gemeente onderzoekt in 2026 of woonwagens een eigen standplaats krijgen.',
];
const AFTER = [
  'Havenhuis plaatst vóór eind 2029 zonnepanelen op 65 eengezinswoningen.',
  'Woonbaken verkoopt in 2026 hoogstens 12 huurwoningen in de wijk Noord.',
  'Een wooncoach helpt ouderen bij het verhuizen naar een gelijkvloers appartement.',
];

async function agreement(afspraken: readonly string[], year: number): Promise<DatasetDocument> {
  const [read] = await inventedDataset(afspraken);
  if (read === undefined) throw new Error('No agreement was read.');
  const { document, text } = read;
  const id = `assen-${year}-${year + 3}`;
  const renamed: AgreementDocument = JSON.parse(
    JSON.stringify(document).replaceAll(`"${document.id}`, `"${id}`),
  );
  const period = { start: `${year}-01-01`, end: `${year + 3}-12-31` };
  return { document: { ...renamed, period }, text };
}

describe('changes between two agreements', () => {
  it('tells what came, went and changed, whatever the order, with the numbers and deadlines', async () => {
    const [earlier, later] = [await agreement(BEFORE, 2025), await agreement(AFTER, 2029)];
    const { changes } = changesBetween(earlier.document, later.document);
    const told = changes.map(({ change, before, after, lost, gained }) => [
      change,
      before?.text ?? null,
      after?.text ?? null,
      ...(change === 'changed' ? [lost, gained] : []),
    ]);
    expect(told).toContainEqual(['same', BEFORE[0], AFTER[1]]);
    expect(told).toContainEqual(['came', null, AFTER[2]]);
    expect(told).toContainEqual(['went', BEFORE[2], null]);
    const solar = told.find(([change]) => change === 'changed');
    expect(solar?.slice(1, 3)).toEqual([BEFORE[1], AFTER[0]]);
    expect(JSON.stringify(solar?.[3])).toContain('40');
    expect(JSON.stringify(solar?.[3])).toContain('2027');
    expect(JSON.stringify(solar?.[4])).toContain('65');
    expect(JSON.stringify(solar?.[4])).toContain('2029');
  });

  it('uses each afspraak once, and loses none', async () => {
    const [earlier, later] = [await agreement(BEFORE, 2025), await agreement(AFTER, 2029)];
    const { changes } = changesBetween(earlier.document, later.document);
    const ids = (side: 'before' | 'after'): string[] =>
      changes.flatMap((one) => one[side]?.id ?? []).toSorted();
    expect(ids('before')).toEqual(earlier.document.afspraken.map(({ id }) => id).toSorted());
    expect(ids('after')).toEqual(later.document.afspraken.map(({ id }) => id).toSorted());
  });

  it('says that nothing changed where nothing did', async () => {
    const [earlier, later] = [await agreement(BEFORE, 2025), await agreement(BEFORE, 2029)];
    const { changes } = changesBetween(earlier.document, later.document);
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['same']));
  });

  it('stands in the report where one agreement follows another, and only there', async () => {
    const dataset = [await agreement(BEFORE, 2025), await agreement(AFTER, 2029)];
    const comparison = compareAgreements(dataset);
    expect(comparison.changes.map(({ before, after }) => [before, after])).toEqual([
      ['assen-2025-2028', 'assen-2029-2032'],
    ]);
    const html = renderReport(comparison, DUTCH);
    expect(html).toContain('1 gekomen, 1 vervallen, 1 veranderd, 3 gelijk');
    expect(html).toContain('<del>');
    expect(renderReport(compareAgreements(dataset.slice(0, 1)), DUTCH)).not.toContain('id="veranderd"');
  });
});
