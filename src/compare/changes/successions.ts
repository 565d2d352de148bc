import type { AgreementDocument } from '../../normalise/document-schema.ts';
import { placeNameOf } from '../place-name.ts';
import { changesBetween, type AgreementChanges } from './changes.ts';

/**
 * The changes from each agreement of a municipality to the next one of its kind, by their years. Those of the same year
 * are no succession, and one without a period has no place in it.
 */
export function successionsOf(documents: readonly AgreementDocument[]): readonly AgreementChanges[] {
  const agreements = documents.filter(({ afspraken, period }) => afspraken.length > 0 && period !== null);
  const byPlace = Map.groupBy(agreements, (one) => `${placeNameOf(one)} ${one.kind}`);
  return [...byPlace.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    return sorted.slice(1).flatMap((later, at): readonly AgreementChanges[] => {
      const earlier = sorted[at];
      if (earlier === undefined || startOf(earlier) === startOf(later)) return [];
      return [{ municipality: placeNameOf(later), ...changesBetween(earlier, later) }];
    });
  });
}

function startOf({ period }: AgreementDocument): string {
  return period?.start ?? '';
}
