import type { Label } from '../../language/labels/label.ts';
import type { Heading } from './find-headings.ts';
import type { Reading } from './reading.ts';

type Counted = { readonly index: number; readonly label: Label };

/**
 * A numbered line between the two that count on to it and from it is one of them, however short it is: `11) Labelsprong
 * in de Wiken` between the sentences 10) and 12). Chapters have others of their own between them, or start anew.
 */
export function withoutMembersOfRuns(
  headings: readonly Heading[],
  readings: readonly Reading[],
): readonly Heading[] {
  const titles = new Set(headings.map(({ index }) => index));
  const labelled = readings.flatMap(({ label }, index) => (label === null ? [] : [{ index, label }]));
  const members = new Set(
    [...Map.groupBy(labelled, formOf).values()].flatMap((alike) => within(alike, titles)),
  );
  return headings.filter(({ index }) => !members.has(index));
}

/** Counted the same way and printed alike: `2.` is not of the run of `1)` and `3)`. */
function formOf({ label: { scheme, series, printed } }: Counted): string {
  return `${scheme} ${series ?? ''} ${printed.replaceAll(/[\p{L}\d]+/gu, '0')}`;
}

function within(alike: readonly Counted[], titles: ReadonlySet<number>): readonly number[] {
  return alike.flatMap(({ index, label }, at) => {
    const [before, after] = [alike[at - 1], alike[at + 1]];
    if (before === undefined || after === undefined) return [];
    const isBetween = isNext(before.label, label) && isNext(label, after.label);
    return isBetween && !titles.has(before.index) && !titles.has(after.index) ? [index] : [];
  });
}

function isNext(a: Label, b: Label): boolean {
  return /^\d+$/u.test(a.number) && Number(b.number) === Number(a.number) + 1;
}
