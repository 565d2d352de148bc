import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ingest/text/read-text.ts';

/** The blocks of a text, each as its kind and its words. */
function blocksOf(text: string): readonly string[] {
  const source = readText(text);
  return source.blocks.map(({ kind, marker, pieces }) => {
    const words = pieces.map(({ start, end }) => source.text.slice(start, end)).join(' ');
    return `${kind}: ${marker === null ? '' : `[${marker.text}] `}${words.replace(/\s+/gu, ' ')}`;
  });
}

const WIDE =
  'De gemeente en de corporaties werken samen aan meer woningen voor starters en ouderen in de wijken.';

describe('paragraphs without blank lines', () => {
  it('a short last line ends a paragraph, a full line goes on', () => {
    const lines = [
      'De gemeente en de corporaties bouwen samen woningen voor starters,',
      'en zij letten daarbij op de wensen van ouderen in alle wijken en in',
      'de dorpen.',
      'Partijen overleggen hierover twee keer per jaar in het bestuurlijk',
      'overleg dat de gemeente voorbereidt.',
    ];
    expect(blocksOf(lines.join('\n'))).toEqual([
      `paragraph: ${lines.slice(0, 3).join(' ')}`,
      `paragraph: ${lines.slice(3).join(' ')}`,
    ]);
  });

  it('a line that a converter made of two is as wide as its last', () => {
    const lines = [
      'De gemeente en de corporaties bouwen samen woningen voor de star-',
      'ters, en zij letten daarbij op de wensen van ouderen in de wijken.',
      'Zij maken daar elk jaar afspraken over met hun eigen huurdersplat-',
      'form en met alle andere partijen die in de gemeente actief zijn in',
      'de zorg.',
    ];
    const joined = [`${lines[0]?.slice(0, -1)}${lines[1]}`, `${lines[2]?.slice(0, -1)}${lines[3]}`, lines[4]];
    const paragraph = joined.join(' ');
    const text = Array.from({ length: 6 }, () =>
      [...joined, ...lines.filter((line) => !line.endsWith('-'))].join('\n'),
    );
    expect(blocksOf(text.join('\n'))[0]).toBe(`paragraph: ${paragraph}`);
  });

  it('a name that opens paragraphs opens one behind a full line, too', () => {
    const lines = [
      'Wij spreken dit af.',
      'Molenstede bouwt tot en met 2028 samen met de gemeente veertig huizen in het',
      'dorp.',
      'Molenstede onderhoudt haar huizen goed en maakt daarvoor elk jaar een nieuw',
      'plan.',
      'De huurders denken daarover mee in een overleg dat twee keer per jaar plaats',
      'heeft, en zij krijgen alle stukken die daarvoor nodig zijn op tijd toegezegd.',
      'Molenstede geeft hun daar antwoord op.',
    ];
    expect(blocksOf(lines.join('\n')).slice(-2)).toEqual([
      `paragraph: ${lines.slice(5, 7).join(' ')}`,
      `paragraph: ${lines[7]}`,
    ]);
    expect(blocksOf(lines.join('\n').replaceAll(/^Molenstede (?=geeft)/gmu, 'Corporaties ')).at(-1)).toBe(
      `paragraph: ${lines.slice(5, 7).join(' ')} Corporaties geeft hun daar antwoord op.`,
    );
  });

  it('an empty line after every line separates nothing', () => {
    const lines = [
      'De gemeente en de corporaties bouwen samen',
      'woningen voor starters en ouderen in',
      'alle wijken van de stad.',
    ];
    expect(blocksOf(lines.join('\n\n'))).toEqual([`paragraph: ${lines.join(' ')}`]);
  });

  it.each([
    ['a number', '26. De gemeente bouwt.'],
    ['a code', 'K 1.1 De gemeente bouwt.'],
    ['a letter', 'a. De gemeente bouwt.'],
    ['a word with a number', 'Afspraak 12: De gemeente bouwt.'],
    ['a field', 'Trekker: gemeente'],
  ])('%s opens a block of its own', (_, line) => expect(blocksOf(`${WIDE}\n${line}`)).toHaveLength(2));

  it('a bullet is the marker of its item', () => {
    expect(blocksOf(`${WIDE}\n• woningen voor starters;\n• woningen voor ouderen.`).slice(1)).toEqual([
      'item: [•] woningen voor starters;',
      'item: [•] woningen voor ouderen.',
    ]);
  });
});

describe('tables that a converter wrote line by line', () => {
  const rows = (first: number): string =>
    [
      'Nr',
      'Wat spreken we af?',
      'Trekker',
      '',
      `B-0${first}`,
      '',
      'De gemeente bouwt woningen.',
      '',
      'Gemeente',
    ].join('\n');

  it('have furniture for heads, and numbers in front of their text', () => {
    expect(blocksOf([1, 2, 3].map(rows).join('\n\n'))).toEqual(
      [1, 2, 3].flatMap((number) => [
        'furniture: Nr',
        'furniture: Wat spreken we af?',
        'furniture: Trekker',
        `paragraph: B-0${number} De gemeente bouwt woningen.`,
        'paragraph: Gemeente',
      ]),
    );
  });

  it('are not told by headings that ask who and what', () => {
    expect(blocksOf('Wie doen er mee?\n\nPrettig wonen\n\nWat we niet afspreken\n\nBijlagen')).toEqual([
      'paragraph: Wie doen er mee?',
      'paragraph: Prettig wonen',
      'paragraph: Wat we niet afspreken',
      'paragraph: Bijlagen',
    ]);
  });
});

describe('hyphens at line ends', () => {
  it.each([
    ['joined', 'zij maken presta-', 'tieafspraken', 'zij maken prestatieafspraken'],
    ['kept before a capital', 'in de regio Gooi-', 'Noord bouwen', 'in de regio Gooi-Noord bouwen'],
    ['kept behind an abbreviation', 'boven de DAEB-', 'grens wonen', 'boven de DAEB-grens wonen'],
    ['kept behind niet', 'verhuur van niet-', 'daeb woningen', 'verhuur van niet-daeb woningen'],
    ['left open before en', 'bij nieuwbouw-', 'en sloopplannen', 'bij nieuwbouw- en sloopplannen'],
  ])('%s', (_, first, second, expected) =>
    expect(blocksOf(`${first}\n${second}`)).toEqual([`paragraph: ${expected}`]),
  );

  it('written as the rest of the text writes the word', () => {
    const [, broken] = blocksOf(`Er is een co-creatie gestart.\n\nZij houden een co-\ncreatie met bewoners.`);
    expect(broken).toBe('paragraph: Zij houden een co-creatie met bewoners.');
  });
});

describe('what belongs to the page', () => {
  const pageOf = (number: number, text: string): string =>
    `${text}\n\nPrestatieafspraken 2025-2028  ${number}\n\f`;

  it('running titles with page numbers are furniture, also in mid-sentence', () => {
    const text =
      pageOf(1, 'De gemeente werkt samen met') +
      pageOf(2, 'de corporaties aan meer woningen.') +
      pageOf(3, 'Einde.');
    const blocks = blocksOf(text);
    expect(blocks.filter((block) => block.startsWith('furniture'))).toHaveLength(3);
    expect(blocks).toContain('paragraph: De gemeente werkt samen met de corporaties aan meer woningen.');
  });

  it('the title of a chapter under that of the document is furniture, its heading is not', () => {
    const chapterPage = (number: number): string =>
      [
        `\fPrestatieafspraken 2025`,
        '',
        number < 3 ? 'Bouwen en slopen' : 'Betaalbaar wonen',
        '',
        ...(number === 2 ? [] : [number < 3 ? 'Bouwen en slopen' : 'Betaalbaar wonen', '']),
        `Op bladzijde ${number} staat een tekst die verder niets zegt.`,
        '',
        `${number}`,
      ].join('\n');
    const titles = blocksOf([1, 2, 3].map(chapterPage).join('\n')).filter((block) =>
      / (?:Bouwen|Betaalbaar)/u.test(block),
    );
    expect(titles).toEqual([
      'furniture: Bouwen en slopen',
      'paragraph: Bouwen en slopen',
      'furniture: Bouwen en slopen',
      'furniture: Betaalbaar wonen',
      'paragraph: Betaalbaar wonen',
    ]);
  });

  it('a sentence that comes back is no furniture', () => {
    const text = `${WIDE}\n\nWij spreken af:\n\n${WIDE}\n\nWij spreken af:\n\n${WIDE}`;
    expect(blocksOf(text).filter((block) => block.startsWith('furniture'))).toEqual([]);
  });

  it('numbers that count up alone on their lines are page numbers', () => {
    const text = [1, 2, 3, 4].map((number) => `${WIDE}\n\n${number}\n`).join('\n');
    expect(blocksOf(text).filter((block) => block.startsWith('furniture'))).toHaveLength(4);
  });

  it('numbers over titles that count up are those of chapters', () => {
    const text = ['Definities', 'Bouwen', 'Betaalbaarheid']
      .map((title, at) => `${at + 1}\n\n${title}\n\nDe gemeente en de corporaties spreken het volgende af.`)
      .join('\n\n');
    expect(blocksOf(text).filter((block) => /\d/u.test(block))).toEqual([
      'paragraph: 1 Definities',
      'paragraph: 2 Bouwen',
      'paragraph: 3 Betaalbaarheid',
    ]);
  });

  it('a contents page can have its numbers on lines of their own', () => {
    const entries = [
      '1',
      'Bouwen',
      '4',
      '1.1',
      'Nieuwbouw',
      '4',
      '2',
      'Betaalbaarheid',
      '5',
      '2.1',
      'Huren',
      '6',
    ];
    const blocks = blocksOf(`Inhoud\n\n${entries.join('\n\n')}\n\nDe gemeente bouwt.`);
    expect(blocks.filter((block) => !block.startsWith('contents'))).toEqual([
      'paragraph: De gemeente bouwt.',
    ]);
  });

  it('a contents page repeats no heading', () => {
    const text =
      'Inhoud\n1 Inleiding ........ 3\n2 Nieuwbouw ........ 5\n3 Zorg ........ 9\n\n1 Inleiding\n\nDit is de tekst van de inleiding van de afspraken.';
    expect(blocksOf(text).filter((block) => block.startsWith('contents')).length).toBeGreaterThanOrEqual(3);
  });
});

describe('footnotes', () => {
  const text =
    'Zij nemen dit op in harde plannen1 en in zachte plannen.\n\nZij bouwen door.\n\n1 Plannen die onherroepelijk zijn.\n\fVolgende bladzijde met meer tekst over de plannen.';

  it('are told apart by their mark', () =>
    expect(blocksOf(text)).toContain('footnote: [1] Plannen die onherroepelijk zijn.'));

  it('a date at the beginning of a line is none', () => {
    const dated = text.replace('Plannen die onherroepelijk zijn.', 'juli 2028 zijn de plannen klaar.');
    expect(blocksOf(dated).filter((block) => block.startsWith('footnote'))).toEqual([]);
  });

  it('need a mark in the text: a numbered sentence is none', () => {
    expect(blocksOf(text.replace('plannen1', 'plannen')).some((block) => block.startsWith('footnote'))).toBe(
      false,
    );
  });
});
