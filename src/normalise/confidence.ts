import type { Diagnostic, DiagnosticCode } from '../core/diagnostic.ts';

/** How much a kind of doubt takes off; what is not listed takes nothing. */
const DEDUCTIONS: Partial<Record<DiagnosticCode, number>> = {
  'numbering/duplicate': 0.1,
  'numbering/repaired': 0.1,
  'numbering/inferred': 0.1,
  'order/repaired': 0.1,
  'structure/fragment-joined': 0.1,
  'source/ocr-suspect': 0.1,
  'deadline/ambiguous': 0.05,
  'quantity/unclassified': 0.05,
  'party/unknown': 0.05,
  'actor/none': 0.02,
};

const HIGHEST = 0.98;
const LOWEST = 0.3;

/** 0.98 for an afspraak that was read without any doubt, less for every repair and doubt; never below 0.3. */
export function confidenceOf(diagnostics: readonly Diagnostic[]): number {
  const doubts = diagnostics.filter(({ severity, code }) => severity !== 'info' || code === 'actor/none');
  const taken = doubts.reduce((sum, { code }) => sum + (DEDUCTIONS[code] ?? 0), 0);
  return Math.max(LOWEST, Math.round((HIGHEST - taken) * 100) / 100);
}
