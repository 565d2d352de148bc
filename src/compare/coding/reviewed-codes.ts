import { THEMES } from '../../language/theme-words.ts';
import { CONCRETENESS, type DatasetDocument } from '../comparison.ts';
import type { Topic } from '../topics/topic.ts';
import type { OwnCodes } from './own-codes.ts';

/**
 * Codes that people gave in a review, by the id of the afspraak; a list of codes goes before them. A topic that the list
 * of topics does not know is left out: the list can be another one than the coder had.
 */
export function withReviewedCodes(
  own: OwnCodes,
  dataset: readonly DatasetDocument[],
  topics: readonly Topic[],
): OwnCodes {
  const reviewed = dataset.flatMap(({ document }) =>
    document.afspraken.flatMap(({ id, codes }) =>
      codes === undefined
        ? []
        : [
            [
              id,
              {
                themes: codes.themes === undefined ? null : known(THEMES, codes.themes),
                topics:
                  codes.topics === undefined
                    ? null
                    : topics.filter((topic) => codes.topics?.includes(topic.id)),
                concreteness: CONCRETENESS.find((code) => code === codes.concreteness) ?? null,
              },
            ] as const,
          ],
    ),
  );
  return new Map([...reviewed, ...own]);
}

function known<T extends string>(all: readonly T[], given: readonly string[]): readonly T[] {
  return all.filter((one) => given.some((word) => word === one));
}
