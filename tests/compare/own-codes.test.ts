import { expect, it } from 'vitest';
import { compareAgreements } from '../../src/index.ts';
import { inventedDataset } from '../compared.ts';

const HEAD = 'commitment_id,themes,topics,concreteness';

async function compareWith(...rows: readonly string[]): Promise<ReturnType<typeof compareAgreements>> {
  const dataset = await inventedDataset(['Woonbaken isoleert in 2026 ten minste 40 woningen.']);
  return compareAgreements(dataset, { codes: [HEAD, ...rows].join('\n') });
}

it('codes of a researcher take the place of those of the rules', async () => {
  const { commitments, topics } = await compareWith(
    'assen-2025-2028/1,leefbaarheid | duurzaamheid,sloop-renovatie,intentie',
  );
  const [first] = commitments;
  expect(first?.themes.map(({ code, coder }) => [code, coder])).toEqual([
    ['leefbaarheid', 'researcher'],
    ['duurzaamheid', 'rules'],
  ]);
  expect(first?.topics).toEqual([{ code: 'sloop-renovatie', evidence: [], coder: 'researcher' }]);
  expect(first?.concreteness).toMatchObject({ code: 'intentie', coder: 'researcher' });
  const [cell] = topics.find(({ id }) => id === 'sloop-renovatie')?.cells ?? [];
  expect(cell?.entries[0]?.number?.value).toBe(40);
});

it('a list that a Dutch spreadsheet wrote comes back, semicolons and all', async () => {
  const dataset = await inventedDataset(['Woonbaken isoleert in 2026 ten minste 40 woningen.']);
  const rows = [HEAD.replaceAll(',', ';'), '"assen-2025-2028/1";"leefbaarheid";;"intentie"'];
  const [first] = compareAgreements(dataset, { codes: `\uFEFF${rows.join('\r\n')}\r\n` }).commitments;
  expect(first?.themes.map(({ code }) => code)).toEqual(['leefbaarheid']);
  expect(first?.concreteness.code).toBe('intentie');
});

it('an empty cell keeps what the rules say, and so does the same code', async () => {
  const { commitments } = await compareWith('assen-2025-2028/1,,,concreet');
  expect(commitments[0]?.topics.map(({ code }) => code)).toEqual(['isolatie-verduurzaming']);
  expect(commitments[0]?.concreteness.coder).toBe('rules');
});

it.each([
  ['a theme that is none', 'assen-2025-2028/1,wonen,,', 'Row 2 of the codes cannot be used: "wonen"'],
  ['a topic that is none', 'assen-2025-2028/1,,wonen,', '"wonen" is no value of topics'],
  ['a commitment that is none', 'assen-2025-2028/99,,,deels', '"assen-2025-2028/99"'],
  ['no commitment', ',leefbaarheid,,', 'commitment_id'],
])('%s is refused in a sentence', (_, row, words) => expect(compareWith(row)).rejects.toThrow(words));
