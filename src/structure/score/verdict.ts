import type { ScoredGroup } from './score-group.ts';

/** Why a list that scored well enough was not taken. */
export type Yielding = {
  readonly reason: string;
  /** It lies in another list, or another in it; else the document sets out its afspraken in another way. */
  readonly isToLevel: boolean;
  /** The look of the list around it or inside it; null where it gave way to no single one. */
  readonly to: string | null;
};

/** What became of a list. */
export type Verdict = {
  readonly group: ScoredGroup;
  readonly accepted: boolean;
  readonly yielded: Yielding | null;
};
