import { namesColumns, roleOfColumn } from '../../language/table-words.ts';
import { bandsOf, gapsIn, MARKER, narrow } from './bands.ts';
import { textOf, toLine, type PrintedLine } from './gather-lines.ts';
import { SINGLE } from './grid.ts';
import { labelRows } from './label-rows.ts';
import { unionOf } from './printed-page.ts';
import type { FilledCell, FilledGrid } from './read-page-flow.ts';
import { isSubHead, toRowBand, type RowBand } from './row-words.ts';
import { endOfColumns } from './text-columns.ts';

/** Two gutters make three columns: fewer are a list with its numbers, or two columns of text. */
const FEWEST_GUTTERS = 2;
/** A table has at least this many lines, and this many of them with words in three columns. */
const FEWEST_LINES = 3;
const FEWEST_ROWS = 2;

type Band = readonly PrintedLine[];

/** Tables without ruling lines, told by columns that stay clear of each other, and the lines that are in none. */
export function takeAlignedTables(
  lines: readonly PrintedLine[],
  { continued, boldIsHead }: { readonly continued: readonly number[] | null; readonly boldIsHead: boolean },
): {
  readonly tables: readonly FilledGrid[];
  readonly rest: readonly PrintedLine[];
} {
  const bands = bandsOf(lines);
  const tables: FilledGrid[] = [];
  const rest: PrintedLine[] = [];
  for (let at = 0; at < bands.length;) {
    const goesOn =
      at === 0 && continued !== null && !isHeading(bands[0] ?? []) ? runInColumns(0, bands, continued) : null;
    const known = runUnderHeads(at, bands, boldIsHead) ?? goesOn;
    const behind = known === null ? endOfColumns(at, bands) : null;
    const run = known ?? runFrom(at, bands);
    if (behind !== null) {
      rest.push(...bands.slice(at, behind).flat());
      at = behind;
    } else if (run === null) {
      rest.push(...(bands[at] ?? []));
      at += 1;
    } else if (holdsLists(run, boldIsHead)) {
      rest.push(...bands.slice(at, run.end).flat());
      at = run.end;
    } else {
      tables.push(toGrid(run, boldIsHead));
      at = run.end;
    }
  }
  return { tables, rest };
}

/** A table: its bands, the left edges of its columns, and the index of the band behind it. */
type Run = { readonly bands: readonly Band[]; readonly edges: readonly number[]; readonly end: number };

/** A word that begins this close to the left edge of a column begins in it. */
const EDGE = 2;

/** Under heads that we know (`Nr`, `Afspraak`, `Wie`), every column begins where its head does. */
function runUnderHeads(at: number, bands: readonly Band[], boldIsHead: boolean): Run | null {
  const heads = bands[at] ?? [];
  if (!areHeads(heads, boldIsHead)) return null;
  return runInColumns(
    at,
    bands,
    heads.map(({ box }) => box[0]),
  );
}

/** Columns with a list each, or with a list behind other text, are columns of text: their items stand in no rows. */
function holdsLists({ bands, edges }: Run, boldIsHead: boolean): boolean {
  const columns = Map.groupBy(bands.flat(), ({ box }) => columnAt(box[0], edges));
  const starts = (lines: readonly PrintedLine[], pattern: RegExp): number =>
    lines.filter(({ words }) => pattern.test(textOf(words))).length;
  const lists = [...columns.values()].filter((lines) => starts(lines, CIRCLED) >= FEWEST_ITEMS);
  const hasHeads = areHeads(bands[0] ?? [], boldIsHead);
  const markers = [...columns].filter(
    ([column, lines]) => column > 0 && starts(lines, MARKER) === lines.length,
  );
  return lists.length > 1 || (!hasHeads && markers.length > 0);
}

const CIRCLED = /^[①-⑳❶-❿]/u;
const FEWEST_ITEMS = 2;

/** Heads that we know; or bold words over three columns, where only heads are bold. */
function areHeads(band: Band, boldIsHead: boolean): boolean {
  const isBold =
    boldIsHead && band.length > FEWEST_GUTTERS && band.every(({ words }) => words.every(({ bold }) => bold));
  return isBold || namesColumns(band.map(({ words }) => textOf(words)));
}

/** A bold line of its own at the top of a page ends the table of the page before. */
function isHeading(band: Band): boolean {
  return band.length === 1 && band.every(({ words }) => words.every(({ bold }) => bold));
}

/** Bands whose words begin and end in the given columns: a table goes on so at the top of the next page. */
function runInColumns(at: number, bands: readonly Band[], edges: readonly number[]): Run | null {
  const rows = bands.map(toRowBand);
  const isRow = (index: number): boolean =>
    !crossesEdge(bands[index] ?? [], edges) || isSubHead(index, rows, edges);
  let end = at;
  while (end < bands.length && isRow(end)) end += 1;
  const run = bands
    .slice(at, end)
    .map((band) => (crossesEdge(band, edges) ? band : splitAtEdges(band, edges)));
  while (run.length > 1 && isTail(run.at(-1) ?? [], edges)) run.pop();
  const isTable = run.length > 1 && run.some((band) => columnsOf(band, edges).size > 1);
  return isTable ? { bands: run, edges, end: at + run.length } : null;
}

function crossesEdge(band: Band, edges: readonly number[]): boolean {
  return band.some(({ words }) =>
    words.some(({ box }) => edges.some((edge) => box[0] < edge - EDGE && box[2] > edge + EDGE)),
  );
}

function splitAtEdges(band: Band, edges: readonly number[]): Band {
  return band.flatMap(({ words }) =>
    [...Map.groupBy(words, ({ box }) => columnAt(box[0], edges)).values()].map(toLine),
  );
}

function runFrom(at: number, bands: readonly Band[]): Run | null {
  let gutters = gapsIn(bands[at] ?? []);
  let end = at;
  for (let next = at; next < bands.length && gutters.length >= FEWEST_GUTTERS; next += 1) {
    const narrowed = narrow(gutters, bands[next] ?? []);
    if (narrowed.length < FEWEST_GUTTERS) break;
    gutters = narrowed;
    end = next + 1;
  }
  const left = Math.min(...bands.slice(at, end).flatMap((band) => band.map(({ box }) => box[0])));
  const edges = [left, ...gutters.map(([, to]) => to)];
  while (end > at && isTail(bands[end - 1] ?? [], edges)) end -= 1;
  const run = bands.slice(at, end);
  const rows = run.filter((band) => columnsOf(band, edges).size > FEWEST_GUTTERS).length;
  return run.length >= FEWEST_LINES && rows >= FEWEST_ROWS ? { bands: run, edges, end } : null;
}

/** A line of the first column alone does not end a table: it is the start of what follows. */
function isTail(band: Band, edges: readonly number[]): boolean {
  const columns = columnsOf(band, edges);
  return columns.size === 1 && columns.has(0);
}

function columnsOf(band: Band, edges: readonly number[]): ReadonlySet<number> {
  return new Set(band.map(({ box }) => columnAt(box[0], edges)));
}

function columnAt(left: number, edges: readonly number[]): number {
  return Math.max(
    0,
    edges.findLastIndex((edge) => left >= edge - EDGE),
  );
}

function toGrid({ bands: run, edges: lefts }: Run, boldIsHead: boolean): FilledGrid {
  const [left, top, right, bottom] = unionOf(run.flat().map(({ box }) => box));
  const edges = [...lefts, right];
  const rows = rowsOf(run, lefts, boldIsHead);
  const cells = rows.flatMap((row, index) => {
    const all = row.flatMap((band) => band.lines);
    const isWhole = crossesEdge(all, lefts);
    return (isWhole ? lefts.slice(0, 1) : lefts).map((edge, column): FilledCell => {
      const lines = all.filter(({ box }) => columnAt(box[0], lefts) === column);
      const limit = (isWhole ? right : edges[column + 1]) ?? right;
      const height = unionOf((lines.length > 0 ? lines : all).map(({ box }) => box));
      const region = { lines, left: edge, right: limit, isColumn: true, beside: [] };
      return {
        row: index,
        column,
        reach: isWhole ? { rows: 1, columns: lefts.length } : SINGLE,
        box: [edge, height[1], limit, height[3]],
        colour: null,
        flow: lines.length === 0 ? [] : [{ kind: 'region', region, isAside: false }],
      };
    });
  });
  return { box: [left, top, right, bottom], isRuled: false, rows: rows.length, edges, cells };
}

/** The heads, where we know them, and the rows under them. */
function rowsOf(
  run: readonly Band[],
  edges: readonly number[],
  boldIsHead: boolean,
): readonly (readonly RowBand[])[] {
  const hasHeads = areHeads(run[0] ?? [], boldIsHead);
  const bands = run.map(toRowBand);
  const heads = hasHeads ? (run[0] ?? []) : [];
  const numbers = heads.find(({ words }) => roleOfColumn(textOf(words)) === 'number');
  const column = numbers === undefined ? 0 : columnAt(numbers.box[0], edges);
  const rows = labelRows(bands.slice(hasHeads ? 1 : 0), edges, column);
  return hasHeads ? [bands.slice(0, 1), ...rows] : rows;
}
