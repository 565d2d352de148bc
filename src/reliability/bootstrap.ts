import { randomFrom } from '../core/random.ts';

/** An interval in which a figure lies with 95% confidence. */
export type Interval = { readonly low: number; readonly high: number };

export const RESAMPLES = 1000;
/** How surely an interval holds its figure, in percent. */
export const CONFIDENCE = 95;
const LOW = 0.025;
const HIGH = 0.975;
/** A figure that is undefined in more of the samples than this has no interval. */
const MOST_UNDEFINED = 0.05;

/**
 * The interval of figures over clusters (documents): clusters are drawn again, with replacement, and the middle 95% of the
 * figures are taken. Null where there is one cluster. The same seed gives the same interval.
 */
export function bootstrapIntervals<Cluster>(
  clusters: readonly Cluster[],
  measure: (sample: readonly Cluster[]) => readonly (number | null)[],
  seed: number,
): readonly (Interval | null)[] {
  const count = measure(clusters).length;
  if (clusters.length < 2) return Array.from({ length: count }, () => null);
  const random = randomFrom(seed);
  const found: number[][] = Array.from({ length: count }, () => []);
  for (let round = 0; round < RESAMPLES; round += 1) {
    const sample = clusters.flatMap(() => clusters[Math.floor(random() * clusters.length)] ?? []);
    for (const [at, figure] of measure(sample).entries()) if (figure !== null) found[at]?.push(figure);
  }
  return found.map(middleOf);
}

function middleOf(figures: readonly number[]): Interval | null {
  if (figures.length < (1 - MOST_UNDEFINED) * RESAMPLES) return null;
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { low: at(LOW), high: at(HIGH) };
}
