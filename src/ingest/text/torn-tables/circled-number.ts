/** The number in a circle that a text begins with; null without. */
export function circledNumber(text: string): number | null {
  const sign = /^[①-⑳❶-❿](?=\s)/u.exec(text)?.[0].charCodeAt(0);
  if (sign === undefined) return null;
  return sign >= FIRST_FILLED ? sign - FIRST_FILLED + 1 : sign - FIRST_OPEN + 1;
}

const FIRST_OPEN = 0x2460;
const FIRST_FILLED = 0x2776;
