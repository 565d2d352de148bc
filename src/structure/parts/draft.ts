import type { Diagnostic } from '../../core/diagnostic.ts';
import type { AfspraakForm } from '../tree/agreement-tree.ts';
import type { Span } from '../../core/span.ts';
import type { Label } from '../../language/labels/label.ts';

/** A part of an afspraak's body: a reading, or as much of it as belongs to the afspraak. */
export type Part = { readonly index: number; readonly pieces: readonly Span[] };

/** An afspraak in the making. */
export type Draft = {
  readonly form: AfspraakForm;
  /** The reading that opens it. */
  readonly index: number;
  readonly label: Label | null;
  /** Its true number as far as known by now. */
  readonly number: string | null;
  /** The section it was found in, or has been moved to. */
  readonly section: number | null;
  readonly caption: number | null;
  /** The line or head above it that gives it to a party. */
  readonly leadIn: number | null;
  readonly body: readonly Part[];
  readonly diagnostics: readonly Diagnostic[];
};

export function spansOf(parts: readonly Part[]): readonly Span[] {
  return parts.flatMap(({ pieces }) => pieces);
}
