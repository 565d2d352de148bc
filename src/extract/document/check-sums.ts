import { diagnose, type Diagnostic } from '../../core/diagnostic.ts';
import type { SourceText, Table } from '../../core/source-text.ts';
import { lengthOf, quoteOf, type Span } from '../../core/span.ts';

/** A whole number as Dutch writes it, with the mark of a note behind it. */
const NUMBER = /^(?<digits>\d{1,3}(?:\.\d{3})+|\d+)(?:[\^*¹²³])?$/u;
const TOTAL = /^totaal/iu;
/** Columns of shares add up to nothing. */
const SHARE = /%|percentage|aandeel/iu;
/** A sum of so few numbers is none. */
const FEWEST_ROWS = 2;

type Row = readonly { readonly text: string; readonly pieces: readonly Span[] }[];

/** A warning for each table with a total that its rows do not add up to, with both figures. */
export function checkSums({ blocks, text }: SourceText): readonly Diagnostic[] {
  return blocks.flatMap(({ table }) => {
    if (table === null) return [];
    const wrong = wrongTotals(rowsOf(table, text));
    const [first] = wrong;
    if (first === undefined) return [];
    const figures = wrong.map(({ total, sum }) => `${total} is printed, the rows make ${sum}`).join('; ');
    return [
      diagnose(
        'table/sum',
        `The total of a table is not the sum of its rows: ${figures}.`,
        wrong.flatMap(({ pieces }) => pieces),
      ),
    ];
  });
}

function rowsOf({ rows }: Table, text: string): readonly Row[] {
  return rows.map((row) =>
    row.map(({ pieces }) => ({
      text: quoteOf(text, pieces),
      pieces: pieces.filter((piece) => lengthOf(piece) > 0),
    })),
  );
}

type WrongTotal = { readonly total: number; readonly sum: number; readonly pieces: readonly Span[] };

function wrongTotals(rows: readonly Row[]): readonly WrongTotal[] {
  const at = rows.findIndex((row) => row.some(({ text }) => TOTAL.test(text)) && numbersIn(row) > 0);
  const total = rows[at];
  if (total === undefined) return [];
  return total.flatMap((cell, column): readonly WrongTotal[] => {
    const printed = numberOf(cell.text);
    const above = rows.slice(0, at).map((row) => row[column]?.text ?? '');
    const first = above.findIndex((words) => numberOf(words) !== null);
    const heads = first < 0 ? above : above.slice(0, first);
    if (printed === null || first < 0 || heads.some((words) => SHARE.test(words))) return [];
    const cells = above.slice(first).filter((words) => words !== '');
    const values = cells.map(numberOf).filter((value) => value !== null);
    // What cannot be read cannot be added.
    if (values.length < Math.max(FEWEST_ROWS, cells.length)) return [];
    const sum = values.reduce((added, value) => added + value, 0);
    return sum === printed ? [] : [{ total: printed, sum, pieces: cell.pieces }];
  });
}

function numbersIn(row: Row): number {
  return row.filter(({ text }) => numberOf(text) !== null).length;
}

function numberOf(text: string): number | null {
  const digits = NUMBER.exec(text)?.groups?.['digits'];
  return digits === undefined ? null : Number(digits.replaceAll('.', ''));
}
