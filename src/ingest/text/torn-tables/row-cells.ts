import { isTermCell } from '../../../language/table-words.ts';
import type { Line } from '../../../layout/line.ts';
import type { CellBlock } from './cell-blocks.ts';
import { columnsOf, fitInOrder, fitOf, type TornColumn } from './fit-columns.ts';
import { isBrokenOff, matchLabels, seemsToGoOn } from './match-labels.ts';

/** A row of a table that was put together again: the lines of its cells by column, or a heading between rows. */
export type TornRow = {
  readonly cells: Map<number, Line[]>;
  readonly isHeading: boolean;
};

/** The rows of a table, and the cells of which nothing tells what row they belong to. */
export type TornRows = { readonly rows: readonly TornRow[]; readonly adrift: readonly CellBlock[] };

/** Where in a part a row has its number and words, as indices of blocks; null where it has no number. */
type Anchor = { readonly label: number | null; readonly statements: readonly number[] };

/** The rows of a table that was written cell by cell, part by part; null where its blocks make no rows. */
export function rowsOf(parts: readonly (readonly CellBlock[])[], heads: readonly string[]): TornRows | null {
  const columns = columnsOf(heads);
  const stating = columns.find(({ role }) => role === 'afspraak');
  const numbering = columns.find(({ role }) => role === 'number');
  if (stating === undefined) return null;
  const isNumbered = numbering !== undefined;
  const read = parts.map((blocks, at) => {
    const before = at === 0 ? null : lastWords(parts.slice(0, at).flat());
    return isNumbered ? numberedAnchors(blocks, before) : statedAnchors(blocks, before);
  });
  const isOrderly = read.every(({ anchors }) => areInOrder(anchors));
  const rows: TornRow[] = [];
  const adrift: CellBlock[] = [];
  for (const [at, blocks] of parts.entries()) {
    const { opening, anchors } = read[at] ?? { opening: [], anchors: [] };
    if (!isNumbered && !haveCells(blocks, anchors, columns)) return null;
    const last = rows.findLast(({ isHeading }) => !isHeading);
    if (last !== undefined) addLines(last.cells, stating.at, blocksAt(blocks, opening));
    const own = anchors.map(({ label, statements }): TornRow => {
      const cells = new Map<number, Line[]>();
      if (label !== null && numbering !== undefined) addLines(cells, numbering.at, blocksAt(blocks, [label]));
      addLines(cells, stating.at, blocksAt(blocks, statements));
      return { cells, isHeading: false };
    });
    const goingOn = opening.length > 0 ? last : undefined;
    const sides = new Sides({ blocks, anchors, rows: own, columns, last: goingOn, isOrderly });
    adrift.push(...sides.place());
    rows.push(...own.flatMap((row, index) => [...sides.headingsOver(index), row]));
  }
  const stated = rows.filter(({ cells }) => cells.has(stating.at));
  return stated.length > 0 && stated.length >= rows.length * MOSTLY ? { rows, adrift } : null;
}

/** Rows without numbers nearly all have cells. */
const FITTING = 0.75;
/** Most rows state something. */
const MOSTLY = 0.6;

function blocksAt(blocks: readonly CellBlock[], indices: readonly number[]): readonly CellBlock[] {
  return indices.flatMap((at) => blocks[at] ?? []);
}

/** Adds blocks to a cell; each begins a paragraph, unless its words go on with those before. */
function addLines(cells: Map<number, Line[]>, column: number, blocks: readonly CellBlock[]): void {
  for (const { lines } of blocks) {
    const known = cells.get(column) ?? [];
    const goesOn = known.length === 0 || isBrokenOff(known.at(-1)?.text ?? '', lines[0]?.text ?? '');
    cells.set(column, [
      ...known,
      ...lines.map((line, at) => ({ ...line, blanksBefore: at === 0 && !goesOn ? 1 : 0 })),
    ]);
  }
}

/** Without numbers, a table is told by the cells beside its words: every row has some, and no more than columns. */
function haveCells(
  blocks: readonly CellBlock[],
  anchors: readonly Anchor[],
  columns: readonly TornColumn[],
): boolean {
  const starts = anchors.map((anchor) => startOf(anchor) ?? 0);
  const counts = starts.map(
    (start, at) =>
      blocks.slice(start, starts[at + 1] ?? blocks.length).filter(({ kind }) => kind === 'side').length,
  );
  const fitting = counts.filter((count) => count > 0 && count <= columns.length).length;
  return fitting >= counts.length * FITTING;
}

type Anchors = { readonly opening: readonly number[]; readonly anchors: readonly Anchor[] };

/** The last line of what was stated before. */
function lastWords(blocks: readonly CellBlock[]): string {
  const stated = blocks.findLast(({ kind }) => kind === 'statement');
  return stated?.lines.at(-1)?.text ?? ENDED;
}

/** Nothing goes on behind it. */
const ENDED = '.';

function numberedAnchors(blocks: readonly CellBlock[], before: string | null): Anchors {
  const { opening, rows } = matchLabels(blocks, before ?? ENDED);
  return { opening, anchors: rows };
}

/** Without numbers a row begins with words behind the cells of the row before. */
function statedAnchors(blocks: readonly CellBlock[], before: string | null): Anchors {
  const opening: number[] = [];
  const anchors: { label: null; statements: number[] }[] = [];
  let isClosed = true;
  for (const [at, { kind, isInside }] of blocks.entries()) {
    if (kind === 'side' && !isInside) isClosed = true;
    if (kind === 'side') continue;
    const open = anchors.at(-1);
    const goesOn = seemsToGoOn(at, blocks, before ?? ENDED);
    if (open === undefined && goesOn && before !== null) opening.push(at);
    else if (open === undefined || (isClosed && !goesOn)) anchors.push({ label: null, statements: [at] });
    else open.statements.push(at);
    isClosed = false;
  }
  return { opening, anchors };
}

type SideSetting = {
  readonly blocks: readonly CellBlock[];
  readonly anchors: readonly Anchor[];
  readonly rows: readonly TornRow[];
  readonly columns: readonly TornColumn[];
  /** The row of the part before that goes on in this one. */
  readonly last: TornRow | undefined;
  /** In all parts, every row begins with its number or words and has its blocks behind it. */
  readonly isOrderly: boolean;
};

/** Puts the cells beside the words of their rows. */
class Sides {
  readonly #setting: SideSetting;
  readonly #before: readonly TornColumn[];
  readonly #behind: readonly TornColumn[];
  readonly #headings = new Map<number, CellBlock>();

  constructor(setting: SideSetting) {
    this.#setting = setting;
    const { columns } = setting;
    const stating = columns.findIndex(({ role }) => role === 'afspraak');
    const numbering = columns.findIndex(({ role }) => role === 'number');
    this.#before = columns.filter(({ at }) => at < (numbering === -1 ? stating : numbering));
    this.#behind = columns.filter(
      ({ at, role }) =>
        at > Math.max(numbering, -1) &&
        at !== stating &&
        role !== 'number' &&
        !this.#before.some((other) => other.at === at),
    );
  }

  /** Places all cells that can be placed, and gives the others. */
  place(): readonly CellBlock[] {
    const { blocks, anchors } = this.#setting;
    this.#findHeadings();
    const loose: number[] = [];
    for (const [at, block] of blocks.entries()) {
      if (block.kind !== 'side' || [...this.#headings.values()].includes(block)) continue;
      if (!block.isInside) loose.push(at);
      else {
        const statement = blocks.slice(0, at).findLastIndex(({ kind }) => kind === 'statement');
        const row = anchors.findIndex(({ statements }) => statements.includes(statement));
        const [column] = this.#behind.toSorted((a, b) => fitOf(block, b) - fitOf(block, a));
        if (column !== undefined) this.#put(row, column, block);
      }
    }
    return this.#setting.isOrderly ? this.#placeInOrder(loose) : this.#placeByCount(loose);
  }

  headingsOver(row: number): readonly TornRow[] {
    const heading = this.#headings.get(row);
    return heading === undefined ? [] : [{ cells: new Map([[0, [...heading.lines]]]), isHeading: true }];
  }

  /** A line right on top of the number of a row is a heading between rows. */
  #findHeadings(): void {
    const { blocks, anchors } = this.#setting;
    for (const [row, { label }] of anchors.entries()) {
      if (label === null || this.#before.length > 0) continue;
      const above = blocks[label - 1];
      const isClose = blocks[label]?.lines[0]?.blanksBefore === 0;
      const text = above?.lines[0]?.text ?? '';
      if (above?.kind === 'side' && isClose && above.lines.length === 1 && !isTermCell(text))
        this.#headings.set(row, above);
    }
  }

  #placeInOrder(loose: readonly number[]): readonly CellBlock[] {
    const { blocks, anchors, last } = this.#setting;
    const adrift: CellBlock[] = [];
    for (let row = -1; row < anchors.length; row += 1) {
      const [from, to] = [startOf(anchors[row]) ?? -1, startOf(anchors[row + 1]) ?? Infinity];
      const own = loose.filter((at) => at > from && at < to).flatMap((at) => blocks[at] ?? []);
      const open = row === -1 && last === undefined ? [] : this.#behind;
      // A table whose first cells were written before its first number has them in the order of its columns, too.
      const isFirst = row === -1 && last === undefined && this.#before.length === 0;
      const choices = isFirst ? this.#behind : [...open, ...(row + 1 < anchors.length ? this.#before : [])];
      const fitted = fitInOrder(own, choices);
      for (const [index, block] of own.entries()) {
        const column = fitted[index];
        const isNext = column !== undefined && (isFirst || this.#before.includes(column));
        if (column === undefined) adrift.push(block);
        else if (row === -1 && !isNext) append(last, column, block);
        else this.#put(isNext ? row + 1 : row, column, block);
      }
    }
    return adrift;
  }

  /** Where numbers stand in the middle of rows, cells are told only where there is one for each row, near it. */
  #placeByCount(loose: readonly number[]): readonly CellBlock[] {
    const { blocks, anchors, rows } = this.#setting;
    const byColumn = Map.groupBy(loose, (at) => {
      const block = blocks[at];
      const [best] = this.#behind.toSorted((a, b) =>
        block === undefined ? 0 : fitOf(block, b) - fitOf(block, a),
      );
      return best;
    });
    const adrift: CellBlock[] = [];
    for (const [column, own] of byColumn) {
      const open = [...rows.keys()].filter(
        (row) => column !== undefined && rows[row]?.cells.has(column.at) === false,
      );
      const fits =
        own.length === open.length && own.every((at, index) => isNear(at, open[index] ?? 0, anchors));
      for (const [index, at] of own.entries()) {
        const block = blocks[at];
        if (block === undefined) continue;
        if (fits && column !== undefined) this.#put(open[index] ?? 0, column, block);
        else adrift.push(block);
      }
    }
    return adrift;
  }

  #put(row: number, column: TornColumn, block: CellBlock): void {
    append(this.#setting.rows[row], column, block);
  }
}

/** Every row begins with its number, or with its words, and has all its blocks behind it. */
function areInOrder(anchors: readonly Anchor[]): boolean {
  return anchors.every(
    ({ label, statements }, at) =>
      (label === null || statements.every((statement) => statement > label)) &&
      statements.every((statement) => statement < (startOf(anchors[at + 1]) ?? Infinity)),
  );
}

function append(row: TornRow | undefined, { at }: TornColumn, block: CellBlock): void {
  if (row !== undefined) addLines(row.cells, at, [block]);
}

function startOf(anchor: Anchor | undefined): number | undefined {
  if (anchor === undefined) return undefined;
  return Math.min(anchor.label ?? Infinity, ...anchor.statements);
}

/** It stands between the rows before and behind. */
function isNear(at: number, row: number, anchors: readonly Anchor[]): boolean {
  const [before, behind] = [startOf(anchors[row - 1]) ?? -1, startOf(anchors[row + 1]) ?? Infinity];
  return at > before && at < behind;
}
