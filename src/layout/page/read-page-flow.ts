import { addTo } from '../../core/add-to.ts';
import { MARKER } from './bands.ts';
import { takeAlignedTables } from './find-aligned-tables.ts';
import { areaOf, type Grid, type GridCell } from './grid.ts';
import { cutAtDividers } from './cut-at-dividers.ts';
import { findGrids } from './find-grids.ts';
import { gatherLines, toLine, type PrintedLine } from './gather-lines.ts';
import { takeMarginColumns, type MarginColumn } from './margin-columns.ts';
import { orderLines, type Region } from './order-lines.ts';
import { holdPlace, splitAtTables } from './tables-in-columns.ts';
import {
  holdsMiddle,
  unionOf,
  type Box,
  type Fill,
  type PrintedPage,
  type PrintedWord,
} from './printed-page.ts';

/** A cell with what stands in it, from the top down. */
export type FilledCell = GridCell & { readonly flow: readonly PageFlow[] };

export type FilledGrid = Omit<Grid, 'cells'> & { readonly cells: readonly FilledCell[] };

/** What follows each other on a page when a person reads it. */
export type PageFlow =
  | { readonly kind: 'region'; readonly region: Region; readonly isAside: boolean }
  | { readonly kind: 'grid'; readonly grid: FilledGrid };

/**
 * A page in reading order: columns, tables, and boxes beside the text. `continued` are the left edges of the columns of
 * a table that was open at the end of the page before; null without one.
 */
export function readPageFlow(
  page: PrintedPage,
  continued: readonly number[] | null = null,
): readonly PageFlow[] {
  const grids = findGrids(page);
  const tables = grids.filter((grid) => grid.cells.length > 1);
  const { inside, outside } = assignWords(page.words, tables);
  const written = outermost(tables, inside);
  const frames = sideFrames(
    [...grids.filter((grid) => grid.cells.length === 1), ...page.fills],
    outside,
    page,
  );
  const framed = frames.map((box): Framed => ({
    box,
    words: outside.filter((word) => holdsMiddle(box, word.box)),
  }));
  const running = outside.filter(({ box }) => !frames.some((frame) => holdsMiddle(frame, box)));
  const dividers = page.rules.filter(({ horizontal }) => horizontal).map(({ box }) => box);
  const boldIsHead = page.boldIsHead === true;
  return orderFlow(running, written, { framed, continued, boldIsHead, dividers });
}

/** A box with text beside it, and the words in it. */
type Framed = { readonly box: Box; readonly words: readonly PrintedWord[] };

type CellWords = Map<GridCell, PrintedWord[]>;

function assignWords(
  words: readonly PrintedWord[],
  grids: readonly Grid[],
): { readonly inside: readonly CellWords[]; readonly outside: readonly PrintedWord[] } {
  const inside = grids.map((): CellWords => new Map());
  const outside: PrintedWord[] = [];
  for (const word of words) {
    const at = grids.findIndex(({ box }) => holdsMiddle(box, word.box));
    const cell = grids[at]?.cells.find(({ box }) => holdsMiddle(box, word.box));
    const cellWords = inside[at];
    if (cell === undefined || cellWords === undefined) outside.push(word);
    else addTo(cellWords, cell, word);
  }
  return { inside, outside };
}

/** The tables that lie in no other, with those that lie in their cells; tables without words are left out. */
function outermost(grids: readonly Grid[], words: readonly CellWords[]): readonly FilledGrid[] {
  const waiting: FilledGrid[] = [];
  for (const [at, grid] of grids.entries()) {
    const inner = waiting.filter((other) => holdsMiddle(grid.box, other.box));
    for (const other of inner) waiting.splice(waiting.indexOf(other), 1);
    const filled = fillGrid(grid, words[at] ?? new Map(), inner);
    if (filled.cells.some(({ flow }) => flow.length > 0)) waiting.push(filled);
  }
  return waiting;
}

function fillGrid(grid: Grid, words: CellWords, inner: readonly FilledGrid[]): FilledGrid {
  return {
    ...grid,
    cells: grid.cells.map((cell) => {
      const own = inner.filter(({ box }) => holdsMiddle(cell.box, box));
      return { ...cell, flow: cellFlow(cell, linesOf(words.get(cell) ?? []), own) };
    }),
  };
}

function cellFlow(
  cell: GridCell,
  lines: readonly PrintedLine[],
  inner: readonly FilledGrid[],
): readonly PageFlow[] {
  const flow: PageFlow[] = [];
  let rest = lines;
  const addRegion = (part: readonly PrintedLine[]): void => {
    const region: Region = {
      lines: part,
      left: cell.box[0],
      right: cell.box[2] - CELL_PADDING,
      isColumn: true,
      beside: [],
    };
    if (part.length > 0) flow.push({ kind: 'region', region, isAside: false });
  };
  for (const grid of inner.toSorted((a, b) => a.box[1] - b.box[1])) {
    addRegion(rest.filter(({ baseline }) => baseline <= grid.box[1] + TOP_SLACK));
    rest = rest.filter(({ baseline }) => baseline > grid.box[1] + TOP_SLACK);
    flow.push({ kind: 'grid', grid });
  }
  addRegion(rest);
  return flow;
}

/** Room that cells leave at their edges, in points. */
const CELL_PADDING = 5;

/** The lines of a narrow place, without columns; turned words follow the upright ones. */
function linesOf(words: readonly PrintedWord[]): readonly PrintedLine[] {
  const upright = orderLines(gatherLines(words.filter(({ turned }) => !turned))).flatMap(
    ({ lines }) => lines,
  );
  return [...upright, ...turnedLines(words)];
}

/** Words that run up or down the page, line by line from left to right. */
function turnedLines(words: readonly PrintedWord[]): readonly PrintedLine[] {
  const lines: PrintedWord[][] = [];
  for (const word of words.filter(({ turned }) => turned)) {
    const line = lines.find((known) => Math.abs((known[0]?.box[0] ?? 0) - word.box[0]) < word.size / 2);
    if (line === undefined) lines.push([word]);
    else line.push(word);
  }
  return lines.map(toLine);
}

/** A page-wide background is no frame. */
const WIDEST_FRAME = 0.7;
const SMALLEST_FRAME = 2000;

/** Boxes with text in them that have other text beside them. */
function sideFrames(
  candidates: readonly (Fill | Grid)[],
  words: readonly PrintedWord[],
  page: PrintedPage,
): readonly Box[] {
  const boxes = candidates
    .map(({ box }) => box)
    .filter((box) => box[2] - box[0] <= WIDEST_FRAME * page.width && areaOf(box) >= SMALLEST_FRAME)
    .toSorted((a, b) => areaOf(b) - areaOf(a));
  const frames: Box[] = [];
  for (const box of boxes) {
    if (frames.some((frame) => holdsMiddle(frame, box))) continue;
    const within = words.filter((word) => holdsMiddle(box, word.box));
    const beside = words.filter(
      (word) => !holdsMiddle(box, word.box) && word.baseline > box[1] && word.baseline < box[3],
    );
    if (within.length < FEWEST_WORDS || beside.length < FEWEST_WORDS) continue;
    if (!holdsMarkers(within)) frames.push(box);
  }
  return frames;
}

const FEWEST_WORDS = 5;

/** A coloured strip at the edge, in which the numbers of what stands beside it are printed, is no box of its own. */
function holdsMarkers(words: readonly PrintedWord[]): boolean {
  const markers = words.filter(({ text }) => MARKER.test(text));
  return markers.length > words.length * MOSTLY;
}

const MOSTLY = 0.5;

/** Puts tables and asides where their top stands among the running text. */
function orderFlow(
  words: readonly PrintedWord[],
  grids: readonly FilledGrid[],
  {
    framed,
    continued,
    boldIsHead,
    dividers,
  }: {
    readonly framed: readonly Framed[];
    readonly continued: readonly number[] | null;
    readonly boldIsHead: boolean;
    readonly dividers: readonly Box[];
  },
): readonly PageFlow[] {
  const asides = framed.filter(({ box }) => standsBeside(box, words));
  const { margins, rest: text } = takeMarginColumns(gatherLines(words.filter(({ turned }) => !turned)));
  const aligned = takeAlignedTables(text, { continued, boldIsHead });
  const holders = grids.flatMap((grid) => holdPlace(grid, aligned.rest));
  const held = new Set(holders.map(({ grid }) => grid));
  const breaks = [
    ...[...grids.filter((grid) => !held.has(grid)), ...aligned.tables].map((grid): Break => ({
      box: grid.box,
      flow: { kind: 'grid', grid },
    })),
    ...margins.flatMap(toBreak),
    ...framed.filter((frame) => !asides.includes(frame)).flatMap(boxToBreak),
  ].toSorted(byPlace);
  const flow: PageFlow[] = [];
  let rest = [...aligned.rest, ...holders.map(({ line }) => line)];
  const addRegions = (lines: readonly PrintedLine[]): void => {
    for (const part of cutAtDividers(lines, dividers))
      for (const region of orderLines(part))
        flow.push(...splitAtTables({ ...region, beside: framed.map(({ box }) => box) }, holders));
  };
  for (const { box, flow: part } of breaks) {
    addRegions(rest.filter(({ baseline }) => baseline <= box[1] + TOP_SLACK));
    rest = rest.filter(({ baseline }) => baseline > box[1] + TOP_SLACK);
    flow.push(part);
  }
  addRegions(rest);
  for (const aside of asides) {
    const region = wholeRegion(linesOf(aside.words));
    if (region !== null) flow.push({ kind: 'region', region, isAside: true });
  }
  const turned = wholeRegion(turnedLines(words));
  return turned === null ? flow : [...flow, { kind: 'region', region: turned, isAside: true }];
}

/** What the text is read around: it stands between the lines above its top and those below. */
type Break = { readonly box: Box; readonly flow: PageFlow };

/** Text runs on beside it; boxes that stand beside each other, with nothing else there, are read where they are. */
function standsBeside(box: Box, running: readonly PrintedWord[]): boolean {
  return running.some(({ baseline }) => baseline > box[1] && baseline < box[3]);
}

function boxToBreak({ box, words }: Framed): readonly Break[] {
  const region = wholeRegion(linesOf(words));
  return region === null ? [] : [{ box, flow: { kind: 'region', region, isAside: false } }];
}

function toBreak({ lines, top }: MarginColumn): readonly Break[] {
  const region = wholeRegion(lines);
  if (region === null) return [];
  return [{ box: [region.left, top, region.right, top], flow: { kind: 'region', region, isAside: true } }];
}

/** From the top down, and from left to right where two tables stand beside each other. */
function byPlace({ box: a }: Break, { box: b }: Break): number {
  return Math.round(a[1] / SAME_TOP) - Math.round(b[1] / SAME_TOP) || a[0] - b[0];
}

/** Tables whose tops differ by less than this stand beside each other, in points. */
const SAME_TOP = 5;

/** A line whose letters touch the upper edge of a table still stands above it. */
const TOP_SLACK = 2;

function wholeRegion(lines: readonly PrintedLine[]): Region | null {
  if (lines.length === 0) return null;
  const [left, , right] = unionOf(lines.map(({ box }) => box));
  return { lines, left, right, isColumn: true, beside: [] };
}
