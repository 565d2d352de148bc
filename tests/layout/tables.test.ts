import { describe, expect, it } from 'vitest';
import type { Block, SourceText } from '../../src/core/source-text.ts';
import { PageLayout } from '../../src/layout/page/lay-out-pages.ts';
import type { Box, PrintedPage } from '../../src/layout/page/printed-page.ts';
import { column, grid, printedPage } from '../printed.ts';

function layOut(...pages: readonly PrintedPage[]): SourceText {
  const layout = new PageLayout();
  for (const page of pages) layout.add(page);
  return layout.finish([]);
}

/** The rows of a table, `<` and `^` before what goes on from the left or from above; `/` between paragraphs. */
function rowsOf(table: Block['table'], text: string): readonly string[] {
  return (table?.rows ?? []).map((row) =>
    row
      .map(({ pieces, covered }) => {
        const words = pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
        return (covered === null ? '' : covered === 'left' ? '<' : '^') + words.join(' / ');
      })
      .join(' | '),
  );
}

function tablesOf({ blocks, text }: SourceText): readonly (readonly string[])[] {
  return blocks.flatMap(({ table }) => (table === null ? [] : [rowsOf(table, text)]));
}

const EDGES = [60, 100, 400, 500] as const;

/** Lines across, each drawn cell by cell. */
function rungs(ys: readonly number[], xs: readonly number[] = EDGES): readonly Box[] {
  return ys.flatMap((y) => xs.slice(1).map((x, at): Box => [xs[at] ?? 0, y, x, y + 0.5]));
}

const heads = (y: number): Parameters<typeof printedPage>[0] => [
  { x: 62, y, text: 'Nr', bold: true },
  { x: 102, y, text: 'Wat spreken we af?', bold: true },
  { x: 402, y, text: 'Trekker', bold: true },
];
const row = (y: number, cells: readonly [string, readonly string[], string]): ReturnType<typeof heads> => [
  { x: 62, y, text: cells[0] },
  ...column(102, y, cells[1]),
  { x: 402, y, text: cells[2] },
];
const HEADS = 'Nr | Wat spreken we af? | Trekker';

describe('tables with lines across only', () => {
  it('have their heads above the first line', () => {
    const page = printedPage(
      [...heads(112), ...row(132, ['1', ['Bouwen.'], 'Allen']), ...row(152, ['2', ['Slopen.'], 'Gemeente'])],
      { rules: rungs([118, 140, 160]) },
    );
    expect(tablesOf(layOut(page))).toEqual([[HEADS, '1 | Bouwen. | Allen', '2 | Slopen. | Gemeente']]);
  });

  it('go on over the page in a row without a line under it, whatever notes stand there', () => {
    const first = printedPage(
      [
        ...heads(112),
        ...row(132, ['1', ['De corporaties1 bouwen'], 'Allen']),
        { x: 60, y: 700, text: '1 Beide corporaties samen, en geen andere dan deze twee.', size: 7 },
      ],
      { rules: rungs([118]) },
    );
    const second = printedPage(
      [...heads(80), { x: 102, y: 100, text: 'woningen.' }, ...row(120, ['2', ['Slopen.'], 'Gemeente'])],
      { rules: rungs([86, 106, 126]), number: 2 },
    );
    expect(tablesOf(layOut(first, second))).toEqual([
      [HEADS, '1 | De corporaties1 bouwen woningen. | Allen', '2 | Slopen. | Gemeente'],
    ]);
  });

  it('end where text runs over the edges of their columns', () => {
    const text = 'Deze zin staat tussen twee tabellen en loopt over de randen van alle kolommen heen.';
    const page = printedPage(
      [
        ...heads(112),
        ...row(132, ['1', ['Bouwen.'], 'Allen']),
        ...column(60, 200, [text, text, text]),
        ...heads(262),
        ...row(282, ['2', ['Slopen.'], 'Gemeente']),
      ],
      { rules: rungs([118, 140, 268, 290]) },
    );
    expect(tablesOf(layOut(page))).toEqual([
      [HEADS, '1 | Bouwen. | Allen'],
      [HEADS, '2 | Slopen. | Gemeente'],
    ]);
  });

  it('part where their heads come back', () => {
    const page = printedPage(
      [
        ...heads(112),
        ...row(132, ['1', ['Bouwen.'], 'Allen']),
        ...heads(162),
        ...row(182, ['2', ['Slopen.'], 'Gemeente']),
      ],
      { rules: rungs([118, 140, 168, 190]) },
    );
    expect(tablesOf(layOut(page))).toHaveLength(2);
  });

  it('have columns where words leave room, if each line is drawn as one', () => {
    const page = printedPage(
      [
        ...heads(112),
        ...row(132, ['1', ['Bouwen.'], 'Allen']),
        { x: 62, y: 152, text: 'Bestaande voorraad' },
        ...row(172, ['2', ['Slopen.'], 'Gemeente']),
      ],
      { rules: [118, 140, 158, 180].map((y): Box => [60, y, 500, y + 0.5]) },
    );
    expect(tablesOf(layOut(page))).toEqual([
      [
        HEADS,
        '1 | Bouwen. | Allen',
        'Bestaande voorraad | <Bestaande voorraad | <Bestaande voorraad',
        '2 | Slopen. | Gemeente',
      ],
    ]);
  });

  it('hold larger headings between their rows, under heads that are not said again', () => {
    const page = printedPage(
      [
        ...heads(112),
        { x: 62, y: 134, text: 'Nieuwbouw', size: 13 },
        ...row(152, ['1', ['Bouwen.'], 'Allen']),
        { x: 62, y: 174, text: 'Sloop', size: 13 },
        ...row(192, ['2', ['Slopen.'], 'Gemeente']),
      ],
      { rules: rungs([100, 118, 140, 160, 180, 200]) },
    );
    expect(tablesOf(layOut(page))).toEqual([
      [
        HEADS,
        'Nieuwbouw | <Nieuwbouw | <Nieuwbouw',
        '1 | Bouwen. | Allen',
        'Sloop | <Sloop | <Sloop',
        '2 | Slopen. | Gemeente',
      ],
    ]);
  });

  it('are no two columns of text between lines', () => {
    const words = ['De gemeente wijst locaties', 'aan voor sociale huur en', 'betaalt een deel ervan.'];
    const page = printedPage(
      [100, 160, 220].flatMap((y) => [...column(60, y, words), ...column(320, y, words)]),
      { rules: [85, 145, 205, 265].map((y): Box => [60, y, 520, y + 0.5]) },
    );
    expect(tablesOf(layOut(page))).toEqual([]);
  });

  it('are no three columns of text between bands of colour', () => {
    const columns = [
      ['Een praatje op de stoep lost', 'meer op dan een brief, en dat', 'is een van de redenen'],
      ['waarom wij elkaar zien. Elke', 'maand lopen wij een ronde.', 'Daarna doen wij verslag van'],
      ['wat wij hebben gezien en van', 'wat daaraan wordt gedaan en', 'door wie.'],
    ];
    const text = (y: number): ReturnType<typeof column> =>
      columns.flatMap((lines, at) => column(60 + at * 160, y, lines));
    const page = printedPage(
      [
        { x: 66, y: 95, text: '1 Buurten waarin iedereen', size: 16 },
        ...text(120),
        { x: 66, y: 185, text: '2 Wonen met zorg en hulp', size: 16 },
        ...text(210),
      ],
      {
        fills: [80, 170].map((y) => ({ box: [60, y, 530, y + 22] as const, colour: '#8a4f8f' })),
      },
    );
    const { text: all, blocks } = layOut(page);
    expect(blocks.filter((block) => block.row !== null || block.table !== null)).toEqual([]);
    expect(all.replace(/\s+/gu, ' ')).toContain('is een van de redenen waarom wij elkaar zien.');
  });
});

it.each([
  ['at the top', [132, 172]],
  ['in the middle', [144, 178]],
])('rows without lines between them have their number %s', (_, [first = 0, second = 0]) => {
  const page = printedPage(
    [
      ...heads(112),
      { x: 62, y: first, text: '1.01' },
      ...column(102, 132, ['De corporaties bouwen', 'in de kernen', 'veertig woningen.']),
      { x: 402, y: 132, text: 'Allen' },
      { x: 62, y: second, text: '1.02' },
      ...column(102, 172, ['De gemeente helpt', 'waar dat kan.']),
      { x: 402, y: 172, text: 'Gemeente' },
    ],
    { rules: rungs([100, 118, 192]) },
  );
  expect(tablesOf(layOut(page))).toEqual([
    [
      HEADS,
      '1.01 | De corporaties bouwen in de kernen veertig woningen. | Allen',
      '1.02 | De gemeente helpt waar dat kan. | Gemeente',
    ],
  ]);
});

const colourOf = (page: PrintedPage, at: number, place: number): string | null =>
  layOut(page).blocks.find(({ table }) => table !== null)?.table?.rows[at]?.[place]?.colour ?? null;

describe('signs in cells', () => {
  const dot = (y: number, colour: string): { box: Box; colour: string } => ({
    box: [66, y, 76, y + 10],
    colour,
  });
  const page = printedPage(
    [...heads(112), ...row(132, ['1', ['Bouwen.'], 'Allen']), ...row(152, ['2', ['Slopen.'], 'Gemeente'])],
    { rules: rungs([118, 140, 160]), fills: [dot(122, '#3fa34d'), dot(146, '#cf2e2e')] },
  );

  it('are no rows of their own', () => {
    expect(tablesOf(layOut(page))).toEqual([[HEADS, '1 | Bouwen. | Allen', '2 | Slopen. | Gemeente']]);
  });

  it('can be labels with words in them', () => {
    const label = (y: number): { box: Box; colour: string } => ({
      box: [400, y, 450, y + 12],
      colour: '#ef6c00',
    });
    const labelled = printedPage(
      [...heads(112), ...row(132, ['1', ['Bouwen.'], 'achter']), ...row(152, ['2', ['Slopen.'], 'gereed'])],
      { rules: rungs([118, 140, 160]), fills: [label(123), label(143)] },
    );
    expect(tablesOf(layOut(labelled))).toEqual([[HEADS, '1 | Bouwen. | achter', '2 | Slopen. | gereed']]);
  });

  it('give their cell its colour', () => {
    expect([colourOf(page, 1, 0), colourOf(page, 2, 0), colourOf(page, 1, 1)]).toEqual([
      '#3fa34d',
      '#cf2e2e',
      null,
    ]);
  });
});

it('a bold row of totals under the last line belongs to the table, and heads of years over the first', () => {
  const figures = (
    y: number,
    cells: readonly [string, string, string],
    bold = false,
  ): ReturnType<typeof heads> => [62, 102, 402].map((x, at) => ({ x, y, text: cells[at] ?? '', bold }));
  const page = printedPage(
    [
      ...figures(112, ['Wijk', '2027', '2028'], true),
      ...figures(132, ['Noord', '30', '40']),
      ...figures(152, ['Zuid', '20', '10']),
      ...figures(172, ['Som', '50', '50'], true),
    ],
    { rules: rungs([118, 140, 160]) },
  );
  expect(tablesOf(layOut(page))).toEqual([
    ['Wijk | 2027 | 2028', 'Noord | 30 | 40', 'Zuid | 20 | 10', 'Som | 50 | 50'],
  ]);
});

it('a table of shaded rows goes on where one row is left for the next page, without shade or line', () => {
  const shades = (top: number, colour: string): { box: Box; colour: string }[] =>
    [54, 94, 394].map((left, at) => ({ box: [left, top, [94, 394, 500][at] ?? 0, top + 20], colour }));
  const first = printedPage(
    [...heads(112), ...row(132, ['1', ['Bouwen.'], 'Allen']), ...row(152, ['2', ['Slopen.'], 'Gemeente'])],
    { fills: [...shades(98, '#336699'), ...shades(138, '#eeeeff')] },
  );
  const second = printedPage([...heads(62), ...row(82, ['3', ['Verkopen.'], 'Allen'])], {
    fills: shades(48, '#336699'),
    number: 2,
  });
  expect(tablesOf(layOut(first, second))).toEqual([
    [HEADS, '1 | Bouwen. | Allen', '2 | Slopen. | Gemeente', '3 | Verkopen. | Allen'],
  ]);
});

it('shaded rows are a table', () => {
  const shade = (top: number, bottom: number, colour: string): { box: Box; colour: string } => ({
    box: [60, top, 500, bottom],
    colour,
  });
  const page = printedPage(
    [
      ...heads(112),
      ...row(132, ['1', ['Bouwen.'], 'Allen']),
      ...row(152, ['2', ['Slopen.'], 'Gemeente']),
      ...row(172, ['3', ['Meten.'], 'Allen']),
    ],
    { fills: [shade(100, 120, '#113355'), shade(140, 160, '#eeeeff')] },
  );
  expect(tablesOf(layOut(page))).toEqual([
    [HEADS, '1 | Bouwen. | Allen', '2 | Slopen. | Gemeente', '3 | Meten. | Allen'],
  ]);
});

it('a band with heads on top of a grid belongs to it', () => {
  const page = printedPage([...heads(112), ...row(132, ['1', ['Bouwen.'], 'Allen'])], {
    rules: grid([60, 100, 400, 500], [120, 140]),
    fills: [{ box: [60, 100, 500, 120], colour: '#113355' }],
  });
  expect(tablesOf(layOut(page))).toEqual([[HEADS, '1 | Bouwen. | Allen']]);
});

it('a first column that is open at its side belongs to the grid', () => {
  const page = printedPage([...heads(112), ...row(132, ['1', ['Bouwen.'], 'Allen'])], {
    rules: [
      ...[140, 141].map((y): Box => [60, y, 500, y + 0.5]),
      ...[100, 400, 500].map((x): Box => [x, 120, x + 0.5, 140]),
    ],
    fills: [{ box: [60, 100, 500, 120], colour: '#113355' }],
  });
  expect(tablesOf(layOut(page))).toEqual([[HEADS, '1 | Bouwen. | Allen']]);
});

describe('cells of a grid', () => {
  const theme = [
    { x: 62, y: 132, text: 'Bouwen' },
    { x: 202, y: 132, text: 'wijst aan' },
    { x: 402, y: 132, text: 'bouwt' },
    { x: 202, y: 152, text: 'Allen samen' },
  ];
  /** The first cell reaches over two rows, the last one over two columns. */
  const rules: readonly Box[] = [
    ...grid([60, 200, 500], [100, 120, 160]),
    [200, 140, 500, 140.5],
    [400, 100, 400.5, 140],
  ];
  const above = [
    { x: 62, y: 112, text: 'Thema', bold: true },
    { x: 202, y: 112, text: 'Gemeente', bold: true },
    { x: 402, y: 112, text: 'Corporatie', bold: true },
  ];

  it('are repeated in every place that they reach over', () => {
    const source = layOut(printedPage([...above, ...theme], { rules }));
    expect(tablesOf(source)).toEqual([
      ['Thema | Gemeente | Corporatie', 'Bouwen | wijst aan | bouwt', '^Bouwen | Allen samen | <Allen samen'],
    ]);
    const [block] = source.blocks;
    expect(block?.table?.rows[2]?.[0]?.pieces).toBe(block?.table?.rows[1]?.[0]?.pieces);
  });

  it('reach over the end of a page', () => {
    const second = printedPage([...above, { x: 202, y: 132, text: 'Nog iets' }], {
      rules: grid([60, 200, 400, 500], [100, 120, 140]),
      number: 2,
    });
    expect(tablesOf(layOut(printedPage([...above, ...theme], { rules }), second))[0]?.at(-1)).toBe(
      '^Bouwen | Nog iets | ',
    );
  });
});

it('labels that come back before values are cards', () => {
  const card = (y: number, what: string): ReturnType<typeof heads> => [
    { x: 62, y: y + 12, text: 'Afspraak', bold: true },
    { x: 202, y: y + 12, text: what },
    { x: 62, y: y + 32, text: 'Trekker', bold: true },
    { x: 202, y: y + 32, text: 'Gemeente' },
  ];
  const { blocks, text } = layOut(
    printedPage([...card(100, 'Wij bouwen.'), ...card(200, 'Wij slopen.')], {
      rules: [100, 200].flatMap((y) => grid([60, 200, 500], [y, y + 20, y + 40])),
    }),
  );
  expect(blocks.map(({ table }) => [table?.hasHeader, ...rowsOf(table, text)])).toEqual([
    [false, 'Afspraak | Wij bouwen.', 'Trekker | Gemeente'],
    [false, 'Afspraak | Wij slopen.', 'Trekker | Gemeente'],
  ]);
});

describe('lines at the edge of pages', () => {
  const text = 'Deze tekst is op iedere bladzijde een andere dan op de bladzijde ervoor, nummer';

  it('a title that speaks like heads is a running title', () => {
    const pages = [1, 2, 3].map((number) =>
      printedPage(
        [
          { x: 60, y: 40, text: 'Prestatieafspraken 2026: wie doet wat?' },
          { x: 60, y: 200, text: `${text} ${number}` },
        ],
        { number },
      ),
    );
    expect(layOut(...pages).blocks.map(({ kind }) => kind)).toEqual([
      ...['paragraph', 'furniture', 'paragraph', 'furniture', 'paragraph', 'furniture'],
    ]);
  });

  it('a title of a chapter beside that of the document is furniture too', () => {
    const pages = [1, 2, 3].map((number) =>
      printedPage(
        [
          { x: 60, y: 40, text: 'Thuis tussen veen' },
          { x: 400, y: 40, text: `Over ${['bouwen', 'slopen', 'verhuren'][number - 1]}` },
          { x: 60, y: 200, text: `${text} ${number}` },
        ],
        { number },
      ),
    );
    const kinds = layOut(...pages).blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'furniture')).toHaveLength(6);
  });

  it('a heading with the number that is next is no footnote', () => {
    const page = printedPage([
      ...column(60, 100, ['De gemeente heeft harde plannen1 voor', 'de hele wijk en de kernen.']),
      { x: 60, y: 160, text: '1 Betaalbaar wonen', bold: true, size: 14 },
      { x: 60, y: 190, text: 'Dit is de tekst onder het kopje.' },
    ]);
    expect(layOut(page).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });
});

it('a shaded box under a heading is no row of the table above it', () => {
  const page = printedPage(
    [
      ...heads(112),
      ...row(132, ['1', ['Bouwen.'], 'Allen']),
      ...row(152, ['2', ['Slopen.'], 'Gemeente']),
      { x: 60, y: 185, text: '2 Wonen met zorg', size: 14, bold: true },
      { x: 66, y: 215, text: 'Ons doel', bold: true },
      {
        x: 66,
        y: 229,
        text: 'Wij maken met de corporaties vóór 2031 minstens 120 woningen geschikt voor ouderen.',
      },
    ],
    { rules: rungs([118, 140, 160]), fills: [{ box: [60, 200, 500, 240], colour: '#e8f3ec' }] },
  );
  expect(tablesOf(layOut(page))).toEqual([[HEADS, '1 | Bouwen. | Allen', '2 | Slopen. | Gemeente']]);
});
