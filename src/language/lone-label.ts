import { readLabel } from './labels/index.ts';
import type { Label } from './labels/label.ts';

/** The label that stands in a cell or line without the text that it numbers; a bare number needs no point there. */
export function readLoneLabel(words: string): Label | null {
  return readLabel(`${words} X`) ?? readLabel(`${words}. X`);
}
