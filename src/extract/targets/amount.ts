import { DIGITS, NUMBER_WORD, parseNumber } from '../../language/numbers.ts';

/** A quantity as its form says it, before the words around it tell what it is for. */
export type Amount = {
  /** Null where a range is given. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** `percent`, `EUR`, `m2`, or a noun as printed; null where the form names none. */
  readonly unit: string | null;
};

/** One number, in digits or words. */
export const NUMBER = `(?:${DIGITS}|${NUMBER_WORD}|anderhalf|anderhalve)`;
/** Words between the two ends of a range. */
export const RANGE_SIGN = String.raw`\s?(?:tot en met|tot|t\/m|à|a|-|–)\s?`;
/** Not the start of a longer number, a name with digits, or a word. */
export const NUMBER_START = String.raw`(?<![\p{L}\p{N}]|[\p{N}][.,/:-]|[[^]|[\p{L}\p{N}]-|\p{L}[’”"'])`;

export function valueOf(text: string): number {
  return /^anderhal/iu.test(text) ? 1.5 : parseNumber(text);
}

/** An amount of one number, or of a range where a second is given. */
export function amount(
  first: string,
  last: string | undefined,
  unit: string | null,
  factor = 1,
): Amount | null {
  const low = valueOf(first) * factor;
  if (Number.isNaN(low)) return null;
  if (last === undefined) return { value: round(low), min: null, max: null, unit };
  const high = valueOf(last) * factor;
  return high > low ? { value: null, min: round(low), max: round(high), unit } : null;
}

/** Factors such as a million leave no dust behind the point. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
