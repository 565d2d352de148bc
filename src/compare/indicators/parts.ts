import type { PlacedNumber } from './place-numbers.ts';

/**
 * Hangs parts under their whole. A number is a part where the text says so (`waarvan`, `van deze 30%`), where it binds
 * one party and the number before it that counts the same binds none, or where it and its neighbours add up to it.
 */
export function partsOf(placed: readonly PlacedNumber[]): readonly PlacedNumber[] {
  const parents: (number | null)[] = placed.map((number, at) => toldWhole(number, at, placed));
  for (const [at, number] of placed.entries()) {
    if (number.target.value === null || number.form !== 'total') continue;
    const sum = summedBefore(at, placed);
    if (sum === null) continue;
    // What adds up is a part, whatever the words in between.
    parents[at] = sum.whole;
    if (sum.beside !== null) parents[sum.beside] = sum.whole;
  }
  for (const [at, number] of placed.entries()) parents[at] ??= unboundWhole(number, at, placed);
  return placed.map((number, at) => ({ ...number, partOf: parents[at] ?? null }));
}

function toldWhole(
  { target, sentence, form, why, clause }: PlacedNumber,
  at: number,
  placed: readonly PlacedNumber[],
): number | null {
  if (why === 'whole' || why === 'condition') return null;
  // The items of a list are no parts of each other.
  const told = target.partOf === null || target.partOf === at ? undefined : placed[target.partOf];
  const isTold = told !== undefined && (clause.isPart || form === 'share' || told.sentence === sentence);
  if (isTold && target.partOf !== null) return target.partOf;
  const before = placed[at - 1];
  if (before === undefined) return null;
  // `Van deze 30% wordt 40% toegewezen`: the share that was stated before is meant.
  if (before.why === 'whole' && before.sentence === sentence && before.form === form)
    return firstOf(before, at - 1, placed);
  if (!clause.isPart || before.why === 'condition') return null;
  if (form === 'share') return at - 1;
  const whole = placed.findLastIndex(
    (other, place) =>
      place < at && other.form === form && (other.target.value ?? 0) >= (target.value ?? Infinity),
  );
  return whole < 0 ? null : whole;
}

/** Where the same share was stated before; else where it stands here. */
function firstOf({ target, form }: PlacedNumber, at: number, placed: readonly PlacedNumber[]): number {
  const first = placed.findIndex(
    (other, place) =>
      place < at && other.form === form && other.target.value === target.value && other.why !== 'condition',
  );
  return first < 0 ? at : first;
}

/** A number that stands before this one, of which this one and the one beside it are the sum. */
function summedBefore(
  at: number,
  placed: readonly PlacedNumber[],
): { readonly whole: number; readonly beside: number | null } | null {
  const own = placed[at];
  const beside = placed[at - 1];
  if (own === undefined || beside === undefined) return null;
  const value = own.target.value ?? Number.NaN;
  for (let place = at - 2; place >= 0; place -= 1) {
    const whole = placed[place];
    if (whole === undefined || whole.form !== 'total') continue;
    const isSum =
      beside.form === 'total' && (beside.target.value ?? Number.NaN) + value === whole.target.value;
    if (isSum && beside.sentence === own.sentence) return { whole: place, beside: at - 1 };
    // `1/3 daarvan, dat zijn 1.108 woningen`: the share of the whole, worked out.
    const share =
      beside.form === 'share' && beside.target.partOf === place ? (beside.target.value ?? 0) / 100 : null;
    if (share !== null && Math.abs(share * (whole.target.value ?? 0) - value) < 1)
      return { whole: place, beside: null };
  }
  return null;
}

/** The number before it that counts the same and binds no single party, where this one and its like bind one each. */
function unboundWhole(number: PlacedNumber, at: number, placed: readonly PlacedNumber[]): number | null {
  const { indicator, form, clause } = number;
  if (!isBound(number) || indicator === null || form !== 'total' || !clause.goesOn) return null;
  const isAlike = (other: PlacedNumber): boolean =>
    other.indicator === indicator && other.target.per === number.target.per;
  const found = placed.findLastIndex((other, place) => place < at && isAlike(other) && !isBound(other));
  const value = placed[found]?.target.value ?? null;
  if (value === null) return null;
  // All that bind one party must find room in it; else they are no parts.
  const parts = placed.filter((other, place) => place > found && isAlike(other) && isBound(other));
  const sum = parts.reduce((total, { target }) => total + (target.value ?? 0), 0);
  return sum <= value ? found : null;
}

function isBound({ party }: PlacedNumber): boolean {
  return party !== null && !GROUPS.has(party);
}

const GROUPS: ReadonlySet<string> = new Set(['corporaties', 'partijen', 'gemeente', 'huurdersorganisaties']);
