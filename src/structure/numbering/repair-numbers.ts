import { diagnose } from '../../core/diagnostic.ts';
import type { Draft } from '../parts/draft.ts';
import type { Reading } from '../evidence/reading.ts';
import { counter, findSequences, missingCounts, withCounter, type Sequence } from './sequences.ts';

/**
 * A number is mended where its neighbours prove it: between 59 and 61, a second 50 is 60, and so is a lone 50 that no
 * place in the count waits for. A number that stands twice for no such reason stays, and is reported.
 */
export function repairNumbers(drafts: readonly Draft[], readings: readonly Reading[]): readonly Draft[] {
  const mended = new Map<Draft, Draft>();
  for (const sequence of findSequences(drafts)) {
    for (const [draft, change] of repairSequence(sequence, readings)) mended.set(draft, change);
  }
  return drafts.map((draft) => mended.get(draft) ?? draft);
}

function repairSequence(
  { drafts }: Sequence,
  readings: readonly Reading[],
): readonly (readonly [Draft, Draft])[] {
  const missing = new Set(missingCounts(drafts));
  const byCount = Map.groupBy(drafts, counter);
  const changes: (readonly [Draft, Draft])[] = [];
  for (const [count, twins] of byCount) {
    const [only] = twins;
    if (only !== undefined && twins.length === 1) {
      const truth = isAwaited(count, byCount) ? null : provenCount(only, drafts, missing);
      if (truth !== null && truth !== count) changes.push([only, repaired(only, truth, readings)]);
      continue;
    }
    const wrong = twins.filter((twin) => provenCount(twin, drafts, missing) !== null);
    for (const twin of wrong.length < twins.length ? wrong : []) {
      const truth = provenCount(twin, drafts, missing);
      if (truth !== null) changes.push([twin, repaired(twin, truth, readings)]);
    }
    const mended = new Set(changes.map(([draft]) => draft));
    const left = twins.filter((twin) => !mended.has(twin));
    for (const twin of left.slice(1)) changes.push([twin, reported(twin, count, readings)]);
  }
  return changes;
}

/** Both neighbours of a count are there: then it may be out of place, but it is no slip. */
function isAwaited(count: number, byCount: ReadonlyMap<number, unknown>): boolean {
  return byCount.has(count - 1) && byCount.has(count + 1);
}

/** The number that must stand here because the ones before and after leave exactly one place. */
function provenCount(draft: Draft, drafts: readonly Draft[], missing: ReadonlySet<number>): number | null {
  const at = drafts.indexOf(draft);
  const before = drafts[at - 1];
  const after = drafts[at + 1];
  if (before === undefined) return null;
  const expected = counter(before) + 1;
  const closes = after === undefined || counter(after) === expected + 1;
  return closes && missing.has(expected) ? expected : null;
}

function repaired(draft: Draft, count: number, readings: readonly Reading[]): Draft {
  const number = withCounter(draft, count);
  const message = `Printed as ${draft.label?.printed ?? ''}; its neighbours prove that it is ${number}.`;
  const diagnostic = diagnose('numbering/repaired', message, labelSpan(draft, readings));
  return { ...draft, number, diagnostics: [...draft.diagnostics, diagnostic] };
}

function reported(draft: Draft, count: number, readings: readonly Reading[]): Draft {
  const message = `The number ${withCounter(draft, count)} stands more than once.`;
  const diagnostic = diagnose('numbering/duplicate', message, labelSpan(draft, readings));
  return { ...draft, diagnostics: [...draft.diagnostics, diagnostic] };
}

function labelSpan(draft: Draft, readings: readonly Reading[]): readonly { start: number; end: number }[] {
  const start = readings[draft.index]?.extent.start;
  if (start === undefined) return [];
  return [{ start, end: start + (draft.label?.printed.length ?? 0) }];
}
