import type { Review } from '../normalise/document-schema.ts';
import type { Found } from './anchored-text.ts';
import { valueKey, type Correction } from './correction.ts';
import { lettersOf } from './letters.ts';

/** A correction and where its words stand now; no range for what is said of the document as a whole. */
export type Placed<C extends Correction = Correction> = { readonly correction: C; readonly ranges: Found };

/** What holds of one thing that one or more coders speak of. */
export type Verdict<C extends Correction = Correction> = {
  /** What is taken: all that one coder says of it. */
  readonly chosen: readonly Placed<C>[];
  /** What others say who were overruled. */
  readonly overruled: readonly Placed<C>[];
  /** All that agree. */
  readonly agreeing: readonly Placed<C>[];
  readonly review: Omit<Review, 'state' | 'was'>;
};

/**
 * What holds where several coders speak of the same thing: what they all say, or what the adjudicator says. Null where
 * they differ and nobody has decided.
 */
export function settle<C extends Correction>(
  group: readonly Placed<C>[],
  adjudicator: string | null,
): Verdict<C> | null {
  const byCoder = Map.groupBy(group, ({ correction }) => correction.coder);
  const decided = adjudicator === null ? undefined : byCoder.get(adjudicator);
  const [first] = [...byCoder].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const chosen = decided ?? first?.[1] ?? [];
  const key = keyOf(chosen);
  const [agreeing, overruled] = [...byCoder.values()].reduce<[Placed<C>[], Placed<C>[]]>(
    ([same, other], said) =>
      keyOf(said) === key ? [[...same, ...said], other] : [same, [...other, ...said]],
    [[], []],
  );
  if (overruled.length > 0 && decided === undefined) return null;
  return { chosen, overruled, agreeing, review: reviewOf(agreeing.map(({ correction }) => correction)) };
}

/** Equal for coders who say the same. */
function keyOf(said: readonly Placed[]): string {
  const values = said.map(({ correction: { about, is, anchor } }) =>
    valueKey([is, about === 'afspraak' && is ? lettersOf(anchor?.quote ?? '') : null]),
  );
  return [...new Set(values)].toSorted().join();
}

function reviewOf(agreeing: readonly Correction[]): Omit<Review, 'state' | 'was'> {
  const notes = distinct(agreeing.flatMap(({ note }) => note ?? []));
  return {
    by: distinct(agreeing.map(({ coder }) => coder)).join(', '),
    at:
      agreeing
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? '',
    note: notes.length === 0 ? null : notes.join(' | '),
  };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].toSorted();
}

/** The review of a value that was read as `read` and is `is`; a value that was not read is null. */
export function reviewed(read: unknown, is: unknown, review: Verdict['review']): Review {
  if (read === null || read === undefined) return { state: 'added', was: null, ...review };
  return valueKey(read) === valueKey(is)
    ? { state: 'accepted', was: null, ...review }
    : { state: 'corrected', was: read, ...review };
}
