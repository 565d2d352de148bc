import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ingest/text/read-text.ts';

/** The rows of all tables of a text, `/` between the paragraphs of a cell; and what was set apart. */
function tablesOf(text: string): { readonly rows: readonly string[]; readonly apart: readonly string[] } {
  const source = readText(text);
  const words = (pieces: readonly { start: number; end: number }[]): string =>
    pieces.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/gu, ' ')).join(' / ');
  return {
    rows: source.blocks.flatMap(({ table }) =>
      (table?.rows ?? []).map((row) => row.map(({ pieces }) => words(pieces)).join(' | ')),
    ),
    apart: source.blocks.filter(({ kind }) => kind === 'furniture').map(({ pieces }) => words(pieces)),
  };
}

/** Cells as a converter writes them: one under the other, an empty line between them. */
const torn = (...cells: readonly string[]): string => cells.join('\n\n');

const HEADS = ['Nr', 'Wat spreken we af?', 'Wie', 'Wanneer'];

const ROOFS = `De corporaties leggen tot en met 2028 samen
zonnepanelen op ten minste 300 daken in de wijk.`;
const MAP = `De gemeente maakt een kaart van alle woningen
die voor ouderen geschikt zijn.`;
const TALKS = `Partijen spreken elkaar twee keer per jaar over
de voortgang van al deze afspraken.`;

describe('tables that were written cell by cell', () => {
  it('a row begins with its number, and its cells follow in the order of the columns', () => {
    const text = torn(
      ...HEADS,
      ...['A-1', ROOFS, 'Corporaties', 'Uiterlijk eind 2028'],
      ...['A-2', MAP, 'Gemeente', 'Q3 2027'],
      ...['A-3', TALKS, 'Partijen', 'Jaarlijks'],
    );
    expect(tablesOf(text).rows).toEqual([
      'Nr | Wat spreken we af? | Wie | Wanneer',
      `A-1 | ${ROOFS.replace('\n', ' ')} | Corporaties | Uiterlijk eind 2028`,
      `A-2 | ${MAP.replace('\n', ' ')} | Gemeente | Q3 2027`,
      `A-3 | ${TALKS.replace('\n', ' ')} | Partijen | Jaarlijks`,
    ]);
  });

  it('an empty cell stays empty: the words tell the column', () => {
    const text = torn(...HEADS, 'A-1', ROOFS, 'Q3 2027', 'A-2', MAP, 'Gemeente', 'A-3', TALKS, 'Partijen');
    expect(
      tablesOf(text)
        .rows.slice(1)
        .map((row) => row.split(' | ').slice(2)),
    ).toEqual([
      ['', 'Q3 2027'],
      ['Gemeente', ''],
      ['Partijen', ''],
    ]);
  });

  it('a number can stand in the middle of its row, behind the words', () => {
    const text = torn(...HEADS, '2.01', ROOFS, MAP, '2.02', '2.03', TALKS);
    expect(tablesOf(text).rows.slice(1)).toEqual([
      `2.01 | ${ROOFS.replace('\n', ' ')} |  | `,
      `2.02 | ${MAP.replace('\n', ' ')} |  | `,
      `2.03 | ${TALKS.replace('\n', ' ')} |  | `,
    ]);
  });

  it('a name between two lines of a sentence, or behind a line, stands in the cell beside it', () => {
    const inside = `De corporaties leggen tot en met 2028 samen
Corporaties
zonnepanelen op ten minste 300 daken in de wijk.`;
    const behind = `De gemeente maakt een kaart van alle de woningen Gemeente
die voor ouderen geschikt zijn.`;
    const rest = ['2.03', TALKS, '2.04', ROOFS, 'Gemeente', '2.05', MAP, 'Gemeente'];
    const text = torn(...HEADS, '2.01', inside, '2.02', behind, ...rest);
    expect(tablesOf(text).rows.slice(1, 3)).toEqual([
      `2.01 | ${ROOFS.replace('\n', ' ')} | Corporaties | `,
      '2.02 | De gemeente maakt een kaart van alle de woningen die voor ouderen geschikt zijn. | Gemeente | ',
    ]);
  });

  it('cells that nothing ties to a row are set apart, and told', () => {
    const text = torn(...HEADS, 'Gemeente', ROOFS, '2.01', MAP, '2.02', 'Q3 2027', '2.03', TALKS, 'Partijen');
    expect(
      tablesOf(text)
        .rows.slice(1)
        .map((row) => row.split(' | ').slice(2)),
    ).toEqual([
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
    expect(tablesOf(text).apart).toEqual(['Gemeente', 'Partijen', 'Q3 2027']);
    expect(readText(text).diagnostics.map(({ code }) => code)).toEqual(['order/suspect']);
  });

  it('without numbers, words behind the cells of a row begin the next', () => {
    const text = torn('Wat', 'Wie', 'Wanneer', ROOFS, 'Corporaties', 'Eind 2028', MAP, 'Gemeente', 'Q3 2027');
    expect(tablesOf(text).rows).toEqual([
      'Wat | Wie | Wanneer',
      `${ROOFS.replace('\n', ' ')} | Corporaties | Eind 2028`,
      `${MAP.replace('\n', ' ')} | Gemeente | Q3 2027`,
    ]);
  });

  it('a heading stands right on top of the number of a row', () => {
    const text = torn(
      ...HEADS,
      'A-1',
      ROOFS,
      'Corporaties',
      'Q3 2027',
      `Bestaande bouw\nA-2`,
      MAP,
      'Gemeente',
    );
    expect(tablesOf(text).rows[2]).toMatch(/^Bestaande bouw \|/u);
  });

  it('a table ends where a line is wider than its columns', () => {
    const wide =
      'De wachttijd voor een woning is in de laatste vijf jaar opgelopen van zes naar acht jaar, zo blijkt uit cijfers.';
    const text = torn(
      ...HEADS,
      'A-1',
      ROOFS,
      'Wie',
      'Q3 2027',
      'A-2',
      MAP,
      'Gemeente',
      'Q4 2027',
      wide,
      TALKS,
    );
    expect(tablesOf(text).rows.length).toBe(3);
  });

  it('heads without rows under them are no table', () => {
    const text = torn(
      'Wat',
      'Wie',
      'Wanneer',
      'Deze drie vragen stellen wij onszelf bij alles wat wij doen.',
      TALKS,
    );
    expect(tablesOf(text).rows).toEqual([]);
  });

  it('lists with numbers in circles are read column by column', () => {
    const heads = ['Ambitie', 'Afspraken', 'Wie en wanneer'];
    const text = torn(
      ...['\fWarm wonen', ...heads, 'Iedereen woont\nfijn.'],
      ...['① Zonnepanelen op ten minste\n300 daken in de wijk.', '① Corporaties, eind 2028'],
      ...['② Gemeente, Q3\n2027', '② Een kaart van alle woningen\nvoor ouderen.'],
      ...['\fLang thuis wonen', ...heads, 'Zorg is\ndichtbij.'],
      ...['① Tien aangepaste woningen\nper jaar.', '① Corporaties'],
      ...['② Twee keer per jaar een markt\nvoor hulp in de buurt.', '② Gemeente'],
    );
    const source = readText(text);
    const paragraphs = source.blocks.flatMap(({ pieces }) =>
      pieces.map(({ start, end }) => source.text.slice(start, end)),
    );
    expect(paragraphs.slice(0, 8)).toEqual([
      'Warm wonen',
      'Ambitie',
      'Iedereen woont fijn.',
      'Afspraken',
      '① Zonnepanelen op ten minste 300 daken in de wijk.',
      '② Een kaart van alle woningen voor ouderen.',
      'Wie en wanneer',
      '① Corporaties, eind 2028',
    ]);
  });
});
