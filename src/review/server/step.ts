import { correctionKey, valueKey, type Correction } from '../correction.ts';

/** What one change did to what a coder says: what it took away, and what it put there. */
export type Step = { readonly gone: readonly Correction[]; readonly come: readonly Correction[] };

/** The step that leads from one state to another. */
export function stepBetween(before: readonly Correction[], after: readonly Correction[]): Step {
  return { gone: missingFrom(after, before), come: missingFrom(before, after) };
}

/**
 * What is left when a step is taken back. What came from elsewhere since (a merge, a file that was read in) stays, also
 * where it speaks of the same.
 */
export function withoutStep(corrections: readonly Correction[], { gone, come }: Step): readonly Correction[] {
  const kept = missingFrom(come, corrections);
  const spoken = new Set(kept.map(correctionKey));
  return [...kept, ...gone.filter((one) => !spoken.has(correctionKey(one)))];
}

/** Those of `others` that are not in `some`. */
function missingFrom(some: readonly Correction[], others: readonly Correction[]): readonly Correction[] {
  const known = new Set(some.map(valueKey));
  return others.filter((one) => !known.has(valueKey(one)));
}
