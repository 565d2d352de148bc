import type { Span } from '../../core/span.ts';
import type { Label } from '../../language/labels/label.ts';
import type { AfspraakCell, Change } from '../tree/agreement-tree.ts';

/** A row, a card or a part of a cell as an afspraak: its parts by what they hold. */
export type RowDraft = {
  /** The reading that is the table. */
  readonly index: number;
  readonly row: number;
  readonly label: Label | null;
  readonly section: number | null;
  /** The sub-head or first cell that it lies under inside its table, which is a chapter of its own; else null. */
  readonly head: readonly Span[] | null;
  readonly title: readonly Span[];
  readonly text: readonly Span[];
  readonly extent: readonly Span[];
  readonly cells: readonly AfspraakCell[];
  readonly actorColumn: readonly Span[] | null;
  readonly change: Change | null;
};

/** `nieuw`, `gewijzigd`, `ongewijzigd`, `vervalt` in the words that updates use for them. */
export function readChange(text: string): Change | null {
  if (/^(?:ongewijzigd|doorlopend|blijft|gehandhaafd|loopt door)/iu.test(text)) return 'ongewijzigd';
  if (/^(?:gewijzigd|aangepast|geactualiseerd|bijgesteld)/iu.test(text)) return 'gewijzigd';
  if (/^(?:vervalt|vervallen|geschrapt|afgerond|komt te vervallen)/iu.test(text)) return 'vervalt';
  return /^nieuw/iu.test(text) ? 'nieuw' : null;
}
