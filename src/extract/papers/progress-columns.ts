import type { Cell, SourceText } from '../../core/source-text.ts';
import { quoteOf } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { progressField, type ProgressField } from '../../language/progress-words.ts';
import { isTermHead, roleOfColumn } from '../../language/table-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { colourName } from './colour-name.ts';
import type { Legend } from './read-legend.ts';
import { isStatusCell } from './status.ts';

/** Which columns of a table tell what of an afspraak; every list can be empty, in any order of columns. */
export type ProgressColumns = {
  readonly number: readonly number[];
  readonly agreed: readonly number[];
  /** Columns of a party each, headed by its name: what stands in them is that party's. */
  readonly parties: readonly number[];
} & Readonly<Record<Exclude<ProgressField, 'remark' | 'agreed'>, readonly number[]>> & {
    /** What is remarked of it beside how it goes. */
    readonly remarks: readonly number[];
  };

export type TableReading = {
  readonly source: SourceText;
  readonly lexicon: PartyLexicon;
  readonly legend: Legend;
};

/** A column: its head, and the words and colours of its cells in rows that are no headings. */
type Column = {
  readonly at: number;
  readonly head: string;
  readonly cells: readonly string[];
  readonly signs: readonly (string | null)[];
};

/** One cell alone, or none, tells nothing of its column. */
const FEWEST_CELLS = 2;
/** So many of the cells of a column hold what it is for; some are left empty or say why they are. */
const MOSTLY = 0.75;
/** The cells of a column of running text hold so many letters on average. */
const TELLING = 30;
/** Words of a head, at most: longer ones are a row. */
const LONGEST_HEAD = 60;

/** Tells the columns apart: by their heads where we know them, else by what their cells hold. */
export function progressColumns(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  reading: TableReading,
): ProgressColumns {
  const columns = columnsOf(heads, rows, reading);
  const free = new Set(columns);
  const take = (found: readonly Column[]): readonly number[] => {
    for (const column of found) free.delete(column);
    return found.map(({ at }) => at);
  };
  const among = (test: (column: Column) => boolean): readonly Column[] => [...free].filter(test);
  const headed = (field: ProgressField): readonly Column[] =>
    among(({ head }) => progressField(head) === field);

  const number = take(firstOf(among(isHeadedNumber), among(holdsNumbers)).slice(0, 1));
  const byStatus = among((column) => mayBeStatus(column) && holdsStatuses(column, reading.legend));
  const status = take(firstOf(byStatus, headed('status'), among(holdsSigns)).slice(0, 1));
  const agreed = take(
    firstOf(
      among(({ head }) => namesAgreed(head)),
      among(({ head }) => roleOfColumn(head) === 'afspraak' && progressField(head) === null),
    ),
  );
  const priority = take(headed('priority').slice(0, 1));
  const owner = take(
    firstOf(
      headed('owner'),
      among((column) => holdsParties(column, reading.lexicon)),
    ),
  );
  const parties = among(({ head }) => progressField(head) === null && isPartyHead(head, reading.lexicon));
  const byParty = parties.length > 1 ? take(parties) : [];
  const known = agreed.length > 0 ? agreed : take(among(holdsLabelled).slice(0, 1));
  const outlook = take(headed('outlook'));
  const figures = take([...headed('figures').filter(holdsDigits), ...among(holdsFigures)]);
  const told = headed('text');
  const remarked = headed('remark');
  // Where no head says so, the longest words that are left tell how it goes.
  const text = take(firstOf(told, byParty.length > 0 ? [] : remarked.slice(0, 1), longest(among(isTelling))));
  const rest = take(firstOf(told.length > 0 || byParty.length > 0 ? remarked : remarked.slice(1)));
  // A status tells that something stands beside it of which it is the status.
  const isNamed = known.length + number.length > 0;
  const named = isNamed || status.length === 0 ? known : take([...free].slice(0, 1));
  return {
    ...{ number, agreed: named, parties: byParty, status, owner, priority, outlook, figures },
    // Where nothing else tells how it goes, the status is all that is told.
    text: text.length > 0 || byParty.length > 0 ? text : status.filter((at) => isTextHead(at, columns)),
    remarks: rest,
  };
}

function columnsOf(
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  { source }: TableReading,
): readonly Column[] {
  const own = rows.filter((row) => !isRowHeading(row));
  return heads.flatMap((cell, at): readonly Column[] => {
    if (cell.covered === 'left') return [];
    return [
      {
        at,
        head: quoteOf(source.text, cell.pieces),
        cells: own.map((row) => quoteOf(source.text, row[at]?.pieces ?? [])).filter((words) => words !== ''),
        signs: own.map((row) => signOf(row, at)),
      },
    ];
  });
}

/** The name of the colour of a cell, where others of its row have another. */
function signOf(row: readonly Cell[], at: number): string | null {
  const colour = row[at]?.colour ?? null;
  return colour === null || row.every((cell) => cell.colour === colour) ? null : colourName(colour);
}

/** A row of one cell over the full width is the heading of those below it. */
export function isRowHeading(cells: readonly Cell[]): boolean {
  return (
    cells.length > 1 &&
    cells.slice(1).every(({ covered, pieces }) => covered === 'left' && pieces === cells[0]?.pieces)
  );
}

/** The first list that holds anything. */
function firstOf(...lists: readonly (readonly Column[])[]): readonly Column[] {
  return lists.find(({ length }) => length > 0) ?? [];
}

/** True where most cells of a column pass, and there are enough to tell. */
function mostly({ cells }: Column, test: (words: string) => boolean): boolean {
  return cells.length >= FEWEST_CELLS && cells.filter(test).length >= MOSTLY * cells.length;
}

function isHeadedNumber({ head }: Column): boolean {
  return roleOfColumn(head) === 'number';
}

function holdsNumbers(column: Column): boolean {
  return mostly(column, (words) => isNumber(words) && /\d/u.test(words));
}

/** True for words that are the number of an afspraak and nothing else. */
export function isNumber(words: string): boolean {
  return readLabel(`${words} x`)?.printed.length === words.length;
}

/** `1.1 Nieuwbouw`, `B-04 Flexwoningen`: a number with words behind it. */
function holdsLabelled(column: Column): boolean {
  return mostly(column, (words) => {
    const label = readLabel(words);
    return label !== null && label.scheme !== 'letter' && /\p{L}{3}/u.test(words.slice(label.length));
  });
}

function mayBeStatus({ head }: Column): boolean {
  const field = progressField(head);
  return field === null || field === 'status' || field === 'text' || field === 'remark';
}

function holdsStatuses({ cells }: Column, legend: Legend): boolean {
  return cells.length >= FEWEST_CELLS && cells.every((words) => isStatusCell(words, legend));
}

/** Colours of their own in most rows, of several kinds, and hardly a word. */
function holdsSigns({ cells, signs }: Column): boolean {
  const shown = signs.filter((sign) => sign !== null);
  return (
    shown.length >= MOSTLY * signs.length &&
    new Set(shown).size > 1 &&
    cells.every(({ length }) => length < TELLING)
  );
}

/** `Afspraak`, `Onderwerp`, `Thema en afspraak`, unless the head tells how one goes: `Voortgang afspraak`. */
function namesAgreed(head: string): boolean {
  const field = progressField(head);
  if (head.length > LONGEST_HEAD || (field !== null && field !== 'agreed')) return false;
  return field === 'agreed' || AGREED.test(head);
}

const AGREED = /^(?:onderwerp|titel|project)$|afspra/iu;

function holdsParties(column: Column, lexicon: PartyLexicon): boolean {
  return progressField(column.head) === null && mostly(column, (words) => isOnlyParties(words, lexicon));
}

/** `Gemeente en Woonbaken`, `Beide corporaties`: nothing but who. */
export function isOnlyParties(words: string, lexicon: PartyLexicon): boolean {
  const mentions = lexicon.find(words);
  const between = mentions.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    words,
  );
  return mentions.length > 0 && /^(?:\s|[,;/+&-]|(?:en|de|het|alle|beide|met|of)(?!\p{L}))*$/iu.test(between);
}

/** `Woonbaken`, `De gemeente`: nothing but a party. */
function isPartyHead(head: string, lexicon: PartyLexicon): boolean {
  return lexicon.find(head).length === 1 && isOnlyParties(head, lexicon);
}

function holdsFigures(column: Column): boolean {
  return isFree(column) && mostly(column, (words) => /\d/u.test(words) && words.length < TELLING);
}

/** `Indicator` can head what is measured, too, without a number. */
function holdsDigits({ cells }: Column): boolean {
  return cells.some((words) => /\d/u.test(words));
}

function isTelling(column: Column): boolean {
  return isFree(column) && lettersOf(column.cells) >= TELLING;
}

/** Its head says nothing that we know: neither what it tells of the afspraak, nor what was to be reached or when. */
function isFree({ head }: Column): boolean {
  return progressField(head) === null && !isTermHead(head) && !AIMED.test(head);
}

const AIMED =
  /(?<!\p{L})(?:doel\p{L}*|norm|streef\p{L}*|gepland|begroot\p{L}*|budget|kosten|beoogd|datum|deadline)(?!\p{L})/iu;

function longest(columns: readonly Column[]): readonly Column[] {
  return columns.toSorted((a, b) => lettersOf(b.cells) - lettersOf(a.cells)).slice(0, 1);
}

function lettersOf(cells: readonly string[]): number {
  return cells.reduce((sum, words) => sum + words.length, 0) / Math.max(1, cells.length);
}

function isTextHead(at: number, columns: readonly Column[]): boolean {
  const field = progressField(columns.find((column) => column.at === at)?.head ?? '');
  return field === 'text' || field === 'remark';
}
