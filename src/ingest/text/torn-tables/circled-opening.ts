import { circledNumber } from '../../../language/circled-number.ts';

/** The number in a circle that a line of a table begins with; null without. */
export function circledOpening(text: string): number | null {
  const sign = /^[①-⑳❶-❿](?=\s)/u.exec(text)?.[0];
  return sign === undefined ? null : circledNumber(sign);
}
