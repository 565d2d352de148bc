import type { NotAQuantity } from './not-a-quantity.ts';
import type { Span } from './span.ts';

export type Severity = 'info' | 'warning' | 'error';

/** Every kind of trouble or doubt that a document can hold, with how bad it is. The README tells what to do. */
export const DIAGNOSTIC_SEVERITIES = {
  'source/empty': 'error',
  'source/not-found': 'error',
  'source/binary': 'error',
  'source/unsupported': 'error',
  'source/too-large': 'error',
  'source/bomb': 'error',
  'source/timeout': 'error',
  'source/memory': 'error',
  'source/crash': 'error',
  'source/fault': 'error',
  'source/interrupted': 'error',
  'source/unreadable-font': 'error',
  'source/no-agreement': 'error',
  'source/encrypted': 'error',
  'source/damaged': 'error',
  'source/no-text': 'error',
  'source/duplicate': 'warning',
  'source/version': 'warning',
  'source/tracked-changes': 'warning',
  'source/encoding': 'warning',
  'source/recognised': 'warning',
  'source/unseen-text': 'warning',
  'source/ocr-suspect': 'warning',
  'document/kind-unknown': 'warning',
  'document/period-unknown': 'warning',
  'document/municipality-unknown': 'warning',
  'numbering/gap': 'warning',
  'numbering/duplicate': 'warning',
  'numbering/repaired': 'warning',
  'numbering/inferred': 'warning',
  'order/repaired': 'warning',
  'order/suspect': 'warning',
  'structure/fragment-joined': 'warning',
  'structure/low-evidence': 'warning',
  'structure/ambiguous': 'warning',
  'deadline/ambiguous': 'warning',
  'date/not-a-deadline': 'info',
  'quantity/unclassified': 'warning',
  'party/unknown': 'warning',
  'party/none': 'warning',
  'link/title': 'warning',
  'link/text': 'info',
  'version/text': 'info',
  'table/sum': 'warning',
  'actor/none': 'info',
  'review/orphan': 'warning',
  'review/disagreement': 'warning',
} as const satisfies Record<string, Severity>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_SEVERITIES;

/** Something a reader of the data has to know: what, how bad, in a plain sentence, and where. */
export type Diagnostic = {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly message: string;
  /** Why a number is no quantity, as a code. */
  readonly reason?: NotAQuantity;
  readonly spans: readonly Span[];
};

/** A diagnostic with the severity of its code, or a milder one where this case is known to be harmless. */
export function diagnose(
  code: DiagnosticCode,
  message: string,
  spans: readonly Span[] = [],
  severity: Severity = DIAGNOSTIC_SEVERITIES[code],
): Diagnostic {
  return { code, severity, message, spans };
}
