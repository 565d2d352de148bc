import type { Diagnostic } from '../core/diagnostic.ts';
import type { Places } from '../core/places.ts';
import type { Span } from '../core/span.ts';
import type { AgreementDocument, PlacedDiagnostic, PlacedSpan } from './document-schema.ts';

/** Ranges of the canonical text; their places on the page come last, by `placeOnPages`. */
export function placeSpans(spans: readonly Span[]): PlacedSpan[] {
  return spans.map(({ start, end }) => ({ start, end, page: null, boxes: null }));
}

export function placeDiagnostics(diagnostics: readonly Diagnostic[]): PlacedDiagnostic[] {
  return diagnostics.map(({ code, severity, message, reason, spans }) => ({
    ...{ code, severity, message },
    ...(reason === undefined ? {} : { reason }),
    spans: placeSpans(spans),
  }));
}

/**
 * The document with the page and boxes of every span in it. A span that runs over a page break becomes one for each
 * page, without the white space between them.
 */
export function placeOnPages(document: AgreementDocument, places: Places): AgreementDocument {
  return placeIn(document, places);
}

function placeIn<T>(value: T, places: Places): T;
function placeIn(value: unknown, places: Places): unknown {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return entries.flatMap((entry): readonly unknown[] =>
      isSpan(entry) ? partsOf(entry, places) : [placeIn(entry, places)],
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, placeIn<unknown>(entry, places)]),
  );
}

function partsOf(span: PlacedSpan, places: Places): readonly PlacedSpan[] {
  const parts = places.partsOf(span);
  if (parts.length === 0) return [span];
  return parts.map(({ span: { start, end }, page, boxes }) => ({ start, end, page, boxes: [...boxes] }));
}

function isSpan(value: unknown): value is PlacedSpan {
  return typeof value === 'object' && value !== null && 'start' in value && 'boxes' in value;
}
