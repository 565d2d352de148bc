import { circledOpening } from './circled-opening.ts';
import { isBrokenWord, joinWord } from '../../../layout/line-words.ts';
import type { Line } from '../../../layout/line.ts';
import { widthEm } from '../../../layout/text-width.ts';
import type { CellBlock } from './cell-blocks.ts';
import { columnsOf } from './fit-columns.ts';

/** So many numbers make a list. */
const FEWEST_ITEMS = 2;
/** Empty lines that set the items of a list apart. */
const APART = 1;

/**
 * Columns under heads that hold lists with circled numbers: the list of the afspraken, and behind it one that tells
 * item by item who and when. Each number that a list is at goes to it; what has no number stands in the column before.
 * They are read column by column, as they stand on the page. Null where the columns hold no lists.
 */
export function listColumns(blocks: readonly CellBlock[], heads: readonly Line[]): readonly Line[] | null {
  const numbers = blocks.map(({ lines }) => circledOpening(lines[0]?.text ?? ''));
  const printed = numbers.filter((number) => number !== null);
  if (printed.length < FEWEST_ITEMS) return null;
  const columns = columnsOf(heads.map(({ text }) => text));
  const stating = columns.findIndex(({ role }) => role === 'afspraak');
  const start = Math.min(...printed);
  const lists = columns.slice(stating, stating + 2).map(({ at }) => ({ at, next: start }));
  const [items, details] = [lists[0], lists.at(-1)];
  const written = heads.map((head): Line[] => [setApart(head)]);
  for (const [index, { kind, lines }] of blocks.entries()) {
    const number = numbers[index] ?? null;
    const open = lists.filter(({ next }) => next === number);
    const list = open.length === 1 ? open[0] : kind === 'statement' ? items : details;
    const column = number === null ? Math.max(0, stating - 1) : (list?.at ?? stating);
    if (list !== undefined && number !== null) list.next = number + 1;
    const [first, ...rest] = lines;
    if (first !== undefined) written[column]?.push(joinLines(first, rest));
  }
  return written.flat();
}

/** The lines of an item as one, set apart from the item before: no empty line stands in it. */
function joinLines(first: Line, rest: readonly Line[]): Line {
  const text = rest.reduce(
    (words, line) =>
      isBrokenWord(words, line.text) ? joinWord(words, line.text, NO_WORDS) : `${words} ${line.text}`,
    first.text,
  );
  return setApart({ ...first, text, widthEm: widthEm(text) });
}

const NO_WORDS: ReadonlySet<string> = new Set();

function setApart(line: Line): Line {
  return { ...line, blanksBefore: APART, startsPage: false };
}
