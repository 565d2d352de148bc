import type { Afspraak, PlacedSpan, Review } from '../normalise/document-schema.ts';
import { shared, type AnchoredText, type Found } from './anchored-text.ts';
import { valueKey, type CorrectionOf, type DeadlineValue, type TargetValue } from './correction.ts';
import type { Ledger } from './ledger.ts';
import { asRead, relinked, type Moved } from './links.ts';
import { reviewed, settle, type Placed } from './settle.ts';

type ValueCorrection = CorrectionOf<'deadline' | 'target'>;
type Deadline = Afspraak['deadlines'][number];
type Target = Afspraak['targets'][number];

export type ValueSetting = {
  readonly adjudicator: string | null;
  readonly ledger: Ledger;
  readonly anchored: AnchoredText;
};

/** An afspraak with its deadlines and targets as coders say. */
export function reviseValues(
  afspraak: Afspraak,
  said: readonly Placed<ValueCorrection>[],
  setting: ValueSetting,
): Afspraak {
  if (said.length === 0) return afspraak;
  const deadlines = reviseList<Deadline, CorrectionOf<'deadline'>>(afspraak.deadlines, {
    ...setting,
    afspraak: afspraak.id,
    said: said.filter(isOfDeadline),
    toValue: deadlineValueOf,
    replace: (read, is) => ({ ...read, ...is }),
    create: (is, quote, spans, review) => ({ ...is, quote, spans, review }),
  });
  const targets = reviseList<Target, CorrectionOf<'target'>>(afspraak.targets, {
    ...setting,
    afspraak: afspraak.id,
    said: said.filter(isOfTarget),
    toValue: targetValueOf,
    replace: (read, is) => ({ ...read, ...is }),
    create: (is, quote, spans, review) => ({
      ...is,
      of: null,
      deadline: null,
      partOf: null,
      baseline: null,
      quote,
      spans,
      review,
    }),
  });
  return { ...afspraak, ...relinked(deadlines, targets) };
}

function isOfDeadline(placed: Placed<ValueCorrection>): placed is Placed<CorrectionOf<'deadline'>> {
  return placed.correction.about === 'deadline';
}

function isOfTarget(placed: Placed<ValueCorrection>): placed is Placed<CorrectionOf<'target'>> {
  return placed.correction.about === 'target';
}

/** What a coder can say of a deadline. */
export function deadlineValueOf({ kind, start, end, every, within, event }: Deadline): DeadlineValue {
  return { kind, start, end, every, within, event };
}

/** What a coder can say of a target. */
export function targetValueOf(target: Target): TargetValue {
  const { role, comparator, value, min, max, unit, subject, per, party } = target;
  return { role, comparator, value, min, max, unit, subject, per, party };
}

type Value = Deadline | Target;

type ListSetting<T extends Value, C extends ValueCorrection> = ValueSetting & {
  readonly afspraak: string;
  readonly said: readonly Placed<C>[];
  readonly toValue: (read: T) => NonNullable<C['is']>;
  readonly replace: (read: T, is: NonNullable<C['is']>) => T;
  readonly create: (is: NonNullable<C['is']>, quote: string, spans: PlacedSpan[], review: Review) => T;
};

function reviseList<T extends Value, C extends ValueCorrection>(
  list: readonly T[],
  setting: ListSetting<T, C>,
): readonly Moved<T>[] {
  const { said, adjudicator, ledger, afspraak, toValue, replace, create, anchored } = setting;
  const entries: (Moved<T> | null)[] = [...asRead(list)];
  const added: Moved<T>[] = [];
  for (const { at, ranges, group } of groupsOf(list, said, toValue)) {
    const verdict = settle(group, adjudicator);
    if (verdict === null) {
      ledger.disagreement(group, afspraak);
      continue;
    }
    const read = at === null ? undefined : list[at];
    const values = valuesIn(verdict.chosen);
    const [is] = values;
    if (read !== undefined && at !== null) {
      const review = reviewed(toValue(read), is ?? null, verdict.review);
      entries[at] = is === undefined ? null : { value: { ...replace(read, is), review }, from: at };
      ledger.settled(verdict, is === undefined ? 'rejected' : review.state, afspraak);
      continue;
    }
    const spans = ranges.map(({ start, end }) => ({ start, end, page: anchored.pageAt(start), boxes: null }));
    const review = reviewed(null, true, verdict.review);
    for (const value of values)
      added.push({ value: create(value, anchored.quoteOf(ranges), spans, review), from: null });
    ledger.settled(verdict, is === undefined ? 'rejected' : 'added', afspraak);
  }
  const kept = entries.filter((entry) => entry !== null);
  return added
    .toSorted(
      (a, b) => startOf(a.value) - startOf(b.value) || (valueKey(a.value) < valueKey(b.value) ? -1 : 1),
    )
    .reduce<readonly Moved<T>[]>(inserted, kept);
}

function valuesIn<C extends ValueCorrection>(chosen: readonly Placed<C>[]): readonly NonNullable<C['is']>[] {
  const values: NonNullable<C['is']>[] = [];
  for (const { correction } of chosen) {
    const { is }: { readonly is: C['is'] } = correction;
    if (is !== null) values.push(is);
  }
  return values;
}

type Group<C extends ValueCorrection> = {
  /** Place of the value that is spoken of; null where none is read there. */
  readonly at: number | null;
  readonly ranges: Found;
  readonly group: readonly Placed<C>[];
};

function groupsOf<T extends Value, C extends ValueCorrection>(
  list: readonly T[],
  said: readonly Placed<C>[],
  toValue: (read: T) => NonNullable<C['is']>,
): readonly Group<C>[] {
  const keys = list.map((read) => valueKey(toValue(read)));
  // What is said of a value that was read comes first: two values can have the same words.
  const ordered = said.toSorted(
    (a, b) =>
      Number(a.correction.was === null) - Number(b.correction.was === null) ||
      (valueKey(a.correction) < valueKey(b.correction) ? -1 : 1),
  );
  const claimed = new Map<string, Set<number>>();
  const located = ordered.map((placed) => {
    const { coder, was, is, blind } = placed.correction;
    const own = claimed.get(coder) ?? new Set<number>();
    claimed.set(coder, own);
    const free = [...list.keys()].filter(
      (at) => !own.has(at) && shared(list[at]?.spans ?? [], placed.ranges) > 0,
    );
    const wanted = valueKey(was ?? is);
    const nearby = free.filter((at) => was !== null || blind === true || sameWords(list[at], placed.ranges));
    const at = free.find((one) => keys[one] === wanted) ?? closest(nearby, list, placed.ranges);
    if (at !== null) own.add(at);
    return { at, placed };
  });
  const groups = Map.groupBy(located, ({ at, placed }) =>
    at === null ? placed.ranges.map(({ start, end }) => `${start}-${end}`).join() : String(at),
  );
  return [...groups.values()].map((group) => ({
    at: group[0]?.at ?? null,
    ranges: group[0]?.placed.ranges ?? [],
    group: group.map(({ placed }) => placed),
  }));
}

function sameWords(read: Value | undefined, ranges: Found): boolean {
  return read?.spans[0]?.start === ranges[0]?.start && read?.spans.at(-1)?.end === ranges.at(-1)?.end;
}

function closest(places: readonly number[], list: readonly Value[], ranges: Found): number | null {
  const [best] = places.toSorted(
    (a, b) => shared(list[b]?.spans ?? [], ranges) - shared(list[a]?.spans ?? [], ranges) || a - b,
  );
  return best ?? null;
}

function inserted<T extends Value>(list: readonly Moved<T>[], own: Moved<T>): readonly Moved<T>[] {
  const next = list.findIndex(({ value }) => startOf(value) > startOf(own.value));
  return next < 0 ? [...list, own] : list.toSpliced(next, 0, own);
}

function startOf({ spans }: Value): number {
  return spans[0]?.start ?? 0;
}
