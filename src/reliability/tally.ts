import type { Span } from '../core/span.ts';
import { shared, sizeOf } from '../review/anchored-text.ts';
import { valueKey } from '../review/correction.ts';
import { deadlineValueOf } from '../review/values.ts';
import type { CodedAfspraak, Coding, Deadline, Target } from './coding.ts';
import type { FieldName } from './fields.ts';
import type { Continuum } from './unitizing-alpha.ts';

/** What two raters say of one field in one document. */
type FieldTally = {
  /** Their values of the same unit; of lists, whether each has it. */
  readonly pairs: (readonly [string | number, string | number])[];
  /** How many things both have, only the first, only the second. */
  both: number;
  onlyFirst: number;
  onlySecond: number;
};

/** The tallies of all fields; of one that nobody spoke of, an empty one. */
class FieldTallies {
  readonly #tallies = new Map<FieldName, FieldTally>();

  of(name: FieldName): FieldTally {
    const tally = this.#tallies.get(name) ?? { pairs: [], both: 0, onlyFirst: 0, onlySecond: 0 };
    this.#tallies.set(name, tally);
    return tally;
  }
}

/** What two raters say of one document. */
export type Tally = {
  readonly document: string;
  readonly municipality: string;
  readonly grade: string;
  /** Afspraken that both judged. */
  readonly afspraken: number;
  readonly fields: FieldTallies;
  /** Where both cut the text into afspraken; null where one of them has not gone through all of it. */
  readonly continuum: Continuum | null;
};

type Compared = {
  readonly first: Coding;
  readonly second: Coding;
  readonly length: number;
} & Pick<Tally, 'document' | 'municipality' | 'grade'>;

/** From this share of common characters on, of all that two texts have, they are the same afspraak. */
const SAME = 0.5;

/** Counts in what two raters agree on a document. */
export function tallyOf({ first, second, length, ...about }: Compared): Tally {
  const fields = new FieldTallies();
  const { pairs, onlyFirst, onlySecond } = paired(first, second);
  const isWhole = first.isWhole && second.isWhole;
  if (isWhole) {
    const cut = fields.of('segmentation');
    cut.both = pairs.length;
    addAlone(cut, { onlyFirst, onlySecond });
  }
  for (const [a, b] of pairs) tallyAfspraak(fields, a, b);
  tallyLabels(fields.of('actors'), pairs, ({ actors }) => actors);
  tallyLabels(fields.of('themes'), pairs, ({ themes }) => themes);
  tallyLabels(fields.of('indicators'), pairs, ({ topics }) => topics);
  return {
    ...about,
    afspraken: pairs.length,
    fields,
    continuum: isWhole ? { length, units: [unitsOf(first), unitsOf(second)] } : null,
  };
}

type Pairs = {
  readonly pairs: readonly (readonly [CodedAfspraak, CodedAfspraak])[];
  readonly onlyFirst: number;
  readonly onlySecond: number;
};

/** The afspraken of two raters, those with most of their text in common paired first. */
function paired(first: Coding, second: Coding): Pairs {
  const candidates = first.afspraken.flatMap((a) =>
    second.afspraken.flatMap((b) => {
      const alike = likeness(a.ranges, b.ranges);
      return alike >= SAME ? [{ a, b, alike }] : [];
    }),
  );
  const taken = new Set<CodedAfspraak>();
  const pairs: (readonly [CodedAfspraak, CodedAfspraak])[] = [];
  for (const { a, b } of candidates.toSorted((one, other) => other.alike - one.alike)) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return {
    pairs,
    onlyFirst: first.afspraken.filter((one) => !taken.has(one)).length,
    onlySecond: second.afspraken.filter((one) => !taken.has(one)).length,
  };
}

function likeness(some: readonly Span[], others: readonly Span[]): number {
  const common = shared(some, others);
  return common === 0 ? 0 : common / (sizeOf(some) + sizeOf(others) - common);
}

/** The stretches of text that a rater has as afspraken; of two that overlap, the later begins where the first ends. */
function unitsOf({ afspraken }: Coding): readonly Span[] {
  return afspraken
    .map(({ ranges }) => ({
      start: Math.min(...ranges.map(({ start }) => start)),
      end: Math.max(...ranges.map(({ end }) => end)),
    }))
    .toSorted((a, b) => a.start - b.start);
}

function tallyAfspraak(fields: FieldTallies, a: CodedAfspraak, b: CodedAfspraak): void {
  tallyValue(fields.of('number'), a.number, b.number);
  tallyValue(fields.of('title'), a.title, b.title);
  tallyValue(fields.of('chapter'), a.chapter, b.chapter);
  tallyValue(fields.of('modality'), a.modality, b.modality);
  tallyValue(fields.of('concreteness'), a.concreteness, b.concreteness);
  tallyDeadlines(fields, a.deadlines, b.deadlines);
  tallyTargets(fields, a.targets, b.targets);
}

const NONE = '(none)';

function tallyValue(
  field: FieldTally,
  a: string | number | null | undefined,
  b: string | number | null | undefined,
): void {
  if (a === undefined || b === undefined) return;
  field.pairs.push([a ?? NONE, b ?? NONE]);
  if (a !== null && a === b) field.both += 1;
  else {
    if (a !== null) field.onlyFirst += 1;
    if (b !== null) field.onlySecond += 1;
  }
}

/**
 * Labels of which an afspraak can have several: each that one of the two gives anywhere in the document is decided upon
 * for each afspraak.
 */
function tallyLabels(
  field: FieldTally,
  pairs: Pairs['pairs'],
  labelsOf: (afspraak: CodedAfspraak) => readonly string[] | undefined,
): void {
  const given = pairs.flatMap(([a, b]) => {
    const [first, second] = [labelsOf(a), labelsOf(b)];
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
  const labels = new Set(given.flatMap(({ first, second }) => [...first, ...second]));
  for (const { first, second } of given)
    for (const label of labels) {
      const [a, b] = [first.includes(label), second.includes(label)];
      field.pairs.push([a ? YES : NO, b ? YES : NO]);
      if (a && b) field.both += 1;
      else addAlone(field, { onlyFirst: Number(a), onlySecond: Number(b) });
    }
}

const YES = 'yes';
const NO = 'no';

function tallyDeadlines(fields: FieldTallies, a: readonly Deadline[], b: readonly Deadline[]): void {
  const { pairs, ...alone } = matched(a, b, (one) => valueKey(deadlineValueOf(one)));
  addAlone(fields.of('deadlines'), alone);
  for (const [one, other] of pairs) {
    addPair(fields.of('deadlines'), valueKey(deadlineValueOf(one)) === valueKey(deadlineValueOf(other)));
    tallyValue(fields.of('deadline kind'), one.kind, other.kind);
    tallyDays(fields.of('deadline start'), one.start, other.start);
    tallyDays(fields.of('deadline end'), one.end, other.end);
  }
}

/** Days can be compared where both have one, with its year. */
function tallyDays(field: FieldTally, a: string | null, b: string | null): void {
  const [first, second] = [dayNumber(a), dayNumber(b)];
  if (first !== null && second !== null) tallyValue(field, first, second);
}

const DAY_MS = 86_400_000;

function dayNumber(day: string | null): number | null {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (day === null || day.startsWith('-') || year === undefined) return null;
  return Date.UTC(year, (month ?? 1) - 1, date ?? 1) / DAY_MS;
}

function tallyTargets(fields: FieldTallies, a: readonly Target[], b: readonly Target[]): void {
  const keyOf = ({ value, min, max, unit }: Target): string => valueKey([value, min, max, unit]);
  const { pairs, ...alone } = matched(a, b, keyOf);
  addAlone(fields.of('targets'), alone);
  for (const [one, other] of pairs) {
    addPair(fields.of('targets'), keyOf(one) === keyOf(other));
    if (one.value !== null && other.value !== null)
      tallyValue(fields.of('target value'), one.value, other.value);
    tallyValue(fields.of('target unit'), one.unit, other.unit);
    tallyValue(fields.of('target role'), one.role, other.role);
    tallyValue(fields.of('target comparator'), one.comparator, other.comparator);
  }
}

type Alone = { readonly onlyFirst: number; readonly onlySecond: number };

function addAlone(field: FieldTally, { onlyFirst, onlySecond }: Alone): void {
  field.onlyFirst += onlyFirst;
  field.onlySecond += onlySecond;
}

function addPair(field: FieldTally, isSame: boolean): void {
  if (isSame) field.both += 1;
  else addAlone(field, { onlyFirst: 1, onlySecond: 1 });
}

type Quoted = { readonly spans: readonly Span[] };

/** Values with words in common, equal ones first; each is matched once. */
function matched<T extends Quoted>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (value: T) => string,
): Alone & { readonly pairs: readonly (readonly [T, T])[] } {
  const candidates = a.flatMap((one) =>
    b.flatMap((other) => {
      const common = shared(one.spans, other.spans);
      return common === 0 ? [] : [{ one, other, isSame: keyOf(one) === keyOf(other), common }];
    }),
  );
  const taken = new Set<T>();
  const pairs: (readonly [T, T])[] = [];
  const ordered = candidates.toSorted((x, y) => Number(y.isSame) - Number(x.isSame) || y.common - x.common);
  for (const { one, other } of ordered) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return {
    pairs,
    onlyFirst: a.filter((one) => !taken.has(one)).length,
    onlySecond: b.filter((one) => !taken.has(one)).length,
  };
}
