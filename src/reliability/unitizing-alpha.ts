import type { Span } from '../core/span.ts';

/** A stretch of text that two observers cut into units; the units of one observer do not overlap. */
export type Continuum = {
  readonly length: number;
  readonly units: readonly [readonly Span[], readonly Span[]];
};

type Section = Span & { readonly isUnit: boolean };

/**
 * Krippendorff's alpha for unitizing, of one kind of unit and two observers: how far they agree on where units begin and
 * end. Several continua are taken one behind the other. Null where nobody found a unit. After Krippendorff, K. (2004),
 * Content Analysis, 2nd ed., p. 251–256.
 */
export function unitizingAlpha(continua: readonly Continuum[]): number | null {
  const length = continua.reduce((sum, continuum) => sum + continuum.length, 0);
  const observed = observedDisagreement(continua, length);
  const expected = expectedDisagreement(continua, length);
  return expected > 0 ? 1 - observed / expected : null;
}

const OBSERVERS = 2;

/** The disagreement that is there, by the squared lengths over which the observers differ. */
export function observedDisagreement(continua: readonly Continuum[], length: number): number {
  let sum = 0;
  for (const continuum of continua) {
    const [first, second] = sectionsOf(continuum);
    let from = 0;
    for (const own of first) {
      while (from < second.length && (second[from]?.end ?? 0) <= own.start) from += 1;
      for (let at = from; at < second.length; at += 1) {
        const other = second[at];
        if (other === undefined || other.start >= own.end) break;
        sum += difference(own, other);
      }
    }
  }
  // Each pair counts for both observers.
  return (2 * sum) / (OBSERVERS * (OBSERVERS - 1) * length ** 2);
}

/** The difference between two sections that have characters in common. */
function difference(own: Section, other: Section): number {
  if (own.isUnit && other.isUnit) return (own.start - other.start) ** 2 + (own.end - other.end) ** 2;
  if (own.isUnit && isWithin(own, other)) return (own.end - own.start) ** 2;
  if (other.isUnit && isWithin(other, own)) return (other.end - other.start) ** 2;
  return 0;
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The disagreement that chance would give: the same units and gaps, in any place. */
export function expectedDisagreement(continua: readonly Continuum[], length: number): number {
  const sections = continua.flatMap((continuum) => sectionsOf(continuum).flat());
  const units = sections.filter(({ isUnit }) => isUnit).map(({ start, end }) => end - start);
  const room = roomIn(sections.filter(({ isUnit }) => !isUnit).map(({ start, end }) => end - start));
  const among = (units.length - 1) / 3;
  const sum = units.reduce(
    (total, own) => total + among * (2 * own ** 3 - 3 * own ** 2 + own) + own ** 2 * room(own),
    0,
  );
  const all = OBSERVERS * length;
  const pairs = all * (all - 1) - units.reduce((total, own) => total + own * (own - 1), 0);
  return ((2 / length) * sum) / pairs;
}

/** In how many places of the gaps a unit of some length can lie. */
function roomIn(gaps: readonly number[]): (unit: number) => number {
  const sorted = gaps.toSorted((a, b) => b - a);
  const sums = [0];
  for (const gap of sorted) sums.push((sums.at(-1) ?? 0) + gap);
  return (unit) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) >= unit) low = middle + 1;
      else high = middle;
    }
    return (sums[low] ?? 0) - low * (unit - 1);
  };
}

function sectionsOf({ length, units }: Continuum): readonly [readonly Section[], readonly Section[]] {
  return [withGaps(units[0], length), withGaps(units[1], length)];
}

function withGaps(units: readonly Span[], length: number): readonly Section[] {
  const sections: Section[] = [];
  let at = 0;
  for (const { start, end } of units.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (from > at) sections.push({ start: at, end: from, isUnit: false });
    if (end > from) sections.push({ start: from, end, isUnit: true });
    at = Math.max(at, end);
  }
  if (at < length) sections.push({ start: at, end: length, isUnit: false });
  return sections;
}
