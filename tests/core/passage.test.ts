import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gatherPassage } from '../../src/core/passage.ts';
import { quoteOf } from '../../src/core/span.ts';

it('gathers pieces with one space between them, white space collapsed', () => {
  const { text } = gatherPassage('De  gemeente\n\nbouwt X 40 woningen.', [
    { start: 0, end: 19 },
    { start: 22, end: 34 },
  ]);
  expect(text).toBe('De gemeente bouwt 40 woningen.');
});

it('any part of a passage is the text of its source spans', () => {
  const source = fc
    .array(fc.constantFrom('a', 'bc', ' ', '\n', '  ', 'é', '3'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(source, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (text, ...cuts) => {
      const [a = 0, b = 0, c = 0, d = 0] = cuts
        .map((cut) => cut % (text.length + 1))
        .toSorted((x, y) => x - y);
      const passage = gatherPassage(text, [
        { start: a, end: b },
        { start: c, end: d },
      ]);
      const start = passage.text.length === 0 ? 0 : a % passage.text.length;
      const part = passage.text.slice(start);
      expect(quoteOf(text, passage.toSource({ start, end: passage.text.length }))).toBe(part.trim());
    }),
  );
});
