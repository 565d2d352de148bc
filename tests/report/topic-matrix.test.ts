import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { compareAgreements } from '../../src/index.ts';
import { topicMatrix } from '../../src/report/html/sections/topic-matrix.ts';
import { placesOf } from '../../src/report/html/places.ts';
import { DUTCH } from '../../src/report/wording/nl.ts';
import { inventedDataset } from '../compared.ts';

describe('the table of topics', () => {
  it('says once on a topic that numbers are not comparable, whatever indicators it has', async () => {
    const dataset = [
      ...(await inventedDataset(['Woonbaken verkoopt in 2026 hoogstens 12 huurwoningen.'], 'Assen')),
      ...(await inventedDataset(['Woonbaken verkoopt per jaar hoogstens 8 huurwoningen.'], 'Emmen')),
      ...(await inventedDataset(
        ['Bij verkoop van huurwoningen meldt Woonbaken dit 6 weken vooraf.'],
        'Venlo',
      )),
    ];
    const comparison = compareAgreements(dataset);
    const html = toHtml(topicMatrix(comparison, placesOf(comparison), DUTCH, { isWaiting: false }));
    const rows = html.split('<tr>').slice(2);
    const indicators = rows.filter((row) => row.includes('class="part"'));
    expect(indicators.length).toBeGreaterThan(1);
    expect(indicators.filter((row) => row.includes('niet vergelijkbaar'))).toEqual([]);
    expect(rows.filter((row) => row.includes('niet vergelijkbaar')).length).toBeLessThan(indicators.length);
  });
});
