import { describe, expect, it } from 'vitest';
import { fallen, readBaseline } from '../../scripts/evaluation/baseline.ts';
import { CASES, evaluate } from '../../scripts/evaluation/cases.ts';
import type { FigureName } from '../../scripts/evaluation/score.ts';

const baseline = readBaseline();

/** What was promised for the documents of the corpus, whatever the baseline says. */
const PROMISED: Readonly<Record<string, Partial<Record<FigureName, number>>>> = {
  'hilversum-2023-2027': { afspraken: 100, number: 100, chapter: 95, textExact: 95 },
  'heemstede-2024-2027': {
    ...{ afspraken: 100, number: 100, chapter: 100, parties: 100, title: 98, textExact: 97 },
    ...{ actors: 95, deadlines: 95, targets: 95, targetsStrict: 90 },
  },
  'stichtse-vecht-2025-2030': {
    ...{ afspraken: 100, number: 100, chapter: 100, parties: 100, title: 98, textExact: 97 },
    ...{ actors: 95, deadlines: 95, targets: 95, targetsStrict: 90 },
  },
};

describe('against gold', () => {
  it('every document of the baseline is measured', () => {
    expect(CASES.map(({ name }) => name).toSorted()).toEqual(Object.keys(baseline).toSorted());
  });

  it.each(CASES.map((one) => [one.name, one] as const))('%s is no worse than the baseline', async (name, one) => {
    const result = await evaluate(one);
    expect(fallen(name, result, baseline)).toEqual([]);
    for (const [figure, least] of Object.entries(PROMISED[name] ?? {})) {
      // A figure that the gold says nothing about cannot fall short.
      expect(result.figures[figure as FigureName] ?? least, figure).toBeGreaterThanOrEqual(least);
    }
  });
});
