import { quoteOf } from '../../core/span.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { AfspraakForm } from '../tree/agreement-tree.ts';
import type { RowDraft } from './table-row.ts';

/** How an afspraak is set out. */
export type UnitForm = AfspraakForm;

/** A reading, row or cell that could open an afspraak. */
export type Proposal = {
  readonly form: UnitForm;
  /** The reading that it begins with, or the table that it lies in. */
  readonly index: number;
  /** The first reading behind what it would hold. */
  readonly end: number;
  /** Parts of a row, cell or card; null for what is read as running text. */
  readonly row: RowDraft | null;
  /** The log odds that its own words commit somebody, and those of the best words in all that it would hold. */
  readonly own: number;
  readonly best: number;
  /** Its own words are short and close no sentence. */
  readonly isTitle: boolean;
  /** The reading that it hangs under, as a bullet under a numbered sentence does. */
  readonly nested: number | null;
};

/** Proposals that stand or fall together: one list, table or section in one look. */
export type ProposalGroup = {
  readonly form: UnitForm;
  /** What the groups of one look share wherever they stand in the document. */
  readonly family: string;
  readonly members: readonly Proposal[];
  /** What only this form shows, as terms of its score: 1 or 0, or a share of the members. */
  readonly signs: Readonly<Record<string, number>>;
};

/** One way of setting out afspraken; it knows nothing of the others. */
export type Proposer = (evidence: Evidence) => readonly ProposalGroup[];

/** A row, cell or card, judged by the words that state its afspraak; `end` is the first reading behind it. */
export function proposedRow(
  form: 'row' | 'cell' | 'card',
  row: RowDraft,
  end: number,
  { source, judge }: Evidence,
): Proposal {
  const odds = judge(quoteOf(source, row.text));
  return { form, index: row.index, end, row, own: odds, best: odds, isTitle: false, nested: null };
}
