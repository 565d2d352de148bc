import type { ComparedIndicator, Comparison, TopicComparison, TopicEntry } from '../comparison.ts';

/** An entry with the document that it is of, and its parts under it. */
export type PlacedEntry = {
  readonly document: string;
  readonly entry: TopicEntry;
  readonly parts: readonly PlacedEntry[];
};

/** The numbers that may stand side by side: of one indicator and one form, all for a year or all for their whole term. */
export type SideBySide = {
  readonly indicator: ComparedIndicator;
  readonly isYearly: boolean;
  readonly entries: readonly PlacedEntry[];
};

/** The numbers of a topic by indicator, in the order of the list; what is said of a year apart from what is said of more. */
export function sideBySide(
  topic: TopicComparison,
  indicators: Comparison['indicators'],
): readonly SideBySide[] {
  return indicators
    .filter((indicator) => indicator.topic === topic.id)
    .flatMap((indicator) =>
      [false, true].flatMap((isYearly): readonly SideBySide[] => {
        const entries = topic.cells.flatMap(({ document, entries: all }) =>
          nested(
            document,
            all.filter((entry) => entry.indicator === indicator.id && entry.isYearly === isYearly),
          ),
        );
        return entries.length === 0 ? [] : [{ indicator, isYearly, entries }];
      }),
    );
}

/** The numbers of a topic that no other can stand beside, with their documents. */
export function notComparable(topic: TopicComparison): readonly PlacedEntry[] {
  return topic.cells.flatMap(({ document, entries }) =>
    nested(
      document,
      entries.filter(({ number, indicator }) => number !== null && indicator === null),
    ),
  );
}

/** Parts hang under their whole, where that stands in the same list; else they stand for themselves. */
function nested(document: string, entries: readonly TopicEntry[]): readonly PlacedEntry[] {
  const wholeOf = ({ commitment, partOf, index }: TopicEntry): TopicEntry | undefined =>
    entries.find(
      (other) => other.commitment === commitment && other.index === partOf && other.index !== index,
    );
  const place = (entry: TopicEntry): PlacedEntry => ({
    document,
    entry,
    parts: entries.filter((other) => wholeOf(other) === entry).map(place),
  });
  return entries.filter((entry) => wholeOf(entry) === undefined).map(place);
}

/** Entries and their parts in one list, each with how deep it lies. */
export function flattened(
  entries: readonly PlacedEntry[],
  depth = 0,
): readonly (PlacedEntry & { readonly depth: number })[] {
  return entries.flatMap((one) => [{ ...one, depth }, ...flattened(one.parts, depth + 1)]);
}
