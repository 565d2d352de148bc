/** How far two values are from each other: the same or not, by their ranks, or by their difference. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** What the observers say of one unit, in any order; who says nothing is left out. */
export type Unit = readonly (string | number)[];

/**
 * Krippendorff's alpha: 1 for perfect agreement, 0 for what chance would give. For any number of observers, also with
 * missing values. Null where it is not defined: nothing to compare, or all values alike. After Krippendorff, K. (2011),
 * Computing Krippendorff's Alpha-Reliability; ordinal differences are those of the middle ranks, which is the same.
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): number | null {
  const pairable = units.filter((unit) => unit.length > 1);
  const values = pairable.flat();
  const measure = metric === 'nominal' ? NOMINAL : squares(positionsOf(values, metric));
  const expected = measure(values) / (values.length - 1);
  if (!(expected > 0)) return null;
  const observed = pairable.reduce((sum, unit) => sum + measure(unit) / (unit.length - 1), 0);
  return 1 - observed / expected;
}

/** The differences between all ordered pairs of some values, summed up. */
type Measure = (values: Unit) => number;

const NOMINAL: Measure = (values) => {
  const counts = new Map<string | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - count ** 2, values.length ** 2);
};

function squares(positions: ReadonlyMap<string | number, number>): Measure {
  return (values) => {
    const places = values.map((value) => positions.get(value) ?? 0);
    const sum = places.reduce((total, place) => total + place, 0);
    // Differences from the middle lose no digits where values are large, such as days.
    const middle = sum / Math.max(1, places.length);
    return 2 * places.length * places.reduce((total, place) => total + (place - middle) ** 2, 0);
  };
}

function positionsOf(values: Unit, metric: Metric): ReadonlyMap<string | number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Number(value), (counts.get(Number(value)) ?? 0) + 1);
  let before = 0;
  const positions = new Map<string | number, number>();
  for (const [value, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    positions.set(value, metric === 'ordinal' ? before + count / 2 : value);
    before += count;
  }
  return positions;
}
