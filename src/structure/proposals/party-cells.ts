import type { Cell, Table } from '../../core/source-text.ts';
import { quoteOf, withoutStart, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { groupOfInitial, TENANTS } from '../../language/party-words.ts';
import { roleOfColumn } from '../../language/table-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { partyOfHead } from '../evidence/party-heads.ts';
import { wholeLineName } from '../evidence/party-list.ts';
import { numberSigns } from './number-signs.ts';
import { proposedRow, type Proposal, type Proposer } from './proposal.ts';
import { cellText, holdsNumbers, isEmptyRow, isMark, isPartyList, subHeadOf } from './table-columns.ts';
import type { RowDraft } from './table-row.ts';

/** So many columns headed by parties make a table of who does what. */
const FEWEST_PARTIES = 2;
/** Most of the columns must be those of parties. */
const MOSTLY = 0.5;
const BULLET = /^(?:[•\-–—*·▪■□◦]|o(?=\s))\s*(?=\S)/u;

/** True for a table whose cells each state what the party of their column does. */
export function isPartyColumnTable(table: Table, evidence: Evidence): boolean {
  if (!table.hasHeader) return false;
  const columns = partyColumns(table, evidence);
  if (holdsTicks(table, columns, evidence) || sharesNumberedRows(table, columns, evidence)) return false;
  return columns.size >= FEWEST_PARTIES && columns.size >= (table.rows[0] ?? []).length * MOSTLY;
}

/**
 * True where a row is one numbered afspraak that parties share, each with its part in one cell. Where a cell holds
 * several things, the numbers are those of themes.
 */
export function sharesNumberedRows(table: Table, columns: ReadonlySet<number>, evidence: Evidence): boolean {
  if (columns.size < FEWEST_PARTIES || holdsTicks(table, columns, evidence)) return false;
  const body = table.rows.slice(table.hasHeader ? 1 : 0);
  const isNumbered = (table.rows[0] ?? []).some(
    (_, at) => !columns.has(at) && holdsNumbers(body, at, evidence.source),
  );
  const cells = body
    .flatMap((row) => [...columns].flatMap((at) => row[at] ?? []))
    .filter((cell) => cell.covered === null && !isEmptyRow(cellText(cell, evidence.source)));
  const single = cells.filter((cell) => entriesOf(cell, [], evidence).length === 1).length;
  return isNumbered && single > cells.length * MOSTLY_SINGLE;
}

/** A cell that breaks off looks like two; in a table of parts that is rare. */
const MOSTLY_SINGLE = 0.8;

/** `x` and `✓` under a party say that it acts, not what it does. */
function holdsTicks({ rows }: Table, columns: ReadonlySet<number>, { source }: Evidence): boolean {
  const cells = rows.slice(1).flatMap((row) => [...columns].map((at) => cellText(row[at], source)));
  const filled = cells.filter((text) => text !== '');
  return filled.length > 0 && filled.filter(isMark).length >= filled.length * MOSTLY;
}

/** The columns headed by parties; beside known ones, capitalised names that are no party elsewhere are those of parties too. */
export function partyColumns(table: Table, evidence: Evidence): ReadonlySet<number> {
  const heads = table.rows[0] ?? [];
  const known = [...heads.keys()].filter((at) => heads[at] !== undefined && isPartyHead(heads[at], evidence));
  const named = [...heads.keys()].filter((at) => {
    const words = cellText(heads[at], evidence.source);
    return at > 0 && words !== '' && roleOfColumn(words) === 'other' && wholeLineName(words) > 0;
  });
  if (known.length === 0) return columnsUnderInitials(table, evidence);
  return new Set(known.length + named.length < heads.length - 1 ? known : [...known, ...named]);
}

/** Narrow columns of ticks under letters, one of them that of the municipality. */
function columnsUnderInitials(table: Table, evidence: Evidence): ReadonlySet<number> {
  const heads = (table.rows[0] ?? []).map((head) => cellText(head, evidence.source));
  const columns = new Set([...heads.keys()].filter((at) => groupOfInitial(heads[at] ?? '') !== null));
  const groups = new Set([...columns].map((at) => groupOfInitial(heads[at] ?? '')));
  const isTold = groups.size >= FEWEST_PARTIES && groups.has('gemeente') && groups.size === columns.size;
  return isTold && holdsTicks(table, columns, evidence) ? columns : NO_COLUMNS;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/** A party, or what it does: `Corporatie`, `Inzet van de gemeente`. `Wat doen we` says nothing of who. */
function isPartyHead(cell: Cell, { source, findParties }: Evidence): boolean {
  const words = cellText(cell, source);
  if (words === '') return false;
  if (TENANTS.test(words) || isPartyList(words, findParties)) return true;
  return findParties(words).length > 0 && partyOfHead(words, findParties) !== null;
}

/** What each party does by its own column: every paragraph or bullet of a cell. */
export const proposePartyCells: Proposer = (evidence) =>
  evidence.readings.flatMap(({ block }, index) => {
    const { table, row } = block;
    if (table === null || row !== null || !isPartyColumnTable(table, evidence)) return [];
    const parties = partyColumns(table, evidence);
    const heads = table.rows.map((cells) => headOverAll(cells, evidence.source));
    const themes = themesOf(table, { parties, heads }, evidence);
    const members = table.rows.slice(1).flatMap((cells, at) => {
      const where = { index, row: at + 1, head: themes[at + 1] ?? null };
      if (heads[at + 1] !== null) return [];
      return cellsOfRow(cells, headsOf(table, parties), where, evidence);
    });
    const signs = numberSigns(members.map(({ row: draft }) => draft?.label ?? null));
    return members.length === 0 ? [] : [{ form: 'cell', family: 'cell', members, signs }];
  });

/** The table, the row and the theme that the row lies under. */
type Where = { readonly index: number; readonly row: number; readonly head: readonly Span[] | null };

/** The cell outside the columns of parties, for each row; one that is empty goes on with that above. */
function themesOf(
  { rows }: Table,
  { parties, heads }: { parties: ReadonlySet<number>; heads: readonly (readonly Span[] | null)[] },
  { source }: Evidence,
): readonly (readonly Span[] | null)[] {
  const column = (rows[0] ?? []).findIndex((_, at) => !parties.has(at));
  let theme: readonly Span[] | null = null;
  return rows.map((cells, at) => {
    const cell = cells[column];
    theme = heads[at] ?? theme;
    if (at > 0 && cell !== undefined && cellText(cell, source) !== '') theme = cell.pieces;
    return theme;
  });
}

/** A phrase that runs over all columns heads the rows below it; a sentence there is what all parties do. */
function headOverAll(cells: readonly Cell[], source: string): readonly Span[] | null {
  const [, ...others] = cells;
  if (others.length === 0 || !others.every(({ covered }) => covered === 'left')) return null;
  const head = subHeadOf(cells, source);
  const words = quoteOf(source, head ?? []);
  return /[!?]$/u.test(words) || BULLET.test(words) ? null : head;
}

/** The head of each column that is a party's; null for the others. */
function headsOf({ rows }: Table, parties: ReadonlySet<number>): readonly (Cell | null)[] {
  return (rows[0] ?? []).map((head, at) => (parties.has(at) ? head : null));
}

function cellsOfRow(
  cells: readonly Cell[],
  heads: readonly (Cell | null)[],
  where: Where,
  evidence: Evidence,
): readonly Proposal[] {
  return cells.flatMap((cell, at): Proposal[] => {
    if (cell.covered !== null) return [];
    const parties = [at, ...coveredBy(at, cells)].flatMap((column) => heads[column]?.pieces ?? []);
    if (parties.length === 0) return [];
    return entriesOf(cell, parties, evidence).map((entry) => toProposal(entry, where, evidence));
  });
}

/** The columns that the cell at `at` reaches over: what it says is said of each of their parties. */
function coveredBy(at: number, cells: readonly Cell[]): readonly number[] {
  const behind = cells.slice(at + 1).findIndex(({ covered }) => covered !== 'left');
  const count = behind < 0 ? cells.length - at - 1 : behind;
  return Array.from({ length: count }, (_, step) => at + 1 + step);
}

type Entry = { readonly text: readonly Span[]; readonly actors: readonly Span[] };

/** The bullets or paragraphs of a cell; a first line with nothing but parties says whose they are. */
function entriesOf(
  cell: Cell,
  parties: readonly Span[],
  { source, findParties }: Evidence,
): readonly Entry[] {
  let actors = parties;
  const entries: { text: Span[]; actors: readonly Span[] }[] = [];
  for (const piece of cell.pieces) {
    const words = quoteOf(source, [piece]);
    if (isEmptyRow(words)) continue;
    if (isPartyList(words, findParties)) {
      actors = [piece];
      continue;
    }
    const last = entries.at(-1);
    if (last !== undefined && goesOn(words)) last.text.push(piece);
    else entries.push({ text: [withoutBullet(piece, source)], actors });
  }
  return entries;
}

/** A piece that begins small, without a sign of its own, goes on with the one before. */
function goesOn(words: string): boolean {
  return /^\p{Ll}/u.test(words) && readLabel(words) === null && !BULLET.test(words);
}

function withoutBullet(piece: Span, source: string): Span {
  const sign = BULLET.exec(source.slice(piece.start, piece.end))?.[0].length ?? 0;
  return { start: piece.start + sign, end: piece.end };
}

function toProposal({ text, actors }: Entry, { index, row, head }: Where, evidence: Evidence): Proposal {
  const label = readLabel(quoteOf(evidence.source, text));
  const stated = label === null ? text : withoutStart(text, label.length);
  const draft: RowDraft = {
    ...{ index, row, label, section: evidence.places[index]?.section?.id ?? null, head },
    ...{ title: [], text: stated, extent: text, cells: [], actorColumn: actors, change: null },
  };
  return proposedRow('cell', draft, index + 1, evidence);
}
