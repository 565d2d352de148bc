import { proposeCards } from './cards.ts';
import { proposeCellLists } from './cell-lists.ts';
import type { Proposer } from './proposal.ts';
import { proposeRunningText } from './running-text.ts';
import { proposeRows } from './rows.ts';
import { proposePartyCells } from './party-cells.ts';

/** Every way of setting out afspraken. One more is a file here and a line below. */
export const PROPOSERS: readonly Proposer[] = [
  proposeCards,
  proposeRunningText,
  proposeRows,
  proposePartyCells,
  proposeCellLists,
];
