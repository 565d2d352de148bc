import { SpanSet } from '../../core/span-set.ts';
import { dropOverlaps, type Span } from '../../core/span.ts';
import { readComparator, type Comparator } from '../../language/comparator-words.ts';
import { propose, type Found } from '../rule.ts';
import { AMOUNT_RULES } from './amounts/index.ts';
import type { Amount } from './amount.ts';
import { surroundingsOf } from './clauses.ts';
import { decideRole } from './decide-role.ts';
import { exclusionOf } from './exclude.ts';
import { inheritUnits } from './inherit-units.ts';
import type { NotAQuantity } from '../../core/not-a-quantity.ts';
import { subjectOf } from './subject.ts';
import type { TargetValue } from './target-value.ts';

/** What the quantities of a text depend on besides the text. */
export type Setting = {
  readonly sentences: readonly Span[];
  /** Ranges that are dates or deadlines, so that their numbers are no quantities. */
  readonly dates: readonly Span[];
  /** Those of them that lie in the past. */
  readonly pastDates: readonly Span[];
  /** Recurrences with their ISO 8601 duration, which an amount beside them is for. */
  readonly recurrences: readonly (Span & { readonly every: string })[];
  /** The text says how things stand: every number in it is a baseline. */
  readonly isState: boolean;
  /** True where the name of a party ends at an offset: `Havenhuis 187` is no house number. */
  readonly isPartyName: (end: number) => boolean;
};

export type TargetFindings = {
  readonly targets: readonly Found<TargetValue>[];
  readonly setAside: readonly (Span & { readonly reason: NotAQuantity })[];
};

/** The quantities of one text with their comparator and role, and the numbers that are none. */
export function findTargets(text: string, setting: Setting): TargetFindings {
  // A date takes its numbers away first: `drie op 3 juli` is no ratio.
  const dates = new SpanSet(setting.dates);
  const undated = propose(text, AMOUNT_RULES).filter((found) => !dates.overlaps(found));
  const proposed = dropOverlaps(undated);
  const setAside: (Span & { reason: NotAQuantity })[] = [];
  const kept: Found<Amount>[] = [];
  for (const found of proposed) {
    const reason = isSaidTwice(found, proposed, text)
      ? 'said-twice'
      : exclusionOf(found, text, setting.isPartyName, kept.at(-1));
    if (reason === null) kept.push(found);
    else setAside.push({ start: found.start, end: found.end, reason });
  }
  const targets: Found<TargetValue>[] = [];
  for (const found of inheritUnits(kept, text)) {
    const described = describe(found, text, setting);
    targets.push(pointsBack(found, text) ? withRoleOf(described, targets) : described);
  }
  return { targets, setAside };
}

/** `25 (vijfentwintig)`, `€ 3.500.000 (drie en een half miljoen euro)`: one number, in digits and in words. */
function isSaidTwice(found: Found<Amount>, all: readonly Found<Amount>[], text: string): boolean {
  if (
    !/\(\s?$/u.test(text.slice(Math.max(0, found.start - 2), found.start)) ||
    !/^[^()]{0,20}\)/u.test(text.slice(found.end))
  )
    return false;
  const before = all.findLast((other) => other.end < found.start);
  if (before === undefined || before.value.value !== found.value.value) return false;
  const inWords = [before, found].filter(({ start }) => /\p{L}/u.test(text.charAt(start)));
  return inWords.length === 1 && /^(?:\s\p{L}+){0,2}\s?\(\s?$/u.test(text.slice(before.end, found.start));
}

/** `de 30%`, `deze 40 woningen`: an amount that was named before. */
function pointsBack(found: Span, text: string): boolean {
  return /(?<!\p{L})(?:de|deze|die)\s$/iu.test(text.slice(Math.max(0, found.start - 6), found.start));
}

/** A second mention without words of its own is for what the first one is for. */
function withRoleOf(found: Found<TargetValue>, earlier: readonly Found<TargetValue>[]): Found<TargetValue> {
  const { value, unit, comparator } = found.value;
  const first = earlier.find(
    (other) => value !== null && other.value.value === value && other.value.unit === unit,
  );
  if (first === undefined || comparator !== '=') return found;
  return { ...found, value: { ...found.value, role: first.value.role } };
}

function describe(found: Found<Amount>, text: string, setting: Setting): Found<TargetValue> {
  const range = found.value.value === null;
  const comparator = readComparator(text, found.start, found.end);
  const around = surroundingsOf(found, text, setting.sentences);
  const hasPastDate = setting.pastDates.some((date) => isNear(date, found, text));
  const role = setting.isState
    ? 'baseline'
    : decideRole({ amount: found.value, comparator, around, hasPastDate });
  const per = setting.recurrences.find(
    (other) =>
      other.start >= found.end && /^(?:\s[\p{L}'’]+){0,4}\s$/u.test(text.slice(found.end, other.start)),
  );
  return {
    rule: found.rule,
    start: found.start - comparator.before,
    end: found.end + comparator.after,
    value: {
      ...found.value,
      role,
      comparator: range ? 'between' : aboutIfRound(found.value, comparator.comparator),
      subject: subjectOf(found, text),
      per: per?.every ?? null,
    },
  };
}

/** `een tiental` is about ten, unless a word says `minstens`. */
function aboutIfRound({ isRound }: Amount, comparator: Comparator): Comparator {
  return isRound && comparator === '=' ? '~' : comparator;
}

/** A past date colours the clause that it stands in. */
function isNear(date: Span, found: Span, text: string): boolean {
  if (
    /(?:ten opzichte|t\.o\.v\.|vergeleken|sinds)\s(?:van|met)?\s?(?:\p{L}+\s)?$/iu.test(
      text.slice(Math.max(0, date.start - 30), date.start),
    )
  )
    return false;
  if (/^\s\p{L}+(?:de|te)\s\p{L}/u.test(text.slice(date.end, date.end + 40))) return false;
  const between =
    date.end <= found.start ? text.slice(date.end, found.start) : text.slice(found.end, date.start);
  // `(in 2024: 11)`: the colon hands the number to the date.
  return between === ': ' || !/[,;:.()–•](?!\d)/u.test(between);
}
