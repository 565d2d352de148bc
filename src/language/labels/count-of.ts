/** What counts up in a number: its last part, a letter by its place in the alphabet; null where nothing does. */
export function countOf(number: string): number | null {
  const last = /(?:\d+|\p{L})$/u.exec(number)?.[0];
  if (last === undefined) return null;
  return /\d/u.test(last) ? Number(last) : (last.toLowerCase().codePointAt(0) ?? 0) - BEFORE_A;
}

const BEFORE_A = 96;
