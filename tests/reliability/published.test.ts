import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../src/reliability/bootstrap.ts';
import { krippendorffAlpha, type Metric, type Unit } from '../../src/reliability/krippendorff-alpha.ts';
import {
  expectedDisagreement,
  observedDisagreement,
  unitizingAlpha,
} from '../../src/reliability/unitizing-alpha.ts';

/** Rows of observers as units; a point is a missing value. */
function unitsOf(...rows: readonly string[]): readonly Unit[] {
  const values = rows.map((row) => row.trim().split(/\s+/u));
  return (values[0] ?? []).map((_, at) =>
    values
      .map((row) => row[at] ?? '.')
      .filter((value) => value !== '.')
      .map((value) => (/^\d+$/u.test(value) ? Number(value) : value)),
  );
}

describe('Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability', () => {
  it('A: two observers, two values', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units, 'nominal')).toBeCloseTo(0.095, 3);
  });

  it('B: two observers, nominal', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorffAlpha(units, 'nominal')).toBeCloseTo(0.692, 3);
  });

  const four = unitsOf(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );

  it.each<[Metric, number]>([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ])('C and D: four observers, missing values, %s', (metric, published) => {
    expect(krippendorffAlpha(four, metric)).toBeCloseTo(published, 3);
  });
});

describe('Krippendorff (2004), Content Analysis, p. 254', () => {
  const span = (start: number, length: number): { start: number; end: number } => ({
    start: start - 150,
    end: start - 150 + length,
  });
  const category = (first: number[][], second: number[][]): Parameters<typeof unitizingAlpha>[0] => [
    {
      length: 300,
      units: [
        first.map(([start = 0, length = 0]) => span(start, length)),
        second.map(([start = 0, length = 0]) => span(start, length)),
      ],
    },
  ];
  const c = category(
    [
      [225, 70],
      [370, 30],
    ],
    [
      [220, 80],
      [355, 20],
      [400, 20],
    ],
  );
  const k = category(
    [
      [180, 60],
      [300, 50],
    ],
    [
      [180, 60],
      [300, 50],
    ],
  );

  it('category c', () => {
    expect(observedDisagreement(c, 300)).toBeCloseTo(0.0144, 4);
    expect(expectedDisagreement(c, 300)).toBeCloseTo(0.0532, 4);
    expect(unitizingAlpha(c)).toBeCloseTo(0.7286, 4);
  });

  it('category k', () => {
    expect(observedDisagreement(k, 300)).toBe(0);
    expect(expectedDisagreement(k, 300)).toBeCloseTo(0.049, 4);
    expect(unitizingAlpha(k)).toBe(1);
  });

  it('both together', () => {
    const observed = observedDisagreement(c, 300) + observedDisagreement(k, 300);
    const expected = expectedDisagreement(c, 300) + expectedDisagreement(k, 300);
    expect(1 - observed / expected).toBeCloseTo(0.8591, 3);
  });
});

describe('alpha', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 2,
  });

  it.each<Metric>(['nominal', 'ordinal', 'interval'])(
    'is that of its definition, pair by pair: %s',
    (metric) => {
      fc.assert(
        fc.property(values, (units) => {
          const all = units.flat();
          const position = (value: number): number =>
            metric === 'ordinal'
              ? all.filter((one) => one < value).length + all.filter((one) => one === value).length / 2
              : value;
          const distance = (a: number, b: number): number =>
            metric === 'nominal' ? Number(a !== b) : (position(a) - position(b)) ** 2;
          const observed = units.reduce((sum, [a, b]) => sum + 2 * distance(a, b), 0) / all.length;
          const expected =
            all.reduce((sum, a) => sum + all.reduce((part, b) => part + distance(a, b), 0), 0) /
            (all.length * (all.length - 1));
          const alpha = krippendorffAlpha(units, metric);
          if (expected === 0) expect(alpha).toBeNull();
          else expect(alpha).toBeCloseTo(1 - observed / expected, 8);
        }),
      );
    },
  );

  it('has no value where nothing varies or nothing can be compared', () => {
    expect(
      krippendorffAlpha(
        [
          ['a', 'a'],
          ['a', 'a'],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([['a'], ['b']], 'nominal')).toBeNull();
    expect(krippendorffAlpha([], 'interval')).toBeNull();
    expect(unitizingAlpha([{ length: 100, units: [[], []] }])).toBeNull();
  });
});

describe('intervals', () => {
  const meanOf = (sample: readonly number[]): [number] => [
    sample.reduce((sum, value) => sum + value, 0) / sample.length,
  ];

  it('are the same for the same seed, and hold the figure', () => {
    const clusters = [0.2, 0.5, 0.9, 0.4, 0.7];
    const [interval] = bootstrapIntervals(clusters, meanOf, 7);
    expect(bootstrapIntervals(clusters, meanOf, 7)).toEqual([interval]);
    expect(interval?.low).toBeLessThan(0.54);
    expect(interval?.high).toBeGreaterThan(0.54);
  });

  it('are as wide as theory says: 1.96 standard errors of a mean', () => {
    const clusters = Array.from({ length: 100 }, (_, at) => at / 100);
    const [interval] = bootstrapIntervals(clusters, meanOf, 1);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo((2 * 1.96 * 0.2887) / 10, 2);
  });

  it('of one document there are none', () => {
    expect(bootstrapIntervals([1], meanOf, 1)).toEqual([null]);
  });
});
