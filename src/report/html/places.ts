import type { Comparison } from '../../compare/comparison.ts';
import { documentLabels } from './format.ts';

/** What documents are called in the report, and of which municipality they are. */
export type Places = {
  /** The municipalities, each once; their places are their numbers. */
  readonly names: readonly string[];
  readonly labelOf: (document: string) => string;
  /** The number of its municipality, by which the reader's choice finds what is of it. */
  readonly numberOf: (document: string) => string;
};

export function placesOf({ documents, ledger }: Comparison): Places {
  const labels = documentLabels(documents);
  const municipalities = new Map(ledger.documents.map(({ id, municipality }) => [id, municipality]));
  const names = [...new Set(municipalities.values())].toSorted((a, b) => a.localeCompare(b, 'nl'));
  const numbers = new Map(names.map((name, at) => [name, String(at)]));
  return {
    names,
    labelOf: (document) => labels.get(document) ?? document,
    numberOf: (document) => numbers.get(municipalities.get(document) ?? '') ?? '',
  };
}
