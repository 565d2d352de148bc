import type { Afspraak } from '../normalise/document-schema.ts';

type Target = Afspraak['targets'][number];
type Deadline = Afspraak['deadlines'][number];

/** An entry of a list that was changed, with its place in the list as it was read; null for a new one. */
export type Moved<T> = { readonly value: T; readonly from: number | null };

/** The entries of a list with their places. */
export function asRead<T>(list: readonly T[], offset = 0): readonly Moved<T>[] {
  return list.map((value, at) => ({ value, from: at + offset }));
}

/** Lists of an afspraak after entries left, came or moved: targets point to the same deadlines and targets as before. */
export function relinked(
  deadlines: readonly Moved<Deadline>[],
  targets: readonly Moved<Target>[],
): Pick<Afspraak, 'deadlines' | 'targets'> {
  const deadlineAt = placesOf(deadlines);
  const targetAt = placesOf(targets);
  const linked = (index: number | null, places: ReadonlyMap<number, number>): number | null =>
    index === null ? null : (places.get(index) ?? null);
  return {
    deadlines: deadlines.map(({ value }) => value),
    targets: targets.map(({ value }) => ({
      ...value,
      deadline: linked(value.deadline, deadlineAt),
      partOf: linked(value.partOf, targetAt),
      baseline: linked(value.baseline, targetAt),
    })),
  };
}

function placesOf(list: readonly Moved<unknown>[]): ReadonlyMap<number, number> {
  return new Map(list.flatMap(({ from }, at) => (from === null ? [] : [[from, at]])));
}
