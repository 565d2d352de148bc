import { isTermCell, roleOfColumn, type ColumnRole } from '../../../language/table-words.ts';
import type { CellBlock } from './cell-blocks.ts';

/** A column of a torn table. */
export type TornColumn = { readonly at: number; readonly role: ColumnRole };

/** How well words suit a column, between 0 and 2; a column of which we know nothing takes anything. */
const FIT = { term: 2, name: 1.5, anything: 0.9, poor: 0.2 } as const;
/** A second block in one cell, and a cell that stays empty, speak against a reading. */
const AGAIN = 2.5;
const EMPTY = 0.3;
/** Names of parties are no longer than this. */
const LONGEST_NAME = 60;

export function columnsOf(heads: readonly string[]): readonly TornColumn[] {
  return heads.map((head, at) => ({ at, role: roleOfColumn(head) }));
}

/** How well the words of a block suit what a column holds. */
export function fitOf({ lines }: CellBlock, { role }: TornColumn): number {
  const text = lines.map((line) => line.text).join(' ');
  const isTerm = isTermCell(text);
  if (role === 'deadline') return isTerm ? FIT.term : FIT.poor;
  if (role === 'actors')
    return !isTerm && !/\d/u.test(text) && text.length <= LONGEST_NAME ? FIT.name : FIT.poor;
  return FIT.anything;
}

type Way = { readonly score: number; readonly path: readonly number[] };

/** For each block the column that it stands in: they stand in the order of the columns, the best such way is taken. */
export function fitInOrder(
  blocks: readonly CellBlock[],
  columns: readonly TornColumn[],
): readonly TornColumn[] {
  const [first, ...rest] = blocks;
  if (first === undefined || columns.length === 0) return [];
  let ways = columns.map((column, at): Way => ({ score: fitOf(first, column) - at * EMPTY, path: [at] }));
  for (const block of rest) {
    ways = columns.map((column, at): Way => {
      const [before] = ways
        .slice(0, at + 1)
        .map(({ score, path }, from) => ({
          path,
          score: score - (from === at ? AGAIN : (at - from - 1) * EMPTY),
        }))
        .toSorted((a, b) => b.score - a.score);
      return { score: (before?.score ?? 0) + fitOf(block, column), path: [...(before?.path ?? []), at] };
    });
  }
  const [best] = ways.toSorted((a, b) => b.score - a.score);
  return (best?.path ?? []).flatMap((at) => columns[at] ?? []);
}
