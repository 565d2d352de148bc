import { expect, it } from 'vitest';
import { WordBuilder, type PrintedFont } from '../../src/ingest/pdf/word-builder.ts';

const FONT: PrintedFont = { bold: false, italic: false, ascent: 0.8, descent: -0.2 };
const SIZE = 10;
/** All letters are half as wide as high. */
const WIDTH = 5;

/** The words of glyphs that are painted one behind the other; `<` takes the pen back over the last of them. */
function wordsOf(glyphs: string): readonly string[] {
  const builder = new WordBuilder();
  let x = 0;
  for (const text of glyphs) {
    if (text === '<') {
      x -= WIDTH;
      continue;
    }
    builder.add({ text, x, y: 100, endX: x + WIDTH, endY: 100, size: SIZE, font: FONT, heavy: false });
    x += WIDTH;
  }
  return builder.finish().map((word) => word.text + (word.spaceBehind ? '_' : ''));
}

it.each([
  ['a space parts words', 'huur som', ['huur_', 'som']],
  ['a space that the next letters stand on is none: a soft hyphen', 'huur <som', ['huursom']],
  ['nor is one that the hyphen at the end of a line stands on', 'huur <\u2010', ['huur-']],
  ['a soft hyphen inside a word is nothing', 'huur\u00adsom', ['huursom']],
  ['a soft hyphen at the end of a word is where it was broken', 'huur\u00ad', ['huur-']],
  ['a space at the end is told', 'huur ', ['huur_']],
])('%s', (_, glyphs, words) => {
  expect(wordsOf(glyphs)).toEqual(words);
});
