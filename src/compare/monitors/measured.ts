import type { CodedDocument } from '../code-document.ts';
import type { TopicEntry } from '../comparison.ts';
import type { Measurement } from './measurement.ts';
import type { Reached } from './reached.ts';

/** A figure of a monitor with the promise beside which it stands; also where it stands beside none. */
export type Measured = Omit<Reached, 'linkedBy'> & {
  readonly commitment: string;
  /** The document that holds the commitment. */
  readonly agreement: string;
  /** The promised number, as an entry of a topic; null where no promise counts the same. */
  readonly promise: Pick<TopicEntry, 'index' | 'indicator' | 'number'> | null;
  readonly linkedBy: Reached['linkedBy'] | null;
};

/** All figures of monitors about commitments, in the order of these: a figure that was not placed is told too. */
export function measuredOf(
  coded: readonly CodedDocument[],
  measurements: ReadonlyMap<string, readonly Measurement[]>,
): readonly Measured[] {
  return coded.flatMap(({ document, commitments, entries }) =>
    commitments.flatMap(({ id }, at) => {
      const promises = [...(entries[at]?.values() ?? [])].flat();
      return (measurements.get(id) ?? []).flatMap((measurement): readonly Measured[] => {
        const place = { ...shown(measurement), commitment: id, agreement: document.id };
        const linked = promises.flatMap(({ index, indicator, number, reached }) =>
          reached
            .filter((one) => isOf(one, measurement))
            .map(({ linkedBy }) => ({ ...place, linkedBy, promise: { index, indicator, number } })),
        );
        return linked.length > 0 ? linked : [{ ...place, linkedBy: null, promise: null }];
      });
    }),
  );
}

function isOf(one: Reached, { document, position, place }: Measurement): boolean {
  return one.document === document && one.position === position && one.place === place;
}

/** What readers need to know of a figure; by which words it was placed stays behind. */
export function shown({
  document,
  position,
  place,
  value,
  unit,
  partyName,
  date,
  status,
  quote,
  sentence,
  page,
}: Measurement): Omit<Reached, 'linkedBy'> {
  return { document, position, place, value, unit, partyName, date, status, quote, sentence, page };
}
