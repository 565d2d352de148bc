import { hash } from 'node:crypto';
import { lettersOf } from './letters.ts';

/** So many signs tell the added afspraken of a country apart. */
const LENGTH = 8;

/** The id of an afspraak that people found, behind that of the document or afspraak it was found in: by its words. */
export function addedId(inside: string, text: string): string {
  return `${inside}/review-${hash('sha256', lettersOf(text)).slice(0, LENGTH)}`;
}
