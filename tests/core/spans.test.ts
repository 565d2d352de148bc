import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstThat } from '../../src/core/first-that.ts';
import { IntervalTree } from '../../src/core/interval-tree.ts';
import { dropOverlaps, lengthOf, overlaps, type Span } from '../../src/core/span.ts';
import { SpanSet } from '../../src/core/span-set.ts';

const span = fc
  .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 30 });

describe('ranges are asked for what looking at each of them would tell', () => {
  it('whether one of a set shares a character', () => {
    fc.assert(
      fc.property(spans, span, (all, one) => {
        expect(new SpanSet(all).overlaps(one)).toBe(all.some((other) => overlaps(other, one)));
      }),
    );
  });

  it('which of them do', () => {
    fc.assert(
      fc.property(spans, span, (all, one) => {
        const found = new IntervalTree(all, (own) => own).overlapping(one);
        expect(found.toSorted(byPlace)).toEqual(
          all.filter((other) => overlaps(other, one)).toSorted(byPlace),
        );
      }),
    );
  });

  it('which are the longest of those that overlap', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const kept: Span[] = [];
        for (const one of all.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start))
          if (!kept.some((other) => overlaps(other, one))) kept.push(one);
        expect(dropOverlaps(all)).toEqual(kept.toSorted(byPlace));
      }),
    );
  });
});

it('a place among a million items is found with twenty questions', () => {
  let questions = 0;
  const items = Array.from({ length: 2 ** 20 }, (_, at) => at);
  const found = firstThat(items, (item) => {
    questions += 1;
    return item >= 777_777;
  });
  expect([found, questions <= 20]).toEqual([777_777, true]);
});

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
