import type { Cell, Table } from '../../core/source-text.ts';
import { quoteOf, withoutStart, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { readLoneLabel } from '../../language/lone-label.ts';
import type { Label } from '../../language/labels/label.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { endsSentence } from '../evidence/reading.ts';
import { numberSigns } from './number-signs.ts';
import { isPartyColumnTable } from './party-cells.ts';
import { proposedRow, type Proposal, type Proposer } from './proposal.ts';
import { columnsOf, type Column } from './table-columns.ts';
import type { RowDraft } from './table-row.ts';

/** Most rows of such a table have a list in their cell, and a list has at least so many members. */
const MOSTLY = 0.6;
const FEWEST_MEMBERS = 2;
/** A cell of more characters tells something, and is no theme of its row. */
const LONGEST_HEAD = 90;

/** Tables whose rows are themes, with a numbered list of afspraken in one cell of each. */
export const proposeCellLists: Proposer = (evidence) =>
  evidence.readings.flatMap(({ block }, index) => {
    const { table, row } = block;
    if (table === null || row !== null) return [];
    const columns = listedColumns(table, evidence);
    if (columns === null) return [];
    const members = table.rows
      .slice(table.hasHeader ? 1 : 0)
      .flatMap((cells, at) => membersOf(cells, columns, { index, row: at + 1 }, evidence));
    const signs = numberSigns(members.map(({ row: draft }) => draft?.label ?? null));
    return members.length === 0 ? [] : [{ form: 'cell', family: 'cell list', members, signs }];
  });

/**
 * What the columns of a table hold, where that of the afspraken holds lists, or, in a table without a column of numbers,
 * begins with a code or with a number on a line of its own; null for other tables.
 */
export function listedColumns(table: Table, evidence: Evidence): readonly Column[] | null {
  if (isPartyColumnTable(table, evidence)) return null;
  const columns = columnsOf(table, evidence);
  const stating = columns?.findIndex(({ role }) => role === 'afspraak') ?? -1;
  if (columns === null || stating < 0) return null;
  const hasSigns = takesSigns(columns);
  const lists = table.rows
    .slice(table.hasHeader ? 1 : 0)
    .flatMap((cells) => cells[stating] ?? [])
    .filter(({ pieces }) => quoteOf(evidence.source, pieces) !== '')
    .map((cell) => listIn(cell, evidence.source, hasSigns));
  const hasNumbers = columns.some(({ role }) => role === 'number');
  const holding = lists.filter(
    (list) => list.length >= FEWEST_MEMBERS || (!hasNumbers && list.some(isCoded)),
  ).length;
  return lists.length > 0 && holding >= lists.length * MOSTLY ? columns : null;
}

/** A paragraph of a cell with a number or an arrow, with those without one behind it. */
type Listed = {
  /** Null where it begins with a sign that counts nothing. */
  readonly label: Label | null;
  /** The length of what stands before its words. */
  readonly opening: number;
  readonly pieces: Span[];
  /** The number stands on a line of its own above them. */
  readonly isLone: boolean;
};

function isCoded({ label, isLone }: Listed): boolean {
  return isLone || label?.scheme === 'series' || label?.scheme === 'word';
}

/** Where a row has its own number, owner or term, arrows and bullets in its cell are parts of one afspraak. */
function takesSigns(columns: readonly Column[]): boolean {
  return columns.every(
    ({ role }) => role !== 'number' && role !== 'actors' && role !== 'deadline' && role !== 'title',
  );
}

const SIGN = /^(?:[→➔➜►▶»•▪■–—-]|o(?=\s))\s*(?=\S)/u;

function listIn({ pieces }: Cell, source: string, hasSigns: boolean): readonly Listed[] {
  const listed: Listed[] = [];
  for (const piece of pieces) {
    const words = quoteOf(source, [piece]);
    const lone = readLoneLabel(words);
    const isLone = lone !== null && lone.length >= words.length;
    const label = isLone ? lone : goesOn(words, listed.at(-1), source) ? null : readLabel(words);
    const sign = hasSigns && label === null ? (SIGN.exec(words)?.[0].length ?? 0) : 0;
    if (label !== null && label.scheme !== 'bare')
      listed.push({ label, opening: label.length, pieces: [piece], isLone });
    else if (sign > 0) listed.push({ label: null, opening: sign, pieces: [piece], isLone: false });
    else listed.at(-1)?.pieces.push(piece);
  }
  return listed;
}

/** `… de gevolgen voor` / `V1 voor aan het overleg`: a code inside a sentence, at the beginning of a line. */
function goesOn(words: string, before: Listed | undefined, source: string): boolean {
  return before !== undefined && !endsSentence(quoteOf(source, before.pieces)) && /^\S+\s\p{Ll}/u.test(words);
}

function membersOf(
  cells: readonly Cell[],
  columns: readonly Column[],
  place: { readonly index: number; readonly row: number },
  evidence: Evidence,
): readonly Proposal[] {
  const { source, places } = evidence;
  const stating = columns.findIndex(({ role }) => role === 'afspraak');
  const first = cells.find(({ pieces }, at) => at !== stating && quoteOf(source, pieces) !== '')?.pieces;
  const head = first !== undefined && quoteOf(source, first).length <= LONGEST_HEAD ? first : null;
  const own = cells[stating];
  const listed = own === undefined ? [] : listIn(own, source, takesSigns(columns));
  return listed.map(({ label, opening, pieces }) => {
    const beside = columns.flatMap(({ header, role }, at) => {
      const cell = cells[at];
      if (cell === undefined || at === stating || (role !== 'actors' && role !== 'deadline')) return [];
      const words = label === null ? cell.pieces : partFor(label, cell, source);
      return quoteOf(source, words) === '' ? [] : [{ header, role, pieces: words }];
    });
    const draft: RowDraft = {
      ...place,
      label,
      section: places[place.index]?.section?.id ?? null,
      head,
      title: [],
      text: withoutStart(pieces, opening),
      extent: pieces,
      cells: beside.map(({ header, pieces: words }) => ({ header, pieces: words, isState: false })),
      actorColumn: beside.find(({ role }) => role === 'actors')?.pieces ?? null,
      change: null,
    };
    return proposedRow('cell', draft, place.index + 1, evidence);
  });
}

/** Of a cell that is a list too the member with the same number; else all of it is said of each. */
function partFor(label: Label, cell: Cell, source: string): readonly Span[] {
  const listed = listIn(cell, source, false);
  if (listed.length === 0) return cell.pieces;
  const same = listed.find(({ label: other }) => other?.number === label.number);
  return same === undefined ? [] : withoutStart(same.pieces, same.opening);
}
