import type { DiagnosticCode } from '../core/diagnostic.ts';
import type { PlacedDiagnostic } from '../normalise/document-schema.ts';

/** What became of an input, in one word. */
export const OUTCOMES = [
  'ok',
  'partial',
  'not-found',
  'empty',
  'encrypted',
  'damaged',
  'no-text',
  'unreadable-font',
  'too-large',
  'timeout',
  'memory',
  'bomb',
  'fault',
  'interrupted',
  'unsupported',
  'no-agreement',
] as const;

export type OutcomeName = (typeof OUTCOMES)[number];

/** Of several troubles the first of this list names the outcome. */
const NAMES: readonly (readonly [DiagnosticCode, OutcomeName])[] = [
  ['source/bomb', 'bomb'],
  ['source/timeout', 'timeout'],
  ['source/memory', 'memory'],
  ['source/too-large', 'too-large'],
  ['source/encrypted', 'encrypted'],
  ['source/unsupported', 'unsupported'],
  ['source/binary', 'unsupported'],
  ['source/fault', 'fault'],
  ['source/crash', 'fault'],
  ['source/interrupted', 'interrupted'],
  ['source/not-found', 'not-found'],
  ['source/damaged', 'damaged'],
  ['source/empty', 'empty'],
  ['source/no-text', 'no-text'],
  ['source/unreadable-font', 'unreadable-font'],
  ['source/no-agreement', 'no-agreement'],
];

/** The outcome of an input from its diagnostics; one that gave a document is whole or not. */
export function outcomeOf(diagnostics: readonly PlacedDiagnostic[], hasDocument: boolean): OutcomeName {
  const codes = new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code));
  if (hasDocument) return codes.has('source/damaged') ? 'partial' : 'ok';
  // A copy of another file is all right; it is counted there.
  return NAMES.find(([code]) => codes.has(code))?.[1] ?? 'ok';
}
