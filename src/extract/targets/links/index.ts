import { baselineOf } from './baseline.ts';
import { deadlineOf } from './deadline.ts';
import type { Linkable, TargetLinks } from './link.ts';
import { partOf } from './part-of.ts';
import { partyOf } from './party.ts';
import { shareOf } from './share-of.ts';

/** What each quantity of a text belongs to, in their order. */
export function linkTargets(linkable: Linkable): readonly TargetLinks[] {
  return linkable.targets.map((_, at) => ({
    party: partyOf(at, linkable),
    of: shareOf(at, linkable),
    deadline: deadlineOf(at, linkable),
    partOf: partOf(at, linkable),
    baseline: baselineOf(at, linkable),
  }));
}
