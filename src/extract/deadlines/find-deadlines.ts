import { dropOverlaps, overlaps, type Span } from '../../core/span.ts';
import { propose, type Found } from '../rule.ts';
import { boundMoment } from './relate.ts';
import { deadline, type DeadlineValue } from './deadline-value.ts';
import { DURATION_RULES } from './durations/index.ts';
import { EVENT_RULES } from './events.ts';
import { MOMENT_RULES } from './units/index.ts';
import { RECURRENCE_RULES } from './recurrences/index.ts';
import { REFINERS, type Setting } from './refiners.ts';

export type { Setting } from './refiners.ts';

/** Deadlines, and dates that are none, with the reason. */
export type DeadlineFindings = {
  readonly deadlines: readonly Found<DeadlineValue>[];
  readonly setAside: readonly (Span & { readonly reason: string })[];
};

/** The deadlines of one text, as its words say them. */
export function findDeadlines(text: string, setting: Setting): DeadlineFindings {
  const moments = dropOverlaps(propose(text, MOMENT_RULES));
  const bound = moments.flatMap((found) => boundMoment(text, found, setting.inCell) ?? []);
  const recurring = propose(text, RECURRENCE_RULES).map(({ value, ...found }) => ({
    ...found,
    value: deadline('recurring', { every: value }),
  }));
  const counted = propose(text, DURATION_RULES).map(({ value, ...found }) => ({
    ...found,
    value: deadline('by', { within: value.within, event: value.event }),
  }));
  const events = propose(text, EVENT_RULES).map(({ value, ...found }) => ({
    ...found,
    value: deadline('by', { event: value }),
  }));
  const proposed = dropOverlaps([...bound, ...recurring, ...counted, ...events]);
  let kept: readonly Found<DeadlineValue>[] = proposed;
  const setAside: (Span & { reason: string })[] = moments
    .filter((found) => !proposed.some((other) => overlaps(other, found)))
    .map(({ start, end }) => ({ start, end, reason: 'a date that is only named' }));
  for (const { reason, refine } of REFINERS) {
    const left = refine(kept, text, setting);
    for (const gone of kept)
      if (!left.some((other) => covers(other, gone))) setAside.push({ ...gone, reason });
    kept = left;
  }
  return { deadlines: kept, setAside: setAside.map(({ start, end, reason }) => ({ start, end, reason })) };
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
