import { diagnose, type Diagnostic } from '../../../core/diagnostic.ts';
import { findContents } from '../../../layout/find-contents.ts';
import { findPageFurniture } from '../../../layout/find-furniture.ts';
import type { CellPlace, Line } from '../../../layout/line.ts';
import { widthEm } from '../../../layout/text-width.ts';
import { cellBlocks, cellSetting, type CellBlock } from './cell-blocks.ts';
import { findTornParts, type TornPart } from './find-torn-parts.ts';
import { listColumns } from './list-columns.ts';
import { rowsOf, type TornRow, type TornRows } from './row-cells.ts';

/** The lines of a text with the cells of its torn tables in their rows, and what remains unsure of them. */
export type Rebuilt = { readonly lines: readonly Line[]; readonly diagnostics: readonly Diagnostic[] };

/**
 * Puts tables together again that a converter wrote cell by cell, one under the other. Cells of which nothing tells
 * their row are set apart, and counted.
 */
export function rebuildTables(lines: readonly Line[]): Rebuilt {
  const furniture = findPageFurniture(lines);
  const contents = findContents(lines, furniture);
  const parts = findTornParts(lines, new Set([...furniture, ...contents]));
  const written = new Map<number, readonly Line[]>();
  const gone = new Set<number>();
  let [tables, adrift] = [0, 0];
  const write = (group: readonly TornPart[], own: readonly Line[]): void => {
    const [first] = group[0]?.headLines ?? [];
    if (first === undefined) return;
    written.set(first, own);
    for (const part of group) for (const index of [...part.lines, ...part.headLines]) gone.add(index);
  };
  for (const group of tableGroups(parts, lines, furniture)) {
    const { heads = [] } = group[0] ?? {};
    const setting = cellSetting(partsUnder(heads, parts), parts, lines);
    const blocks = group.map((part) => cellBlocks(part, lines, setting));
    const printed = group.map((part) => heads.map((text) => headLine(text, part.headLines, lines)));
    const lists = blocks.map((own, at) => listColumns(own, printed[at] ?? []));
    if (lists.some((columns) => columns !== null)) {
      for (const [at, part] of group.entries()) {
        const columns = lists[at] ?? null;
        if (columns !== null) write([part], columns);
      }
      continue;
    }
    const rows = rowsOf(blocks, heads);
    if (rows === null) continue;
    tables += 1;
    adrift += rows.adrift.length;
    write(group, tableLines(rows, printed[0] ?? [], tables));
  }
  if (written.size === 0) return { lines, diagnostics: [] };
  return {
    lines: lines.flatMap((line, index) => written.get(index) ?? (gone.has(index) ? [] : [line])),
    diagnostics: adrift === 0 ? [] : [diagnose('order/suspect', adriftMessage(adrift), [])],
  };
}

function adriftMessage(count: number): string {
  return `${count} cells of tables stand apart from their rows in the text layer and were read with none.`;
}

/** The parts of all tables with these heads: they look alike. */
function partsUnder(heads: readonly string[], parts: readonly TornPart[]): readonly TornPart[] {
  return parts.filter((part) => part.heads.join('|') === heads.join('|'));
}

function headLine(text: string, headLines: readonly number[], lines: readonly Line[]): Line {
  const index = headLines.find((at) => lines[at]?.text === text);
  const line = lines[index ?? -1];
  return (
    line ?? {
      text,
      widthEm: widthEm(text),
      blanksBefore: 0,
      startsPage: false,
      cell: null,
      isFurniture: false,
      print: null,
    }
  );
}

/** Parts of one table: nothing but furniture stands between them, and their heads are the same. */
function tableGroups(
  parts: readonly TornPart[],
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
): readonly (readonly TornPart[])[] {
  const counts = Map.groupBy(lines, ({ text }) => text);
  const isFurniture = (index: number): boolean =>
    furniture.has(index) || (counts.get(lines[index]?.text ?? '')?.length ?? 0) >= FEWEST_TITLES;
  const groups: TornPart[][] = [];
  for (const part of parts) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    const from = Math.max(before?.lines.at(-1) ?? 0, before?.headLines.at(-1) ?? 0) + 1;
    const between = indicesBetween(from, part.headLines[0] ?? from);
    const isSame = before?.heads.join('|') === part.heads.join('|');
    if (open !== undefined && isSame && between.every(isFurniture)) open.push(part);
    else groups.push([part]);
  }
  return groups;
}

/** A running title comes back at least so often. */
const FEWEST_TITLES = 3;

function indicesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

/** The cells of a table, row by row, with its heads on top; what belongs to no row stands behind it. */
function tableLines({ rows, adrift }: TornRows, heads: readonly Line[], table: number): readonly Line[] {
  const place = (row: number, column: number, isHeading = false): CellPlace => ({
    ...{ table: -table, row, column, columns: heads.length, colour: null, within: null, hasHeader: true },
    reach: { rows: 1, columns: isHeading ? heads.length : 1 },
    rowColours: [],
    narrow: false,
  });
  const head = heads.map((line, column) => inCell(line, place(0, column)));
  const body = rows.flatMap(({ cells, isHeading }: TornRow, at) =>
    [...cells]
      .toSorted(([a], [b]) => a - b)
      .flatMap(([column, lines]) => lines.map((line) => inCell(line, place(at + 1, column, isHeading)))),
  );
  const aside = adrift.flatMap((block: CellBlock) =>
    block.lines.map((line) => ({ ...line, isFurniture: true })),
  );
  return [...head, ...body, ...aside];
}

function inCell(line: Line, cell: CellPlace): Line {
  return { ...line, startsPage: false, cell };
}
