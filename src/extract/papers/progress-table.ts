import type { Cell, SourceText, Table } from '../../core/source-text.ts';
import { lengthOf, quoteOf, type Span } from '../../core/span.ts';
import { readLabel } from '../../language/labels/index.ts';
import { progressField, type ProgressField } from '../../language/progress-words.ts';
import { roleOfColumn } from '../../language/table-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { ProgressRow } from './progress-row.ts';
import type { Legend } from './read-legend.ts';
import { isStatusCell } from './status.ts';

/** Which columns of a table tell what of an afspraak; every list can be empty, in any order of columns. */
type Columns = {
  readonly number: readonly number[];
  readonly agreed: readonly number[];
  /** Columns of a party each, headed by its name: what stands in them is that party's. */
  readonly parties: readonly number[];
} & Readonly<Record<ProgressField, readonly number[]>>;

type Reading = { readonly source: SourceText; readonly lexicon: PartyLexicon; readonly legend: Legend };

/** The rows of a table that tells how afspraken stand; none for other tables. */
export function tableRows(table: Table, reading: Reading): readonly ProgressRow[] {
  const [heads, ...rows] = table.rows;
  if (heads === undefined) return [];
  const columns = columnsOf(heads, rows, reading);
  const names = columns.number.length + columns.agreed.length > 0;
  const tells = columns.text.length + columns.status.length + columns.parties.length > 0;
  if (!names || !tells || columns.text.length + columns.figures.length + columns.parties.length === 0)
    return [];
  let chapter: readonly Span[] = [];
  return rows.flatMap((cells): readonly ProgressRow[] => {
    if (isHeading(cells)) {
      chapter = filled(cells[0]);
      return [];
    }
    if (repeats(cells, heads, reading)) return [];
    const row = rowOf(cells, { columns, heads, chapter }, reading);
    return [row.number, row.agreed, row.title].some((part) => part.length > 0) &&
      [row.text, row.figures, row.status].some((part) => part.length > 0)
      ? [row]
      : [];
  });
}

function columnsOf(heads: readonly Cell[], rows: readonly (readonly Cell[])[], reading: Reading): Columns {
  const words = heads.map((cell) => wordsOf(cell, reading));
  const at = (test: (head: string, index: number) => boolean): readonly number[] =>
    words.flatMap((head, index) => (heads[index]?.covered !== 'left' && test(head, index) ? [index] : []));
  const number = at((head) => roleOfColumn(head) === 'number').slice(0, 1);
  // Whatever its head, a column in which every cell is a status is the one of the status.
  const statuses = at(
    (head, index) =>
      !number.includes(index) && mayBeStatus(progressField(head)) && holdsStatuses(index, rows, reading),
  );
  const [status = at((head) => progressField(head) === 'status')[0]] = statuses;
  const free = (index: number): boolean => index !== status && !number.includes(index);
  const agreed = at(
    (head, index) =>
      free(index) &&
      (/^(?:onderwerp|titel|thema en afspraak)$/iu.test(head) ||
        (/afspra/iu.test(head) && progressField(head) === null) ||
        (roleOfColumn(head) === 'afspraak' && progressField(head) === null)),
  );
  const isField = (field: ProgressField, head: string, index: number): boolean =>
    free(index) && !agreed.includes(index) && progressField(head) === field;
  const fields = (field: ProgressField): readonly number[] =>
    at((head, index) => isField(field, head, index));
  const texts = fields('text');
  const parties = at(
    (head, index) => free(index) && progressField(head) === null && isPartyHead(head, reading.lexicon),
  );
  return {
    number,
    agreed,
    parties: parties.length > 1 ? parties : [],
    status: status === undefined ? [] : [status],
    owner: fields('owner'),
    priority: fields('priority').slice(0, 1),
    // Where nothing else tells how it goes, the status is all that is told.
    text:
      texts.length > 0 || parties.length > 1
        ? tellingFirst(texts, words)
        : statuses.filter((column) => progressField(words[column] ?? '') === 'text'),
    figures: fields('figures'),
  };
}

/** How it goes before what is remarked of it. */
function tellingFirst(columns: readonly number[], heads: readonly string[]): readonly number[] {
  const isRemark = (at: number): boolean => /toelichting|opmerking|resultaat/iu.test(heads[at] ?? '');
  return columns.toSorted((a, b) => Number(isRemark(a)) - Number(isRemark(b)) || a - b);
}

function mayBeStatus(field: ProgressField | null): boolean {
  return field === null || field === 'status' || field === 'text';
}

function holdsStatuses(
  column: number,
  rows: readonly (readonly Cell[])[],
  { source, legend }: Reading,
): boolean {
  const cells = rows
    .filter((row) => !isHeading(row))
    .map((row) => quoteOf(source.text, row[column]?.pieces ?? []))
    .filter((words) => words !== '');
  return cells.length >= FEWEST_STATUSES && cells.every((words) => isStatusCell(words, legend));
}

/** One cell alone, or none, tells nothing of its column. */
const FEWEST_STATUSES = 2;

/** `Woonbaken`, `De gemeente`: nothing but a party. */
function isPartyHead(head: string, lexicon: PartyLexicon): boolean {
  const [mention, ...more] = lexicon.find(head);
  return (
    mention !== undefined &&
    more.length === 0 &&
    head.slice(0, mention.start).replace(/^(?:de|het)\s/iu, '') === '' &&
    mention.end === head.length
  );
}

type Setting = {
  readonly columns: Columns;
  readonly heads: readonly Cell[];
  readonly chapter: readonly Span[];
};

function rowOf(
  cells: readonly Cell[],
  { columns, heads, chapter }: Setting,
  { source }: Reading,
): ProgressRow {
  const all = (at: readonly number[]): readonly Span[] => at.flatMap((column) => filled(cells[column]));
  const agreed = all(columns.agreed.slice(0, 1));
  const own = all(columns.number);
  const lead = own.length > 0 ? null : labelOf(agreed, source);
  const [title, ...rest] = lead === null ? agreed : lead.rest;
  const further = [...rest, ...all(columns.agreed.slice(1))];
  const text = columns.text.find((column) => filled(cells[column]).length > 0);
  const telling = columns.parties.filter((column) => filled(cells[column]).length > 0);
  const status = columns.status[0];
  return {
    number: lead === null ? own : [lead.label],
    title: title !== undefined && further.length > 0 ? [title] : [],
    agreed: title === undefined || further.length > 0 ? further : [title],
    owner: columns.owner.length > 0 ? all(columns.owner) : [],
    priority: all(columns.priority),
    text: text === undefined ? telling.flatMap((column) => filled(cells[column])) : filled(cells[text]),
    figures: [...columns.text.filter((column) => column !== text), ...columns.figures].flatMap((column) => {
      const pieces = filled(cells[column]);
      return pieces.length === 0 ? [] : [pieces];
    }),
    byParty:
      text === undefined
        ? telling.map((column) => ({ head: filled(heads[column]), pieces: filled(cells[column]) }))
        : [],
    status: all(columns.status),
    colours: (status === undefined ? cells : [cells[status], ...cells]).map((cell) => cell?.colour ?? null),
    chapter,
  };
}

/** The number that a cell begins with: `B-04 Flexwoningen`. */
function labelOf(
  pieces: readonly Span[],
  { text }: SourceText,
): { readonly label: Span; readonly rest: readonly Span[] } | null {
  const [first, ...others] = pieces;
  if (first === undefined) return null;
  const words = text.slice(first.start, first.end);
  const label = readLabel(words);
  if (label === null || label.scheme === 'letter') return null;
  const rest = { start: first.start + label.length, end: first.end };
  return {
    label: { start: first.start, end: first.start + label.printed.length },
    rest: [...(lengthOf(rest) > 0 ? [rest] : []), ...others],
  };
}

/** A row of one cell over the full width is the heading of those below it. */
function isHeading(cells: readonly Cell[]): boolean {
  return (
    cells.length > 1 &&
    cells.slice(1).every(({ covered, pieces }) => covered === 'left' && pieces === cells[0]?.pieces)
  );
}

/** The heads are printed anew on every page. */
function repeats(cells: readonly Cell[], heads: readonly Cell[], reading: Reading): boolean {
  return cells.every((cell, at) => wordsOf(cell, reading) === wordsOf(heads[at], reading));
}

function wordsOf(cell: Cell | undefined, { source }: Reading): string {
  return quoteOf(source.text, cell?.pieces ?? []);
}

function filled(cell: Cell | undefined): readonly Span[] {
  return (cell?.pieces ?? []).filter((piece) => lengthOf(piece) > 0);
}
