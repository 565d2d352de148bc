import { mean } from '../../core/mean.ts';
import type { Cell, Table } from '../../core/source-text.ts';
import { quoteOf, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { readLoneLabel } from '../../language/lone-label.ts';
import { isTermCell, roleOfColumn, type ColumnRole } from '../../language/table-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { capitalisedName, namesFoundBy, partyListLength } from '../evidence/party-list.ts';

export type Column = { readonly role: ColumnRole; readonly header: string };

/** A share of the cells that is enough to say what a column holds. */
const MOSTLY = 0.6;
/** A column that states afspraken holds phrases of this many characters on average. */
const SHORTEST_STATEMENT = 20;
/** Characters of length that weigh as much as one step of log odds. */
const LENGTH_STEP = 60;

/**
 * What each column holds: by the words of its head, else by what stands in its cells. Null where no column could state
 * afspraken.
 */
export function columnsOf(table: Table, evidence: Evidence): readonly Column[] | null {
  const heads = table.hasHeader ? (table.rows[0] ?? []) : [];
  const body = table.rows.slice(table.hasHeader ? 1 : 0);
  const width = Math.max(0, ...table.rows.map((row) => row.length));
  if (width < 2 || body.length === 0) return null;
  const columns = Array.from({ length: width }, (_, at): Column => {
    const header = cellText(heads[at], evidence.source);
    const named = roleOfColumn(header);
    if (named === 'other') return { header, role: roleOfCells(cellsOf(body, at, evidence), evidence) };
    return { header, role: named === 'chapter' && !sortsRows(body, at, evidence) ? 'other' : named };
  });
  const single = firstOfEachRole(withTitleColumn(columns, body, evidence));
  if (single.some(({ role }) => role === 'afspraak')) return single;
  const stating = statingColumn(single, body, evidence);
  return stating === null
    ? null
    : single.map((column, at) => (at === stating ? { ...column, role: 'afspraak' } : column));
}

/**
 * Under `Afspraak` can stand nothing but a number and a title, with what is agreed in the column behind: `3. Woonlasten`,
 * `Wat gaan we in 2027 doen?`.
 */
function withTitleColumn(
  columns: readonly Column[],
  body: Table['rows'],
  evidence: Evidence,
): readonly Column[] {
  const [first, second] = [...columns.keys()].filter((at) => columns[at]?.role === 'afspraak');
  if (first === undefined || second === undefined) return columns;
  const titles = cellsOf(body, first, evidence);
  const texts = cellsOf(body, second, evidence);
  const isTitled =
    mostAre(titles, (text) => readLabel(text) !== null && text.length <= LONGEST_TITLE) &&
    mean(texts.map(({ length }) => length)) > MUCH_LONGER * mean(titles.map(({ length }) => length));
  return isTitled
    ? columns.map((column, at) => (at === first ? { ...column, role: 'title' } : column))
    : columns;
}

/** A title is no longer than this, and what it is about so many times as long. */
const LONGEST_TITLE = 90;
const MUCH_LONGER = 1.5;

function cellsOf(body: Table['rows'], at: number, { source }: Evidence): readonly string[] {
  return body.map((row) => cellText(row[at], source)).filter((text) => text !== '');
}

/** Themes are chapters where they hold two rows or more each; else they only say what a row is about. */
function sortsRows(body: Table['rows'], at: number, evidence: Evidence): boolean {
  return new Set(cellsOf(body, at, evidence)).size < body.length * OWN_THEMES;
}

const OWN_THEMES = 0.5;

function roleOfCells(cells: readonly string[], { findParties }: Evidence): ColumnRole {
  if (mostAre(cells, isNumber)) return 'number';
  if (mostAre(cells, (text) => isPartyList(text, findParties))) return 'actors';
  return mostAre(cells, isTermCell) ? 'deadline' : 'other';
}

function mostAre(cells: readonly string[], holds: (text: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(holds).length / cells.length >= MOSTLY;
}

/** A column of numbers of afspraken, whatever its head says. */
export function holdsNumbers(body: Table['rows'], at: number, source: string): boolean {
  return mostAre(
    body.map((row) => cellText(row[at], source)).filter((text) => text !== ''),
    isNumber,
  );
}

function isNumber(text: string): boolean {
  const label = readLoneLabel(text);
  return text.length <= 12 && label !== null && label.length >= text.length;
}

/** Nothing but names of parties and groups of them, as a column of actors has them. */
export function isPartyList(text: string, findParties: Evidence['findParties']): boolean {
  const named = namesFoundBy(findParties);
  const length = partyListLength(
    text,
    (words) => named(words) || (findParties(text).length > 0 ? capitalisedName(words) : 0),
    capitalisedName,
  );
  return length > 0 && /^[\s.,:;]*(?:\([^)]*\))?[\s.,:;]*$/u.test(text.slice(length));
}

/** The column without a role of its own whose cells sound most like commitments. */
function statingColumn(columns: readonly Column[], body: Table['rows'], evidence: Evidence): number | null {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const [at, { role }] of columns.entries()) {
    const cells = cellsOf(body, at, evidence);
    if ((role !== 'other' && role !== 'title') || cells.length === 0) continue;
    const length = mean(cells.map((text) => text.length));
    const score = mean(cells.map(evidence.judge)) + length / LENGTH_STEP;
    if (length >= SHORTEST_STATEMENT && score > highest) [best, highest] = [at, score];
  }
  return best;
}

/**
 * A second column of a kind (`Afspraak`, then `Inzet`) is just another cell of the row; but beside `Kaderafspraak`, which
 * repeats what was agreed for years, the column of the year states what is agreed here.
 */
function firstOfEachRole(columns: readonly Column[]): readonly Column[] {
  const seen = new Set<ColumnRole>();
  const isOfYear = columns.some(({ role, header }) => role === 'afspraak' && OF_YEAR.test(header));
  return columns.map((column) => {
    if (isOfYear && column.role === 'afspraak' && OF_FRAME.test(column.header))
      return { ...column, role: 'other' };
    const again = seen.has(column.role);
    seen.add(column.role);
    return again && column.role !== 'state' && column.role !== 'deadline'
      ? { ...column, role: 'other' }
      : column;
  });
}

const OF_YEAR = /^(?:jaarafspra(?:ak|ken)|(?:actie|inzet|afspra(?:ak|ken))\s.*20\d\d)/iu;
const OF_FRAME = /^(?:kader|meerjaren)/iu;

export function cellText(cell: Cell | undefined, source: string): string {
  return quoteOf(source, cell?.pieces ?? []);
}

/** A mark in a cell: yes, this one; or the letter for who leads (T), works along (M), carries it out (U) or answers (V). */
export function isTick(text: string): boolean {
  return /^(?:x|v|ja|[✓✔☑●•√×■])$/iu.test(text) || /^[TMUV]$/u.test(text);
}

/** A mark, or one that says that this party does nothing: it is informed (I), involved (B), or there is a dash. */
export function isMark(text: string): boolean {
  return isTick(text) || /^(?:\p{Lu}|nee|[-–—])$/u.test(text);
}

/** A row without content in its afspraak cell, or that says so, is no afspraak. */
export function isEmptyRow(text: string): boolean {
  return text === '' || /^(?:n\.?v\.?t\.?|niet van toepassing|-+|–|—|geen|vervallen)\.?$/iu.test(text);
}

/** A row of which only one cell says anything, in few words, heads the rows below it. */
export function subHeadOf(cells: readonly Cell[], source: string): readonly Span[] | null {
  const own = cells.filter(({ covered }) => covered !== 'left');
  const filled = own.filter(({ pieces }) => quoteOf(source, pieces) !== '');
  const [only] = filled;
  if (only === undefined || filled.length > 1) return null;
  const isTitle = (pieces: readonly Span[]): boolean => {
    const words = quoteOf(source, pieces);
    return words.length <= LONGEST_HEAD && !/[.;:]$/u.test(words);
  };
  if (isTitle(only.pieces)) return only.pieces;
  // Under the title of a theme can stand what it is about, over the full width.
  const [title, ...story] = only.pieces;
  const isWhole = own.length === 1 && cells.length > 1;
  return isWhole && title !== undefined && story.length > 0 && isTitle([title]) ? [title] : null;
}

const LONGEST_HEAD = 90;
