import { IntervalTree } from '../../core/interval-tree.ts';
import { SpanSet } from '../../core/span-set.ts';
import { dropOverlaps, overlaps, type Span } from '../../core/span.ts';
import { propose, type Found } from '../rule.ts';
import { deadline, type DeadlineValue } from './deadline-value.ts';
import { DURATION_RULES } from './durations/index.ts';
import { findMoments } from './find-moments.ts';
import { RECURRENCE_RULES } from './recurrences/index.ts';
import { REFINERS, type Setting } from './refiners.ts';
import { relate } from './relate.ts';

export type { Setting } from './refiners.ts';

/** Deadlines, and dates that are none, with the reason. */
export type DeadlineFindings = {
  readonly deadlines: readonly Found<DeadlineValue>[];
  readonly setAside: readonly (Span & { readonly reason: string })[];
};

/** The deadlines of one text, as its words say them. */
export function findDeadlines(text: string, setting: Setting): DeadlineFindings {
  const moments = findMoments(text);
  const related = moments.flatMap((found) => relate(text, found, setting.inCell) ?? []);
  const counted = propose(text, DURATION_RULES).map(({ value, ...found }) => ({
    ...found,
    value: [deadline('by', { within: value.within, event: value.event })],
  }));
  const recurring = propose(text, RECURRENCE_RULES).map(({ value, ...found }) => ({
    ...found,
    value: [deadline('recurring', { every: value })],
  }));
  const proposed = apart(dropOverlaps([...related, ...counted]), recurring).flatMap(({ value, ...found }) =>
    value.map((one): Found<DeadlineValue> => ({ ...found, value: one })),
  );
  let kept: readonly Found<DeadlineValue>[] = proposed;
  const timed = new SpanSet(proposed);
  const setAside: (Span & { reason: string })[] = moments
    .filter((found) => found.value.grain !== 'event' && !timed.overlaps(found))
    .map(({ start, end }) => ({ start, end, reason: 'a date that is only named' }));
  for (const { reason, refine } of REFINERS) {
    const left = refine(kept, text, setting);
    for (const gone of notIn(left, kept)) setAside.push({ ...gone, reason });
    kept = left;
  }
  return { deadlines: kept, setAside: setAside.map(({ start, end, reason }) => ({ start, end, reason })) };
}

/** What a refiner dropped, also from inside what it made longer. */
function notIn<T extends Span>(left: readonly T[], all: readonly T[]): readonly T[] {
  const staying = new Set(left);
  const changed = all.filter((found) => !staying.has(found));
  if (changed.length === 0) return [];
  const places = new IntervalTree(left, (found) => found);
  return changed.filter((gone) => !places.overlapping(gone).some((other) => covers(other, gone)));
}

type Proposal = Found<readonly DeadlineValue[]>;

/** Of what overlaps the longest; but `het einde van elk jaar` tells both when and how often. */
function apart(dated: readonly Proposal[], recurring: readonly Proposal[]): readonly Proposal[] {
  const often = dropOverlaps(recurring).filter(
    (found) => found.rule === 'every-period' || !dated.some((other) => isLonger(other, found)),
  );
  const kept = dated.filter((found) => !often.some((other) => isLonger(other, found)));
  return [...kept, ...often].toSorted((a, b) => a.start - b.start);
}

function isLonger(a: Span, b: Span): boolean {
  return overlaps(a, b) && a.end - a.start >= b.end - b.start;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
