import type { Codes, Overview } from './view.ts';
import type { ProjectEntry } from './reviewed-documents.ts';

/** Who reviews what, and how. */
export type ProjectOptions = {
  /** The documents as they were read. */
  readonly entries: readonly ProjectEntry[];
  /** Where corrections are kept. */
  readonly folder: string;
  readonly coder: string;
  /** No reading is shown before one's own. */
  readonly blind: boolean;
  /** The coder sees what all say, and decides. */
  readonly adjudicates: boolean;
  /** The file of each document by its hash. */
  readonly sources: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, Codes>;
  readonly topics: Overview['topics'];
  readonly sample: Overview['sample'];
  /** The day it is, as ISO 8601. */
  readonly today: () => string;
};
