import type { TopicCell, TopicComparison, TopicEntry } from '../../../compare/comparison.ts';
import type { CellValue, Field } from '../../../emit/table.ts';
import { field } from '../fields.ts';

/** A thing that a document says on a topic; no entry where it says nothing. */
export type TopicRow = {
  readonly topic: TopicComparison;
  readonly document: string;
  readonly municipality: string;
  readonly status: TopicCell['status'];
  readonly index: number;
  readonly entry: TopicEntry | null;
};

const NOT_FOUND: CellValue = { missing: 'not found' };
export const NOT_APPLICABLE: CellValue = { missing: 'not applicable' };

/** A column about the entry: `not found` where the document has none on the topic. */
export function ofEntry(
  name: readonly [string, Field<TopicRow>['type']],
  words: Parameters<typeof field<TopicRow>>[1],
  value: (entry: TopicEntry) => CellValue,
  rest: Parameters<typeof field<TopicRow>>[3] = {},
): Field<TopicRow> {
  return field(name, words, ({ entry }) => (entry === null ? NOT_FOUND : value(entry)), rest);
}
