import { NUMBER_HEAD, parseNumber, scaleOf } from '../../language/numbers.ts';

/** A quantity as its form says it, before the words around it tell what it is for. */
export type Amount = {
  /** Null where a range is given. */
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** `percent`, `EUR`, `m2`, or a noun as printed; null where the form names none. */
  readonly unit: string | null;
  /** The form itself says that it is about so many: `een tiental`. */
  readonly isRound: boolean;
};

/** True where so much time is told: `twee jaar`, `acht weken`. */
export function isStretchOfTime(unit: string): boolean {
  return /^(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren)$/iu.test(unit);
}

/** Words between the two ends of a range. */
export const RANGE_SIGN = String.raw`\s?(?:tot en met|tot|t\/m|à|a|-|–)\s?`;
/** Not the start of a longer number, a name with digits, or a word. */
export const NUMBER_START = String.raw`${NUMBER_HEAD}(?<![\p{L}\p{N}]|[\p{N}][.,/:-]|[[^]|[\p{L}\p{N}]-|\p{L}[’”"'])`;
/** `tussen`, in front of the first of two. */
export const BETWEEN = `(?<=tussen\\s(?:de\\s|een\\s)?)`;

/** An amount of one number, or of a range where a second is given. */
export function amount(
  first: string,
  last: string | undefined,
  unit: string | null,
  factor = 1,
): Amount | null {
  if (last === undefined) return single(parseNumber(first) * factor, unit);
  // `1,5 tot 2 miljoen`: the scale behind the second is that of both.
  const shared = scaleOf(first) === 1 ? scaleOf(last) : 1;
  const [low, high] = [parseNumber(first), parseNumber(last)];
  const scaled = low * shared < high ? low * shared : low;
  return high > scaled ? range(scaled * factor, high * factor, unit) : null;
}

export function single(value: number, unit: string | null, isRound = false): Amount | null {
  return Number.isNaN(value) ? null : { value: withoutDust(value), min: null, max: null, unit, isRound };
}

export function range(min: number, max: number, unit: string | null): Amount {
  return { value: null, min: withoutDust(min), max: withoutDust(max), unit, isRound: false };
}

/** A share of one as a percentage with two decimals; null where it is none. */
export function share(part: number, whole: number): Amount | null {
  const value = part / whole;
  return value > 0 && value < 1 ? single(Math.round(value * 10_000) / 100, 'percent') : null;
}

/** Factors such as a million leave no dust behind the point. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(DIGITS_OF_SUMS));
}

/** Cents of thousands of millions; a double holds one or two digits more. */
const DIGITS_OF_SUMS = 14;

/** `1,250`: three decimals of what comes in wholes, or of money, are thousands that English writes. */
export function asThousands(first: string): string {
  return /^[1-9]\d{0,2}(?:,\d{3})+$/u.test(first) ? first.replaceAll(',', '.') : first;
}
