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
  for (const [at, number] of placed.entries()) parents[at] ??= unboundWhole(number, at, placed, parents);
  return placed.map((number, at) => ({ ...number, partOf: parents[at] ?? null }));
}

function toldWhole(
  { target, sentence, form, why, clause }: PlacedNumber,
  at: number,
  placed: readonly PlacedNumber[],
): number | null {
  if (why === 'whole' || why === 'condition') return null;
  if (target.partOf !== null && target.partOf !== at) return target.partOf;
  const before = placed[at - 1];
  if (before === undefined) return null;
  // `Van deze 30% wordt 40% toegewezen`: the share that was stated before is meant.
  if (before.why === 'whole' && before.sentence === sentence && before.form === form)
    return firstOf(before, at - 1, placed);
  if (!clause.isPart || before.why === 'condition') return null;
  return isNoMore(target.value, form, before) ? (nearestPlaced(at, placed) ?? at - 1) : null;
}

/** A share of a total is a part of it whatever its value; a total is no more than its whole. */
function isNoMore(value: number | null, form: PlacedNumber['form'], whole: PlacedNumber): boolean {
  if (form === 'share') return true;
  return whole.form === form && value !== null && whole.target.value !== null && value <= whole.target.value;
}

/** Where the same share was stated before; else where it stands here. */
function firstOf({ target, form }: PlacedNumber, at: number, placed: readonly PlacedNumber[]): number {
  const first = placed.findIndex(
    (other, place) =>
      place < at && other.form === form && other.target.value === target.value && other.why !== 'condition',
  );
  return first < 0 ? at : first;
}

function nearestPlaced(at: number, placed: readonly PlacedNumber[]): number | null {
  const before = placed.findLastIndex(({ indicator }, place) => place < at && indicator !== null);
  return before < 0 || at - before > 1 ? null : before;
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

/** The number before it that counts the same and binds no single party, where this one binds one. */
function unboundWhole(
  { target, party, indicator, form }: PlacedNumber,
  at: number,
  placed: readonly PlacedNumber[],
  parents: readonly (number | null)[],
): number | null {
  if (party === null || GROUPS.has(party) || indicator === null || form !== 'total') return null;
  const whole = placed.findLastIndex(
    (other, place) =>
      place < at &&
      other.indicator === indicator &&
      (other.party === null || GROUPS.has(other.party)) &&
      other.target.per === target.per,
  );
  const value = placed[whole]?.target.value ?? null;
  if (value === null || target.value === null) return null;
  const others = placed.filter((_, place) => parents[place] === whole);
  const taken = others.reduce((sum, other) => sum + (other.target.value ?? 0), 0);
  return taken + target.value <= value ? whole : null;
}

const GROUPS: ReadonlySet<string> = new Set(['corporaties', 'partijen', 'gemeente', 'huurdersorganisaties']);
