import { toLine, type PrintedLine } from './gather-lines.ts';
import type { Region } from './order-lines.ts';
import type { PrintedWord } from './printed-page.ts';
import type { FilledGrid, PageFlow } from './read-page-flow.ts';

/** One line beside a table is a caption or a note. */
const FEWEST_LINES = 2;

/** Lines of a column beside a table are at least this wide, as a share of it. */
const WIDE = 0.5;

/** Stands in the text for a table while its lines are put in order. */
type Holder = { readonly line: PrintedLine; readonly grid: FilledGrid };

/** Lines of a column that keep the place of a table that has running text beside it; none for a table without. */
export function holdPlace(grid: FilledGrid, lines: readonly PrintedLine[]): readonly Holder[] {
  const [left, top, right, bottom] = grid.box;
  const beside = lines.filter(
    ({ box, baseline }) =>
      baseline > top &&
      baseline < bottom &&
      (box[2] <= left || box[0] >= right) &&
      box[2] - box[0] >= (right - left) * WIDE,
  );
  if (beside.length < FEWEST_LINES) return [];
  const byHeight = new Map(beside.map((line) => [line.baseline, line]));
  return [...byHeight.values()].map(({ box, baseline, size }): Holder => {
    const word: PrintedWord = {
      text: '',
      box: [left, box[1], right, box[3]],
      baseline,
      size,
      bold: false,
      italic: false,
      turned: false,
      spaceBehind: true,
    };
    return { line: toLine([word]), grid };
  });
}

/** The parts of a region before, between and behind the tables that stand in it, and these tables. */
export function splitAtTables(region: Region, holders: readonly Holder[]): readonly PageFlow[] {
  const grids = new Map(holders.flatMap(({ line, grid }) => line.words.map((word) => [word, grid] as const)));
  const flow: PageFlow[] = [];
  let lines: PrintedLine[] = [];
  const close = (): void => {
    if (lines.length > 0) flow.push({ kind: 'region', region: { ...region, lines }, isAside: false });
    lines = [];
  };
  for (const line of region.lines) {
    const held = line.words.flatMap((word) => grids.get(word) ?? []);
    const words = line.words.filter((word) => !grids.has(word));
    for (const grid of held) {
      close();
      if (!flow.some((part) => part.kind === 'grid' && part.grid === grid)) flow.push({ kind: 'grid', grid });
    }
    if (words.length > 0) lines.push(held.length === 0 ? line : toLine(words));
  }
  close();
  return flow;
}
