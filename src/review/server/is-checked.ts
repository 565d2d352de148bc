import type { Correction } from '../correction.ts';

/** Whether a coder said that a document was gone through as a whole. */
export function isChecked(said: readonly Correction[]): boolean {
  return said.some(({ about, is }) => about === 'document' && is === 'checked');
}
