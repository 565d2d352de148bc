import type { Span } from '../../core/span.ts';

/** The parts of a row of a monitor, wherever they stand; each is empty where there is none. */
export type ProgressRow = {
  readonly number: readonly Span[];
  readonly title: readonly Span[];
  readonly agreed: readonly Span[];
  readonly owner: readonly Span[];
  readonly priority: readonly Span[];
  readonly text: readonly Span[];
  /** Cells with figures beside the text, each a text of its own. */
  readonly figures: readonly (readonly Span[])[];
  /** What is remarked of it beside the text, or what it led to. */
  readonly remarks: readonly (readonly Span[])[];
  /** What is to come: told, and not measured. */
  readonly outlook: readonly Span[];
  /** Parts of the text that are a party's, with the head that names it, where each party has a column. */
  readonly byParty: readonly { readonly head: readonly Span[]; readonly pieces: readonly Span[] }[];
  /** A place of its own for the status. */
  readonly status: readonly Span[];
  /** The colour of that place; null without one. */
  readonly statusColour: string | null;
  /** Colours of all its cells. */
  readonly colours: readonly (string | null)[];
  /** The heading inside the table that it stands under. */
  readonly chapter: readonly Span[];
};

/** A row with nothing in it. */
export const EMPTY_ROW: ProgressRow = {
  number: [],
  title: [],
  agreed: [],
  owner: [],
  priority: [],
  text: [],
  figures: [],
  remarks: [],
  outlook: [],
  byParty: [],
  status: [],
  statusColour: null,
  colours: [],
  chapter: [],
};

/** All that a row holds, in the order of the text. */
export function spansOfRow(row: ProgressRow): readonly Span[] {
  const parts = [
    row.number,
    row.title,
    row.agreed,
    row.owner,
    row.priority,
    row.text,
    row.status,
    row.outlook,
  ];
  return [...parts, ...row.figures, ...row.remarks].flat().toSorted((a, b) => a.start - b.start);
}
