import { countOf } from '../../language/labels/count-of.ts';
import { numbersParts, type Label } from '../../language/labels/label.ts';

/** What the numbers of a list show: whether they run, and how sure a sign of numbering they are. */
export function numberSigns(labels: readonly (Label | null)[]): Readonly<Record<string, number>> {
  const known = labels.filter((label) => label !== null);
  if (known.length === 0) return {};
  const share = (holds: (label: Label) => boolean): number => known.filter(holds).length / labels.length;
  return {
    'numbers run': shareRunning(known.map(({ number }) => countOf(number))),
    named: share(({ scheme }) => scheme === 'word'),
    coded: share(({ scheme }) => scheme === 'series' || scheme === 'word'),
    'bare number': share(({ scheme }) => scheme === 'bare'),
    letter: share(numbersParts),
  };
}

/** Share of the numbers that follow the one before. */
function shareRunning(counts: readonly (number | null)[]): number {
  const follow = counts.filter(
    (count, at) => at > 0 && count !== null && count === (counts[at - 1] ?? 0) + 1,
  );
  return counts.length < 2 ? 0 : follow.length / (counts.length - 1);
}
