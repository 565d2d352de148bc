import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import type { Span } from '../../core/span.ts';
import { NOT_A_QUANTITY, type NotAQuantity } from '../../core/not-a-quantity.ts';

/** A number that is in no value: a warning, unless the words around it tell what it is. */
export function unclassified(words: string, reason: NotAQuantity, spans: readonly Span[]): Diagnostic {
  const message = `"${words}" is no quantity: ${NOT_A_QUANTITY[reason]}.`;
  const severity = reason === 'unplaced' ? 'warning' : 'info';
  return { ...diagnose('quantity/unclassified', message, spans, severity), reason };
}
