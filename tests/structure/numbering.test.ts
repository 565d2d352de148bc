import { describe, expect, it } from 'vitest';
import { gatherPassage } from '../../src/core/passage.ts';
import { readMarkdown } from '../../src/ingest/markdown/read-markdown.ts';
import { readText } from '../../src/ingest/text/read-text.ts';
import { findConcluded } from '../../src/parties/find-concluded.ts';
import { buildTree } from '../../src/structure/build-tree.ts';
import type { AgreementTree } from '../../src/structure/tree/agreement-tree.ts';

const PROMISES = [
  'De gemeente stelt locaties beschikbaar voor nieuwe sociale huurwoningen.',
  'De corporaties bouwen woningen voor starters en ouderen.',
  'Partijen overleggen twee keer per jaar over de voortgang.',
  'De gemeente onderzoekt de mogelijkheden van woningdelen.',
  'De corporaties isoleren hun woningen met een slecht energielabel.',
  'De huurdersorganisaties adviseren over de jaarlijkse huurverhoging.',
];

function promise(at: number): string {
  return PROMISES[at % PROMISES.length] ?? '';
}

function treeOf(text: string, format: 'md' | 'txt' = 'txt'): AgreementTree {
  const source = format === 'md' ? readMarkdown(text) : readText(text);
  return buildTree(source, findConcluded(source).lexicon);
}

/** Each afspraak as chapter and number. */
function numbersOf({ afspraken }: AgreementTree): readonly string[] {
  return afspraken.map(({ series, number, chapter }) => `${chapter} ${series ?? ''}${number ?? '-'}`);
}

function wordsOf({ source }: AgreementTree, pieces: readonly { start: number; end: number }[]): string {
  return gatherPassage(source.text, pieces).text;
}

/** An agreement of two chapters with three afspraken each, labelled as `label` says. */
function agreement(label: (chapter: number, place: number) => string, separator = ' '): string {
  return [1, 2]
    .flatMap((chapter) => [
      `Hoofdstuk ${chapter} ${chapter === 1 ? 'Nieuwbouw' : 'Duurzaamheid'}`,
      'Er is veel te doen in de gemeente, en daar is de hulp van alle partijen bij nodig.',
      ...[1, 2, 3].map((place) => `${label(chapter, place)}${separator}${promise(chapter * 3 + place)}`),
    ])
    .join('\n\n');
}

describe('ways of numbering', () => {
  it.each([
    [
      'over the whole document',
      (chapter: number, place: number) => `${chapter * 3 - 3 + place}.`,
      ['1 1', '1 2', '1 3', '2 4', '2 5', '2 6'],
    ],
    [
      'anew in every chapter',
      (_: number, place: number) => `${place}.`,
      ['1 1', '1 2', '1 3', '2 1', '2 2', '2 3'],
    ],
    [
      'by chapter',
      (chapter: number, place: number) => `${chapter}.${place}`,
      ['1 1.1', '1 1.2', '1 1.3', '2 2.1', '2 2.2', '2 2.3'],
    ],
    [
      'with a bracket',
      (chapter: number, place: number) => `${chapter * 3 - 3 + place})`,
      ['1 1', '1 2', '1 3', '2 4', '2 5', '2 6'],
    ],
    [
      'with a word',
      (chapter: number, place: number) => `Afspraak ${chapter * 3 - 3 + place}:`,
      ['1 1', '1 2', '1 3', '2 4', '2 5', '2 6'],
    ],
    [
      'with letters',
      (chapter: number, place: number) => `${'AB'.charAt(chapter - 1)}-0${place}`,
      ['1 A1', '1 A2', '1 A3', '2 B1', '2 B2', '2 B3'],
    ],
    [
      'as a series',
      (chapter: number, place: number) => `K ${chapter}.${place}`,
      ['1 K1.1', '1 K1.2', '1 K1.3', '2 K2.1', '2 K2.2', '2 K2.3'],
    ],
    [
      'as a series with points',
      (chapter: number, place: number) => `K.${chapter}.${place}`,
      ['1 K1.1', '1 K1.2', '1 K1.3', '2 K2.1', '2 K2.2', '2 K2.3'],
    ],
  ])('%s', (_, label, expected) => {
    const tree = treeOf(agreement(label));
    expect(numbersOf(tree)).toEqual(expected);
    expect(tree.afspraken.map(({ text }) => wordsOf(tree, text))).toEqual([4, 5, 6, 7, 8, 9].map(promise));
  });

  it('bullets under the party that they bind', () => {
    const text = `# Prestatieafspraken\n\n## Nieuwbouw\n\nDe gemeente:\n\n- stelt locaties beschikbaar;\n- verleent binnen acht weken een vergunning.\n\nDe corporatie:\n\n- bouwt 40 woningen.\n`;
    const tree = treeOf(text, 'md');
    expect(
      tree.afspraken.map(({ leadIn, text: own }) => [wordsOf(tree, leadIn ?? []), wordsOf(tree, own)]),
    ).toEqual([
      ['De gemeente', 'stelt locaties beschikbaar;'],
      ['De gemeente', 'verleent binnen acht weken een vergunning.'],
      ['De corporatie', 'bouwt 40 woningen.'],
    ]);
  });

  it('rows of a table with a column for the party', () => {
    const text =
      '# Prestatieafspraken\n\n## Nieuwbouw\n\n| Nr | Afspraak | Wie | Wanneer |\n| --- | --- | --- | --- |\n| 1 | Wij bouwen 40 woningen. | Corporatie | Q3 2026 |\n| 2 | n.v.t. | | |\n';
    const tree = treeOf(text, 'md');
    expect(
      tree.afspraken.map(({ number, text: own, cells }) => [
        number,
        wordsOf(tree, own),
        cells.map(({ header }) => header),
      ]),
    ).toEqual([['1', 'Wij bouwen 40 woningen.', ['Wie', 'Wanneer']]]);
  });

  it('numbered headings with running text, where nothing else is numbered', () => {
    const sections = [1, 2, 3, 4, 5].map(
      (place) => `### 2.${place} Onderwerp ${'abcde'.charAt(place - 1)}\n\n${promise(place)}`,
    );
    const tree = treeOf(
      `# Prestatieafspraken\n\n## 1 Inleiding\n\nDit is de inleiding.\n\n## 2 Nieuwbouw\n\n${sections.join('\n\n')}\n`,
      'md',
    );
    expect(numbersOf(tree)).toEqual(['2 2.1', '2 2.2', '2 2.3', '2 2.4', '2 2.5']);
    expect(wordsOf(tree, tree.afspraken[0]?.title ?? [])).toBe('Onderwerp a');
  });
});

describe('damaged numbering is mended where its neighbours prove it', () => {
  const numbered = (labels: readonly string[]): AgreementTree =>
    treeOf(['Nieuwbouw', ...labels.map((label, at) => `${label} ${promise(at)}`)].join('\n\n'));
  const codesOf = (tree: AgreementTree): readonly string[] =>
    [...tree.diagnostics, ...tree.afspraken.flatMap(({ diagnostics }) => diagnostics)].map(
      ({ code }) => code,
    );

  it('a short line between its neighbours is one of them and no chapter', () => {
    const tree = treeOf(
      [
        'BOUWEN EN SLOPEN',
        `1) ${promise(0)}\n2) ${promise(1)}`,
        'DUURZAAM EN ZUINIG',
        'Er is veel te doen in de gemeente, en daar is de hulp van alle partijen bij nodig.',
        `3) Labelsprong in de Wiken, gereed in week 40\n4) ${promise(4)}\n5) ${promise(5)}`,
      ].join('\n\n'),
    );
    expect(numbersOf(tree).map((line) => line.split(' ').at(-1))).toEqual(['1', '2', '3', '4', '5']);
    expect(tree.chapters.map(({ number }) => number)).not.toContain('3');
  });

  it('a number that is nowhere is a gap', () => {
    const tree = numbered(['1.', '2.', '3.', '5.', '6.', '7.']);
    expect(tree.afspraken.map(({ number }) => number)).toEqual(['1', '2', '3', '5', '6', '7']);
    expect(tree.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['numbering/gap', '4 is nowhere in the text.'],
    ]);
  });

  it('a garbled number between two right ones is repaired', () => {
    const tree = numbered(['57.', '58.', '59.', '50.', '61.', '62.']);
    expect(tree.afspraken.map(({ number, printed }) => [number, printed]).at(3)).toEqual(['60', '50.']);
    expect(codesOf(tree)).toContain('numbering/repaired');
  });

  it('a number printed twice stays, and is reported', () => {
    const tree = numbered(['1.', '2.', '3.', '3.', '4.', '5.']);
    expect(tree.afspraken).toHaveLength(6);
    expect(codesOf(tree)).toContain('numbering/duplicate');
  });

  it('numbers that the text lost follow from those around them', () => {
    const wrapped = (at: number): string =>
      `${promise(at)} Dat doen zij in\noverleg met de bewoners van de wijk.`;
    const text = [
      'Afspraken',
      `1. ${wrapped(0)}`,
      wrapped(1),
      wrapped(2),
      ...[3, 4, 5].map((at) => `${at + 1}. ${wrapped(at)}`),
    ];
    const tree = treeOf(text.join('\n\n'));
    expect(tree.afspraken.map(({ number, printed }) => [number, printed]).slice(1, 3)).toEqual([
      ['2', null],
      ['3', null],
    ]);
    expect(codesOf(tree).filter((code) => code === 'numbering/inferred')).toHaveLength(2);
  });
});

describe('what yields no afspraken', () => {
  const items = [1, 2, 3, 4, 5, 6].map((place) => `${place}. ${promise(place)}`).join('\n\n');

  const elsewhere = `## Nieuwbouw\n\n### Afspraken\n\n${items}`;

  it.each([
    ...['Inleiding', 'Wat we niet afspreken', 'Overwegingen', 'Begrippen', 'Ondertekening'],
    ...['Nationale prestatieafspraken', 'Verzoek aan het Rijk', 'Terugblik', 'Samenvatting'],
  ])('%s', (title) => {
    const tree = treeOf(`# Prestatieafspraken\n\n## ${title}\n\n${items}\n\n${elsewhere}\n`, 'md');
    expect(tree.afspraken.map(({ chapter }) => chapter)).toEqual(
      Array.from({ length: 6 }, () => 'nieuwbouw'),
    );
  });

  it('an annex, with all that follows it', () => {
    const annex = `## Bijlage 1 Projecten\n\n${items}\n\n## Toelichting bij de projecten\n\n${items}`;
    const tree = treeOf(`# Prestatieafspraken\n\n${elsewhere}\n\n${annex}\n`, 'md');
    expect(tree.afspraken).toHaveLength(6);
  });
});
