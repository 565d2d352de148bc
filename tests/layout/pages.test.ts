import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/core/source-text.ts';
import { PageLayout } from '../../src/layout/page/lay-out-pages.ts';
import type { PrintedPage } from '../../src/layout/page/printed-page.ts';
import { blocksOf } from '../blocks.ts';
import { column, grid, printedPage } from '../printed.ts';

function layOut(...pages: readonly PrintedPage[]): SourceText {
  const layout = new PageLayout();
  for (const page of pages) layout.add(page);
  return layout.finish([]);
}

const LEFT = [
  'De gemeente wijst locaties aan voor',
  'sociale huur en betaalt een deel van',
  'de kosten die dat met zich brengt.',
];
const RIGHT = [
  'De corporaties bouwen op die plaatsen',
  'woningen voor starters en voor wie al',
  'lang op een woning wacht.',
];

describe('reading order', () => {
  it('columns of running text are read one after the other, whatever is painted first', () => {
    const page = printedPage([...column(320, 100, RIGHT), ...column(60, 100, LEFT)]);
    expect(blocksOf(layOut(page))).toEqual([`paragraph: ${LEFT.join(' ')}`, `paragraph: ${RIGHT.join(' ')}`]);
  });

  it('what stands above and below columns keeps its place', () => {
    const above = 'Beschikbaarheid van woningen in de hele gemeente en in de kernen die daarbij horen';
    const below = 'Deze regel loopt weer over de volle breedte van de bladzijde, onder de beide kolommen.';
    const page = printedPage([
      { x: 60, y: 80, text: above },
      ...column(60, 110, LEFT),
      ...column(320, 110, RIGHT),
      { x: 60, y: 180, text: below },
    ]);
    expect(blocksOf(layOut(page))).toEqual([
      `paragraph: ${above}`,
      `paragraph: ${LEFT.join(' ')}`,
      `paragraph: ${RIGHT.join(' ')}`,
      `paragraph: ${below}`,
    ]);
  });

  it('a box beside the text is read behind it', () => {
    const page = printedPage(
      [
        ...column(60, 100, LEFT),
        ...column(320, 100, ['Kader van het Rijk', 'met wat landelijk is', 'afgesproken']),
      ],
      { fills: [{ box: [310, 85, 540, 130], colour: '#eeeeee' }] },
    );
    expect(blocksOf(layOut(page))[0]).toBe(`paragraph: ${LEFT.join(' ')}`);
  });

  it('boxes beside each other are read where they stand, the left one first', () => {
    const [above, below] = [
      'Wat wij willen, staat in de kaders hieronder, en waarom in de tekst.',
      'Daarna volgt de tekst die over alle kaders gaat en verder loopt.',
    ];
    const page = printedPage(
      [
        { x: 60, y: 80, text: above },
        ...column(320, 120, RIGHT),
        ...column(70, 120, LEFT),
        { x: 60, y: 190, text: below },
      ],
      {
        fills: [
          { box: [60, 100, 290, 160], colour: '#f4edf6' },
          { box: [310, 100, 540, 160], colour: '#f4edf6' },
        ],
      },
    );
    expect(blocksOf(layOut(page))).toEqual([
      `paragraph: ${above}`,
      `paragraph: ${LEFT.join(' ')}`,
      `paragraph: ${RIGHT.join(' ')}`,
      `paragraph: ${below}`,
    ]);
  });
});

describe('columns', () => {
  it('can begin at different heights', () => {
    const { blocks, text } = layOut(
      printedPage([
        { x: 60, y: 86, text: 'Titel', bold: true },
        { x: 320, y: 88, text: 'die verder gaat dan de kolom ervoor.' },
        ...column(60, 102, LEFT),
        ...column(320, 100, RIGHT),
      ]),
    );
    const words = blocks.map(({ pieces }) => text.slice(pieces[0]?.start, pieces[0]?.end));
    expect(words[0]).toBe('Titel');
    expect(words[1]).toContain('De gemeente wijst');
    expect(words[2]).toContain('die verder gaat');
  });

  it('can have their lines at heights of their own, below each other', () => {
    const page = printedPage([...column(60, 100, LEFT), ...column(320, 107, RIGHT)]);
    expect(blocksOf(layOut(page))).toEqual([`paragraph: ${LEFT.join(' ')}`, `paragraph: ${RIGHT.join(' ')}`]);
  });

  it('end at a line over the whole width, and at the heading that it underlines', () => {
    const page = printedPage(
      [
        ...column(60, 100, LEFT),
        ...column(320, 100, RIGHT),
        { x: 60, y: 160, text: 'Begrippen', bold: true, size: 12 },
        ...column(60, 190, RIGHT),
        ...column(320, 190, LEFT),
      ],
      { rules: [[60, 164, 540, 165]] },
    );
    expect(blocksOf(layOut(page))).toEqual([
      `paragraph: ${LEFT.join(' ')}`,
      `paragraph: ${RIGHT.join(' ')}`,
      'heading: Begrippen',
      `paragraph: ${RIGHT.join(' ')}`,
      `paragraph: ${LEFT.join(' ')}`,
    ]);
  });

  it('three of running text are no rows of a table', () => {
    const columns = [
      ['Wie een huis zoekt staat', 'lang op de lijst, en wie', 'er een heeft blijft.'],
      ['Daarom wijst de gemeente', 'plaatsen aan waar wordt', 'gebouwd.'],
      ['Wij letten daarbij op de', 'huurders van nu, die ook', 'willen verhuizen.'],
    ];
    const page = printedPage(columns.flatMap((lines, at) => column(60 + at * 160, 100, lines)));
    expect(blocksOf(layOut(page))).toEqual(columns.map((lines) => `paragraph: ${lines.join(' ')}`));
  });

  it('are rows where their paragraphs begin together', () => {
    const cells = [
      ['Bouwen van huizen in wijk', 'en dorp voor iedereen.'],
      ['De gemeente geeft daarvoor', 'haar grond in gebruik.'],
      ['Voor het eind van het jaar', 'wordt dat vastgelegd.'],
    ];
    const rows = [100, 140, 180].flatMap((y) =>
      cells.flatMap((lines, at) => column(60 + at * 160, y, lines)),
    );
    expect(blocksOf(layOut(printedPage(rows))).slice(0, 3)).toEqual(
      cells.map((lines) => `paragraph: ${lines.join(' ')}`),
    );
  });

  it('keep their order around a table that stands in one of them', () => {
    const cells = ['Doel', 'Stand', '80', '44'].map((words, at) => ({
      x: at % 2 === 0 ? 322 : 442,
      y: 150 + 12 * Math.floor(at / 2),
      text: words,
      bold: at < 2,
    }));
    const page = printedPage(
      [
        ...column(60, 100, [...LEFT, ...LEFT, ...LEFT]),
        ...column(320, 100, RIGHT),
        ...cells,
        ...column(320, 184, RIGHT),
      ],
      { rules: grid([320, 440, 520], [140, 153, 166]) },
    );
    expect(blocksOf(layOut(page)).map((block) => block.slice(0, 24))).toEqual([
      'paragraph: De gemeente w',
      'paragraph: De corporatie',
      'table: Doel | Stand // 8',
      'paragraph: De corporatie',
    ]);
  });
});

describe('beside the text', () => {
  const TEXT = [
    'De gemeente wijst in de eerste helft van het jaar drie plaatsen aan voor',
    'sociale huur en betaalt een deel van de kosten.',
    'De corporaties bouwen op die plaatsen woningen voor starters en voor wie',
    'al lang op een woning wacht, en zij verhuren die aan mensen uit de buurt',
    'waarin zij staan.',
  ];
  const text = [...column(200, 100, TEXT.slice(0, 2)), ...column(200, 130, TEXT.slice(2))];
  const paragraphs = [TEXT.slice(0, 2), TEXT.slice(2)].map((lines) => `paragraph: ${lines.join(' ')}`);

  it('figures at heights of their own are a column, and are read before the text', () => {
    const figures = [
      { x: 60, y: 100, text: '4.310', size: 14 },
      { x: 60, y: 110, text: 'huizen in de stad', size: 7 },
      { x: 60, y: 138, text: '5,2 jaar', size: 14 },
      { x: 60, y: 148, text: 'wachten op een huis', size: 7 },
    ];
    expect(blocksOf(layOut(printedPage([...text, ...figures]))).slice(-2)).toEqual(paragraphs);
  });

  it('small notes on a few paragraphs can begin where these do', () => {
    const more = [
      ['De huurders krijgen ieder voorjaar een overzicht van wat er is gebouwd en', 'van wat komt.'],
      ['Wie daar vragen over heeft, stelt die aan de gemeente, die ze binnen zes', 'weken beantwoordt.'],
    ] as const;
    const page = printedPage([
      ...text,
      ...more.flatMap((lines, at) => column(200, 172 + at * 30, lines)),
      { x: 580, y: 100, text: 'Bron: de stand', size: 7 },
      { x: 580, y: 109, text: 'van mei 2024.', size: 7 },
      { x: 580, y: 202, text: 'Dat kan online.', size: 7 },
    ]);
    expect(blocksOf(layOut(page))).toEqual([
      'paragraph: Bron: de stand van mei 2024.',
      'paragraph: Dat kan online.',
      ...paragraphs,
      ...more.map((lines) => `paragraph: ${lines.join(' ')}`),
    ]);
  });

  it('words that begin with each paragraph are the labels of rows', () => {
    const page = printedPage([
      ...text,
      { x: 60, y: 100, text: 'Bouwplaatsen' },
      { x: 60, y: 130, text: 'Nieuwbouw' },
    ]);
    const blocks = blocksOf(layOut(page));
    expect(blocks.findIndex((block) => block.includes('Nieuwbouw'))).toBeGreaterThan(
      blocks.findIndex((block) => block.includes('De gemeente wijst')),
    );
  });
});

it('a label on a line over its title is the number of that title', () => {
  const page = printedPage(
    ['J1.1', 'J1.2', 'J1.3'].flatMap((label, at) => [
      { x: 60, y: 100 + 60 * at, text: label, size: 8 },
      { x: 60, y: 112 + 60 * at, text: 'Bouwen in de wijk', bold: true },
      { x: 60, y: 124 + 60 * at, text: 'De gemeente wijst locaties aan.' },
    ]),
  );
  expect(blocksOf(layOut(page)).filter((block) => block.startsWith('heading'))).toEqual([
    'heading: J1.1 Bouwen in de wijk',
    'heading: J1.2 Bouwen in de wijk',
    'heading: J1.3 Bouwen in de wijk',
  ]);
});

it('a heading over two lines is one, though they stand apart', () => {
  const page = printedPage([
    ...column(60, 60, LEFT),
    { x: 60, y: 130, text: 'Nieuwe woningen', bold: true },
    { x: 60, y: 147, text: 'bouwen', bold: true },
    ...column(60, 180, RIGHT),
  ]);
  expect(blocksOf(layOut(page))[1]).toBe('heading: Nieuwe woningen bouwen');
});

it('a line in capitals is a paragraph of its own, whatever room is around it', () => {
  const before = 'De partijen zien om naar wie in het dorp wil blijven wonen en naar wie er komt';
  const page = printedPage(column(60, 100, [before, 'HUREN DIE TE BETALEN ZIJN', `${before}.`]));
  expect(blocksOf(layOut(page)).map((block) => block.replace(/^\w+: /u, ''))).toEqual([
    before,
    'HUREN DIE TE BETALEN ZIJN',
    `${before}.`,
  ]);
});

it('what a sentence opens with in bold can fill its first line', () => {
  const [lead, rest] = [
    'Wie in het dorp wil blijven wonen en daar nu geen huis',
    'heeft, gaat voor op een ander die er nooit heeft gewoond.',
  ];
  const page = printedPage([
    { x: 60, y: 100, text: lead, bold: true },
    { x: 60, y: 112, text: rest },
    { x: 60, y: 124, text: 'Dat geldt ook voor wie er werkt.' },
  ]);
  expect(blocksOf(layOut(page))[0]).toContain(`${lead} ${rest}`);
});

it('a bold line that leaves room for the next word is a heading', () => {
  const page = printedPage([
    { x: 60, y: 100, text: 'Wonen in het dorp', bold: true },
    ...column(60, 112, [
      'heeft onze aandacht, ook als er weinig huizen zijn om te verdelen',
      'onder wie er een zoekt.',
    ]),
  ]);
  expect(blocksOf(layOut(page))[0]).toMatch(/: Wonen in het dorp$/u);
});

it('the short name of somebody in capitals is none', () => {
  const lines = ['De afspraken over de bouw van huizen in het dorp maakt de gemeente samen met', 'HBV DAK'];
  expect(blocksOf(layOut(printedPage(column(60, 100, lines))))).toEqual([`paragraph: ${lines.join(' ')}`]);
});

it('small numbered notes at the foot of a page are footnotes, wherever their marks are', () => {
  const page = printedPage([
    ...column(60, 100, LEFT),
    { x: 60, y: 700, text: '1 Zie de brief van 2026.', size: 8 },
    { x: 60, y: 712, text: '2 Zie de wet.', size: 8 },
  ]);
  expect(blocksOf(layOut(page)).slice(1)).toEqual([
    'footnote: [1] Zie de brief van 2026.',
    'footnote: [2] Zie de wet.',
  ]);
});

it('a point behind their numbers makes them no list, but letters as large as those of the text do', () => {
  const [first, second] = ['1. Zie de brief van 2026.', '2. Zie de wet.'];
  const note = (size: number): readonly string[] =>
    blocksOf(
      layOut(
        printedPage([
          ...column(60, 100, LEFT),
          { x: 60, y: 700, text: first, size },
          { x: 60, y: 712, text: second, size },
        ]),
      ),
    ).slice(1);
  expect(note(8)).toEqual(['footnote: [1] Zie de brief van 2026.', 'footnote: [2] Zie de wet.']);
  expect(note(10).filter((block) => block.startsWith('footnote'))).toEqual([]);
});

describe('lines', () => {
  it('a raised mark hangs on its word and is no word of its own', () => {
    const page = printedPage([
      { x: 60, y: 100, text: 'opgenomen in harde plannen' },
      { x: 190, y: 96, text: '3', size: 6 },
      { x: 200, y: 100, text: 'voor de woningbouw.' },
    ]);
    expect(blocksOf(layOut(page))).toEqual(['paragraph: opgenomen in harde plannen3 voor de woningbouw.']);
  });

  it('a word broken at a line end is made whole', () => {
    const lines = ['De partijen bij deze prestatie-', 'afspraken komen elk jaar bijeen.'];
    expect(blocksOf(layOut(printedPage(column(60, 100, lines))))).toEqual([
      'paragraph: De partijen bij deze prestatieafspraken komen elk jaar bijeen.',
    ]);
  });

  it('a number and its text, set apart by a gap, are one line', () => {
    const page = printedPage([
      { x: 60, y: 100, text: '26.' },
      { x: 95, y: 100, text: 'De gemeente biedt steun.' },
    ]);
    expect(blocksOf(layOut(page))).toEqual(['paragraph: 26. De gemeente biedt steun.']);
  });

  it('items further to the right lie inside the one above', () => {
    const page = printedPage([
      { x: 60, y: 100, text: '• de eerste paal te slaan in:' },
      { x: 80, y: 112, text: '• Noord;' },
      { x: 80, y: 124, text: '• Zuid;' },
      { x: 60, y: 136, text: '• de grond te kopen.' },
    ]);
    expect(blocksOf(layOut(page))).toEqual([
      'item: [•] de eerste paal te slaan in:',
      'item: [• 2] Noord;',
      'item: [• 2] Zuid;',
      'item: [•] de grond te kopen.',
    ]);
  });

  it('larger and bolder letters make headings of different level', () => {
    const page = printedPage([
      { x: 60, y: 80, text: 'Betaalbaarheid', size: 16, bold: true },
      { x: 60, y: 110, text: 'Huren', bold: true },
      ...column(60, 130, LEFT),
    ]);
    expect(layOut(page).blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', null],
    ]);
  });
});

it('a letter in a coloured shape that comes back sorts what stands beside it, and is no word of it', () => {
  const card = (
    y: number,
    letter: string,
    title: string,
  ): readonly Parameters<typeof printedPage>[0][number][] => [
    { x: 60, y: y + 4, text: letter, bold: true, size: 12 },
    { x: 90, y, text: title, bold: true, size: 12 },
    ...column(90, y + 20, LEFT),
  ];
  const ys = [100, 200, 300];
  const shapes = ys.map((y) => ({ box: [55, y - 12, 78, y + 11], colour: '#bb5533' }) as const);
  const words = (letters: string): readonly string[] =>
    blocksOf(
      layOut(
        printedPage(
          ys.flatMap((y, at) => card(y, letters.charAt(at), `Kaart ${at + 1}`)),
          { fills: shapes },
        ),
      ),
    );
  expect(words('DRD').filter((block) => block.startsWith('heading'))).toEqual([
    'heading: Kaart 1',
    'heading: Kaart 2',
    'heading: Kaart 3',
  ]);
  expect(words('DRD').filter((block) => block.startsWith('furniture'))).toHaveLength(3);
  expect(words('ABC').filter((block) => block.startsWith('furniture'))).toEqual([]);
});

it('what somebody said is no heading, however large it is set', () => {
  const said = { x: 60, y: 80, text: '‘Hier wil ik wel oud worden.’ – een bewoner', size: 14 };
  const titled = { x: 60, y: 80, text: '‘Oud worden’ in de wijk', size: 14 };
  const kinds = [said, titled].map(
    (opening) => layOut(printedPage([opening, ...column(60, 110, LEFT)])).blocks[0]?.kind,
  );
  expect(kinds).toEqual(['paragraph', 'heading']);
});

describe('furniture', () => {
  const pages = [1, 2, 3, 4].map((number) =>
    printedPage(
      [
        { x: 60, y: 30, text: 'Prestatieafspraken 2025' },
        ...column(60, 100, [`Tekst van bladzijde ${number} die verder niets zegt.`]),
        { x: 300, y: 780, text: String(number) },
      ],
      { number },
    ),
  );

  it('what comes back on every page at one height is no text', () => {
    const kinds = layOut(...pages).blocks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'paragraph')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'furniture')).toHaveLength(8);
  });

  it('what comes back in the middle of pages is', () => {
    const same = [1, 2, 3, 4].map((number) =>
      printedPage([{ x: 60, y: 400, text: 'Afspraken van partijen' }], { number }),
    );
    expect(layOut(...same).blocks.map(({ kind }) => kind)).not.toContain('furniture');
  });
});

describe('tables', () => {
  const HEADS = [
    { x: 62, y: 112, text: 'Nr', bold: true },
    { x: 102, y: 112, text: 'Afspraak', bold: true },
    { x: 402, y: 112, text: 'Wie', bold: true },
  ];

  it('with ruling lines', () => {
    const page = printedPage(
      [
        ...HEADS,
        { x: 62, y: 132, text: '1' },
        ...column(102, 132, ['De corporaties isoleren', 'alle woningen.']),
        { x: 402, y: 132, text: 'Corporaties' },
      ],
      { rules: grid([60, 100, 400, 500], [100, 120, 160]) },
    );
    expect(blocksOf(layOut(page))).toEqual([
      'table: Nr | Afspraak | Wie // 1 | De corporaties isoleren alle woningen. | Corporaties',
    ]);
  });

  it('without ruling lines, under heads that are known', () => {
    const page = printedPage([
      ...HEADS,
      { x: 62, y: 132, text: '1' },
      ...column(102, 132, ['De corporaties isoleren', 'alle woningen.']),
      { x: 402, y: 132, text: 'Corporaties' },
      { x: 62, y: 160, text: '2' },
      { x: 102, y: 160, text: 'De gemeente helpt.' },
      { x: 402, y: 160, text: 'Gemeente' },
    ]);
    expect(blocksOf(layOut(page))).toEqual([
      'table: Nr | Afspraak | Wie // 1 | De corporaties isoleren alle woningen. | Corporaties // 2 | De gemeente helpt. | Gemeente',
    ]);
  });

  it('a row that breaks over the page is joined, heads that come back are dropped', () => {
    const first = printedPage(
      [
        ...HEADS,
        { x: 62, y: 132, text: '1' },
        { x: 102, y: 132, text: 'De corporaties isoleren' },
        { x: 402, y: 132, text: 'Corporaties' },
      ],
      { rules: grid([60, 100, 400, 500], [100, 120, 160]) },
    );
    const second = printedPage(
      [
        ...HEADS,
        { x: 102, y: 132, text: 'alle woningen.' },
        { x: 62, y: 172, text: '2' },
        { x: 102, y: 172, text: 'De gemeente helpt.' },
      ],
      { rules: grid([60, 100, 400, 500], [100, 120, 160, 180]), number: 2 },
    );
    expect(blocksOf(layOut(first, second))).toEqual([
      'table: Nr | Afspraak | Wie // 1 | De corporaties isoleren alle woningen. | Corporaties // 2 | De gemeente helpt. | ',
    ]);
  });

  it('two columns without heads are read row by row', () => {
    const page = printedPage(
      [
        { x: 62, y: 112, text: 'K 1.1', bold: true },
        { x: 62, y: 124, text: 'Gemeente' },
        { x: 202, y: 112, text: 'Locaties', bold: true },
        { x: 202, y: 124, text: 'De gemeente wijst locaties aan.' },
        { x: 62, y: 152, text: 'K 1.2', bold: true },
        { x: 202, y: 152, text: 'Verkoop', bold: true },
      ],
      { rules: grid([60, 200, 500], [100, 140, 180]) },
    );
    const source = layOut(page);
    expect(blocksOf(source)).toEqual([
      'paragraph: K 1.1 Gemeente',
      'paragraph: Locaties',
      'paragraph: De gemeente wijst locaties aan.',
      'paragraph: K 1.2',
      'paragraph: Verkoop',
    ]);
    expect(source.blocks.map(({ row }) => row)).toEqual([1, 1, 1, 2, 2]);
  });

  it('the colour behind a cell is kept', () => {
    const page = printedPage([...HEADS, { x: 62, y: 132, text: '1' }, { x: 402, y: 132, text: 'loopt' }], {
      rules: grid([60, 100, 400, 500], [100, 120, 160]),
      fills: [{ box: [400, 120, 500, 160], colour: '#00b050' }],
    });
    const [block] = layOut(page).blocks;
    expect(block?.table?.rows[1]?.[2]?.colour).toBe('#00b050');
  });
});

it('every word of the text has its place on the page', () => {
  const { text, pages } = layOut(
    printedPage(column(60, 100, LEFT)),
    printedPage(column(60, 100, RIGHT), { number: 2 }),
  );
  const start = text.indexOf('betaalt');
  expect(pages?.places.partsOf({ start, end: start + 'betaalt een'.length })).toEqual([
    { span: { start, end: start + 11 }, page: 1, boxes: [[140, 104, 195, 114]] },
  ]);
  const parts =
    pages?.places.partsOf({ start: text.indexOf('brengt'), end: text.indexOf('corporaties') }) ?? [];
  expect(parts.map(({ page, span }) => [page, text.slice(span.start, span.end)])).toEqual([
    [1, 'brengt.'],
    [2, 'De'],
  ]);
});

it('what is set in bold or italics inside a paragraph is known, also over the end of a line', () => {
  const { blocks, text } = layOut(
    printedPage([
      { x: 60, y: 100, text: 'Wij houden vast aan de afspraak' },
      { x: 225, y: 100, text: 'Samen oud', bold: true },
      { x: 60, y: 112, text: 'in de buurt,', bold: true },
      { x: 125, y: 112, text: 'ook nu het langer duurt dan gedacht was.' },
    ]),
  );
  const set = blocks.flatMap(({ emphasised }) => emphasised.map(({ start, end }) => text.slice(start, end)));
  expect(set.map((words) => words.replace(/\s+/gu, ' '))).toEqual(['Samen oud in de buurt,']);
});
