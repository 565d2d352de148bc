import { hash } from 'node:crypto';
import { lettersOf } from './letters.ts';

/** So many signs tell the added afspraken of a country apart. */
const LENGTH = 8;

/** Behind the id of a document or afspraak it tells what people found in it. */
const MARK = '/review-';

/** The id of an afspraak that people found, behind that of the document or afspraak it was found in: by its words. */
export function addedId(inside: string, text: string): string {
  return `${inside}${MARK}${hash('sha256', lettersOf(text)).slice(0, LENGTH)}`;
}

/** Whether an afspraak was cut from another one. */
export function isCutFrom(id: string, whole: string): boolean {
  return id.startsWith(`${whole}${MARK}`);
}
