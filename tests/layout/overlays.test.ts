import { describe, expect, it } from 'vitest';
import { PageLayout } from '../../src/layout/page/lay-out-pages.ts';
import type { PrintedPage } from '../../src/layout/page/printed-page.ts';
import { blocksOf } from '../blocks.ts';
import { column, printedPage } from '../printed.ts';

/** The text of the pages without their furniture, and the furniture. */
function read(...pages: readonly PrintedPage[]): {
  readonly text: string;
  readonly furniture: readonly string[];
} {
  const layout = new PageLayout();
  for (const page of pages) layout.add(page);
  const blocks = blocksOf(layout.finish([]));
  const isFurniture = (block: string): boolean => block.startsWith('furniture: ');
  return {
    text: blocks
      .filter((block) => !isFurniture(block))
      .map((block) => block.replace(/^\w+: /u, ''))
      .join(' '),
    furniture: blocks.filter(isFurniture).map((block) => block.replace('furniture: ', '')),
  };
}

const SENTENCES = [
  'De gemeente wijst voor 1 juli drie plaatsen aan waar gebouwd kan',
  'worden, en betaalt een deel van de kosten die dat met zich brengt',
  'voor wie er nu woont. Zij doet dat samen met de corporaties en de',
  'huurders. De corporaties bouwen daar in de jaren die volgen samen',
  'honderd woningen voor starters, en twintig woningen voor mensen',
  'die zorg nodig hebben. Zij leggen elk jaar voor de zomer rekening',
  'af van wat er is gebouwd en van wat er nog gebouwd moet worden in',
  'de jaren daarna, tot aan het einde van het tijdvak.',
];
const TEXT = SENTENCES.join(' ');

/** Numbers beside lines that are twelve points apart, set to the right. */
const numbersAt = (x: number, y: number, numbers: readonly number[], step = 1): ReturnType<typeof column> =>
  numbers.map((number, at) => ({
    x: x - String(number).length * 4,
    y: y + at * step * 12,
    text: String(number),
    size: 8,
  }));

const count = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('what lies across lines is furniture', () => {
  it('a large word over a paragraph', () => {
    const page = printedPage([...column(60, 100, SENTENCES), { x: 100, y: 160, text: 'KOPIE', size: 70 }]);
    expect(read(page)).toEqual({ text: TEXT, furniture: ['KOPIE'] });
  });

  it('all words of its line, though the last of them crosses nothing', () => {
    const large = { x: 100, y: 160, text: 'CONCEPT 2', size: 70 };
    expect(read(printedPage([...column(60, 100, SENTENCES), large])).furniture).toEqual(['CONCEPT 2']);
  });

  it.each([
    ['a large title above a text', { x: 60, y: 80, text: 'Wonen', size: 40 }],
    ['a large initial beside its lines', { x: 20, y: 124, text: 'D', size: 40 }],
  ])('but not %s', (_, piece) => {
    const { text, furniture } = read(printedPage([...column(60, 100, SENTENCES), piece]));
    expect(furniture).toEqual([]);
    expect(text).toContain(piece.text);
  });
});

describe('numbers that count lines are furniture', () => {
  it.each([
    ['of every line', numbersAt(40, 100, count(1, 8))],
    ['that go on from the page before', numbersAt(40, 100, count(97, 104))],
    ['of every fifth line', numbersAt(40, 148, [5, 10, 15], 5)],
    [
      'in the right margin',
      count(11, 18).map((number, at) => ({ x: 450, y: 100 + at * 12, text: String(number), size: 8 })),
    ],
  ])('%s', (_, numbers) => {
    const more = numbers.length === 3 ? [...SENTENCES, ...SENTENCES] : SENTENCES;
    const page = printedPage([...column(60, 100, more), ...numbers]);
    expect(read(page)).toEqual({ text: more.join(' '), furniture: numbers.map(({ text }) => text) });
  });

  it('on a last page of two lines, once a page before has them', () => {
    const first = printedPage([...column(60, 100, SENTENCES), ...numbersAt(40, 100, count(1, 8))]);
    const last = printedPage(
      [...column(60, 100, ['Aldus', 'vastgesteld.']), ...numbersAt(40, 100, [9, 10])],
      {
        number: 2,
      },
    );
    expect(read(first, last).furniture).toEqual([...count(1, 8), 9, 10].map(String));
  });

  it.each([
    [
      'of the items of a list',
      ['bouwt', 'sloopt', 'verkoopt', 'verhuurt', 'isoleert', 'splitst', 'koopt', 'schenkt'],
    ],
    ['of the points of one sentence', SENTENCES.map((line) => `bouwt ${line.slice(3, 50)};`)],
    ['of afspraken of a line each', SENTENCES.map((line) => `De ${line.slice(3, 40)}.`)],
  ])('but not %s', (_, lines) => {
    const { furniture } = read(printedPage([...column(60, 100, lines), ...numbersAt(40, 100, count(1, 8))]));
    expect(furniture).toEqual([]);
  });

  it('nor those of afspraken over several lines', () => {
    const numbers = [1, 2, 3, 4].map((number, at) => ({ x: 40, y: 100 + at * 24, text: String(number) }));
    const { furniture } = read(printedPage([...column(60, 100, SENTENCES), ...numbers]));
    expect(furniture).toEqual([]);
  });
});

it('bars beside changed lines change nothing', () => {
  const bars = [
    [50, 90, 51, 128],
    [50, 150, 51, 186],
  ] as const;
  expect(read(printedPage(column(60, 100, SENTENCES), { rules: bars }))).toEqual({
    text: TEXT,
    furniture: [],
  });
});
