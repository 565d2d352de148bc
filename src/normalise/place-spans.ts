import type { Diagnostic } from '../core/diagnostic.ts';
import type { Span } from '../core/span.ts';
import type { PlacedDiagnostic, PlacedSpan } from './document-schema.ts';

/** Ranges of the canonical text with their place on the page, where the source has pages. */
export function placeSpans(spans: readonly Span[]): PlacedSpan[] {
  return spans.map(({ start, end }) => ({ start, end, page: null, boxes: null }));
}

export function placeDiagnostics(diagnostics: readonly Diagnostic[]): PlacedDiagnostic[] {
  return diagnostics.map(({ code, severity, message, spans }) => ({
    code,
    severity,
    message,
    spans: placeSpans(spans),
  }));
}
