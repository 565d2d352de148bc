import { bootstrapIntervals, type Interval } from './bootstrap.ts';
import { CONFUSED, FIELDS, type FieldName } from './fields.ts';
import { krippendorffAlpha, type Metric } from './krippendorff-alpha.ts';
import type { Tally } from './tally.ts';
import { unitizingAlpha } from './unitizing-alpha.ts';

export const MEASURES = ['agreement', 'alpha', 'precision', 'recall', 'f1'] as const;
export type Measure = (typeof MEASURES)[number];

/** Two raters who are compared. */
export type RaterPair = { readonly first: string; readonly second: string };

/** The documents that a figure is of: all, or those of a municipality or grade. */
type Group = { readonly by: 'all' | 'municipality' | 'grade'; readonly group: string };

/** One figure, with how many things it is of. */
export type Figure = RaterPair &
  Group & {
    readonly field: FieldName;
    readonly measure: Measure;
    readonly metric: Metric | 'unitizing' | null;
    readonly documents: number;
    readonly afspraken: number;
    readonly units: number;
    /** From 0 to 1, of alpha up to 1; null where it is not defined. */
    readonly value: number | null;
    readonly interval: Interval | null;
  };

/** How often two raters give two values to the same thing. */
export type Confusion = RaterPair & {
  readonly field: FieldName;
  readonly firstValue: string;
  readonly secondValue: string;
  readonly count: number;
};

/** All figures of two raters, over all documents and in groups; intervals for a seed. */
export function measurePair(pair: RaterPair, tallies: readonly Tally[], seed: number): readonly Figure[] {
  const groups: readonly (readonly [Group, readonly Tally[]])[] = [
    [{ by: 'all', group: '' }, tallies],
    ...grouped(tallies, 'municipality'),
    ...grouped(tallies, 'grade'),
  ];
  return groups.flatMap(([group, own]) => figuresOf({ ...pair, ...group }, own, seed));
}

function grouped(
  tallies: readonly Tally[],
  by: 'municipality' | 'grade',
): readonly (readonly [Group, readonly Tally[]])[] {
  const groups = [...Map.groupBy(tallies, (tally) => tally[by])];
  return groups.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([group, own]) => [{ by, group }, own]);
}

function figuresOf(about: RaterPair & Group, tallies: readonly Tally[], seed: number): readonly Figure[] {
  const measured = FIELDS.flatMap(({ name, metric }) =>
    MEASURES.map((measure) => ({ field: name, metric, measure })),
  );
  const values = (sample: readonly Tally[]): readonly (number | null)[] =>
    FIELDS.flatMap(({ name, metric }) => valuesOf(sample, name, metric));
  const all = values(tallies);
  const intervals = bootstrapIntervals(tallies, values, seed);
  const afspraken = tallies.reduce((sum, tally) => sum + tally.afspraken, 0);
  return measured.map(({ field, metric, measure }, at) => ({
    ...about,
    field,
    measure,
    metric: measure === 'alpha' ? metric : null,
    documents: tallies.length,
    afspraken,
    units: unitsOf(tallies, field, measure),
    value: all[at] ?? null,
    interval: all[at] === null ? null : (intervals[at] ?? null),
  }));
}

/** In the order of the measures. */
function valuesOf(
  tallies: readonly Tally[],
  field: FieldName,
  metric: Metric | 'unitizing' | null,
): readonly (number | null)[] {
  const own = tallies.map(({ fields }) => fields.of(field));
  const sum = (of: 'both' | 'onlyFirst' | 'onlySecond'): number =>
    own.reduce((total, tally) => total + tally[of], 0);
  const pairs = own.flatMap((tally) => tally.pairs);
  const [both, onlyFirst, onlySecond] = [sum('both'), sum('onlyFirst'), sum('onlySecond')];
  return [
    share(pairs.filter(([a, b]) => a === b).length, pairs.length),
    alphaOf(tallies, pairs, metric),
    share(both, both + onlyFirst),
    share(both, both + onlySecond),
    share(2 * both, 2 * both + onlyFirst + onlySecond),
  ];
}

function alphaOf(
  tallies: readonly Tally[],
  pairs: readonly (readonly [string | number, string | number])[],
  metric: Metric | 'unitizing' | null,
): number | null {
  if (metric === null) return null;
  if (metric === 'unitizing') return unitizingAlpha(tallies.flatMap(({ continuum }) => continuum ?? []));
  if (metric === 'ordinal')
    return krippendorffAlpha(
      pairs.map(([a, b]) => [rankOf(a), rankOf(b)]),
      metric,
    );
  return krippendorffAlpha(pairs, metric);
}

/** From the least to the most concrete. */
const RANKS: readonly (string | number)[] = ['intentie', 'deels', 'concreet'];

function rankOf(value: string | number): number {
  return RANKS.indexOf(value);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** How many things a figure is of: decisions that both made, or things that one of the two has. */
function unitsOf(tallies: readonly Tally[], field: FieldName, measure: Measure): number {
  return tallies.reduce((sum, { fields }) => {
    const { pairs, both, onlyFirst, onlySecond } = fields.of(field);
    const isOfPairs = measure === 'agreement' || (measure === 'alpha' && field !== 'segmentation');
    return sum + (isOfPairs ? pairs.length : both + onlyFirst + onlySecond);
  }, 0);
}

/** Which value was taken for which, by how often; where the two agree, too. */
export function confusionsOf(pair: RaterPair, tallies: readonly Tally[]): readonly Confusion[] {
  return CONFUSED.flatMap((field) => {
    const pairs = tallies.flatMap(({ fields }) => fields.of(field).pairs);
    const counts = Map.groupBy(pairs, ([a, b]) => `${a}\u0000${b}`);
    return [...counts.entries()]
      .map(([key, same]): Confusion => {
        const [firstValue = '', secondValue = ''] = key.split('\u0000');
        return { ...pair, field, firstValue, secondValue, count: same.length };
      })
      .toSorted(
        (a, b) => b.count - a.count || (a.firstValue + a.secondValue < b.firstValue + b.secondValue ? -1 : 1),
      );
  });
}
