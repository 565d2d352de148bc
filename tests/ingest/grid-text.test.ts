import { describe, expect, it } from 'vitest';
import { readText } from '../../src/ingest/text/read-text.ts';

function rowsOf(text: string): readonly string[] {
  const source = readText(text);
  return source.blocks.flatMap(({ table }) =>
    (table?.rows ?? []).map((row) =>
      row
        .map(({ pieces }) =>
          pieces.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/gu, ' ')).join(' / '),
        )
        .join(' | '),
    ),
  );
}

function paragraphsOf(text: string): readonly string[] {
  const source = readText(text);
  return source.blocks
    .filter(({ kind }) => kind !== 'furniture')
    .map(({ pieces }) =>
      pieces.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/gu, ' ')).join(' '),
    );
}

const TABLE = `
Nr     Wat spreken we af?                                Wie              Wanneer

1.1    De corporaties leggen zonnepanelen op ten         Corporaties      Eind 2028
       minste 300 daken in de wijk.

1.2    De gemeente maakt een kaart van alle woningen     Gemeente         Q3 2027
       die voor ouderen geschikt zijn.

1.3    Partijen spreken elkaar twee keer per jaar over   Gemeente en      Jaarlijks
       de voortgang van deze afspraken.                  corporaties

1.4    De corporaties schilderen ieder jaar de ramen     Corporaties      Jaarlijks
       van 200 woningen.

1.5    De gemeente plant voor elke gekapte boom twee     Gemeente         Doorlopend
       nieuwe bomen.
`;

const ROWS = [
  'Nr | Wat spreken we af? | Wie | Wanneer',
  '1.1 | De corporaties leggen zonnepanelen op ten minste 300 daken in de wijk. | Corporaties | Eind 2028',
  '1.2 | De gemeente maakt een kaart van alle woningen die voor ouderen geschikt zijn. | Gemeente | Q3 2027',
  '1.3 | Partijen spreken elkaar twee keer per jaar over de voortgang van deze afspraken. | Gemeente en corporaties | Jaarlijks',
  '1.4 | De corporaties schilderen ieder jaar de ramen van 200 woningen. | Corporaties | Jaarlijks',
  '1.5 | De gemeente plant voor elke gekapte boom twee nieuwe bomen. | Gemeente | Doorlopend',
];
/** Texts that keep places have many lines with words far apart. */
const MANY = TABLE.repeat(3);

describe('tables whose cells stand apart by spaces', () => {
  it('are read row by row', () => {
    expect(rowsOf(MANY).slice(0, 6)).toEqual(ROWS);
  });

  it('a cell that shifted stands in its column, also where one space is left before it', () => {
    const shifted = MANY.replaceAll(
      'alle woningen     Gemeente         Q3 2027',
      'alle woningen   Gemeente           Q3 2027',
    ).replaceAll('jaar de ramen     Corporaties', 'jaar de ramen Corporaties    ');
    expect(rowsOf(shifted).slice(0, 6)).toEqual(ROWS);
  });

  it('numbers can stand in the middle of their rows', () => {
    const row = (number: number, kind: string): string => `
       De corporaties leggen zonnepanelen op ten         Corporaties      Eind 202${number}
1.${number}    minste 300 daken van ${kind} in de
       wijk.
`;
    const kinds = ['flats', 'hofjes', 'rijtjes', 'villas', 'loodsen', 'schuren', 'torens', 'boten'];
    const heads = TABLE.split('\n').slice(0, 2).join('\n');
    const text = `${heads}\n${kinds.map((kind, at) => row(at + 1, kind)).join('')}`.repeat(2);
    expect(rowsOf(text)[2]).toBe(
      '1.2 | De corporaties leggen zonnepanelen op ten minste 300 daken van hofjes in de wijk. | Corporaties | Eind 2022',
    );
  });

  it('heads that we do not know are heads where they come back on the next page', () => {
    const page = `
Onderwerp         De Molen                          Het Veer                          Huurders

Nieuwe huizen     Bouwt 40 appartementen aan        Bouwt 25 woningen in het          Geven advies over elk
                  de haven.                         oude dorp.                        nieuw plan.

Zuinige huizen    Isoleert 100 woningen in de       Legt op 60 daken panelen.         Leiden tien coaches op.
                  wijk.
`;
    const rows = rowsOf([page, page, page, page].join('\f'));
    expect(rows[0]).toBe('Onderwerp | De Molen | Het Veer | Huurders');
    expect(rows[1]).toBe(
      'Nieuwe huizen | Bouwt 40 appartementen aan de haven. | Bouwt 25 woningen in het oude dorp. | Geven advies over elk nieuw plan.',
    );
  });
});

describe('columns of text that stand apart by spaces', () => {
  it('are read one after the other', () => {
    const left = [
      'De gemeente wil dat iedereen een huis',
      'vindt dat past. Daarvoor bouwen wij',
      'samen met de corporaties woningen in',
      'alle kernen van de gemeente, ook in de',
      'kleinste dorpen aan de rivier.',
    ];
    const right = [
      'De huurders denken daarover mee, in een',
      'overleg dat elk kwartaal bijeenkomt en',
      'waar ook de zorg aan tafel zit. Zij zien',
      'alle plannen voordat de raad besluit, en',
      'geven daarover hun advies.',
    ];
    const page = left.map((line, at) => line.padEnd(48) + right[at]).join('\n');
    const text = Array.from({ length: 4 }, () => page).join('\n\n\f');
    expect(paragraphsOf(text).slice(0, 2)).toEqual([left.join(' '), right.join(' ')]);
  });
});

it('a text with one small table keeps the order of its lines', () => {
  const prose = Array.from(
    { length: 40 },
    (_, at) => `De gemeente en de corporaties bouwen in ${2000 + at} samen woningen.`,
  );
  const small = 'Versie      Datum        Omschrijving\n0.1         14 mei       Eerste concept';
  expect(paragraphsOf(`${prose.join('\n\n')}\n\n${small}`).slice(0, 40)).toEqual(prose);
});
