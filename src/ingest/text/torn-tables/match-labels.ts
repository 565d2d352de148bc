import { hasEnded } from '../../../layout/line-words.ts';
import type { CellBlock } from './cell-blocks.ts';

/** What speaks against a reading; the reading with the least is taken. */
const COST = {
  /** A number stands behind the first lines of its row: it was set in the middle of the row. */
  behind: 0.5,
  /** Each block that stands between a number and the words of its row. */
  between: 3,
  /** A row begins with words that seem to go on. */
  opensInSentence: 4,
  /** Words that could begin a row go on with the one before. */
  goesOn: 3,
  /** And more so where cells stand between them. */
  goesOnBehindCells: 4,
  /** A number without words. */
  alone: 8,
} as const;

/** A row of a torn table: the block with its number, and those with what it states. */
export type NumberedRow = { readonly label: number; readonly statements: number[] };

/**
 * Finds for each number the words of its row, which stand behind it, or before it where the number was set in the
 * middle of its row: the one row of pairs with the least against it. `opening` goes on with what came before.
 */
export function matchLabels(
  blocks: readonly CellBlock[],
  before: string,
): {
  readonly opening: readonly number[];
  readonly rows: readonly NumberedRow[];
} {
  const order = [...blocks.keys()].filter((at) => blocks[at]?.kind !== 'side');
  const labels = order.filter((at) => blocks[at]?.kind === 'label');
  const statements = order.filter((at) => blocks[at]?.kind === 'statement');
  const placeOf = new Map(order.map((at, place) => [at, place]));
  const pairCost = (label: number, statement: number): number => {
    const [a, b] = [placeOf.get(label) ?? 0, placeOf.get(statement) ?? 0];
    const between = Math.abs(a - b) - 1;
    return (
      between * COST.between +
      (a > b ? COST.behind : 0) +
      (seemsToGoOn(statement, blocks, before) ? COST.opensInSentence : 0)
    );
  };
  const goingOnCost = (statement: number): number => {
    if (seemsToGoOn(statement, blocks, before)) return 0;
    const above = blocks[statement - 1];
    return above?.kind === 'side' && !above.isInside ? COST.goesOnBehindCells : COST.goesOn;
  };
  const width = statements.length + 1;
  const costs = new Float64Array((labels.length + 1) * width).fill(Infinity);
  const steps: ('pair' | 'goesOn' | 'alone')[] = [];
  costs[0] = 0;
  const reach = (from: number, to: number, cost: number, step: 'pair' | 'goesOn' | 'alone'): void => {
    const total = (costs[from] ?? Infinity) + cost;
    if (total >= (costs[to] ?? Infinity)) return;
    costs[to] = total;
    steps[to] = step;
  };
  for (let at = 0; at < costs.length; at += 1) {
    const [label, statement] = [labels[Math.floor(at / width)], statements[at % width]];
    if (label !== undefined && statement !== undefined)
      reach(at, at + width + 1, pairCost(label, statement), 'pair');
    if (statement !== undefined) reach(at, at + 1, goingOnCost(statement), 'goesOn');
    if (label !== undefined) reach(at, at + width, COST.alone, 'alone');
  }
  return walkBack({ labels, statements, steps, width });
}

function walkBack({
  labels,
  statements,
  steps,
  width,
}: {
  labels: readonly number[];
  statements: readonly number[];
  steps: readonly ('pair' | 'goesOn' | 'alone')[];
  width: number;
}): { readonly opening: readonly number[]; readonly rows: readonly NumberedRow[] } {
  const rows: NumberedRow[] = [];
  let going: number[] = [];
  let at = (labels.length + 1) * width - 1;
  while (at > 0) {
    const step = steps[at];
    const label = labels[Math.floor(at / width) - 1] ?? -1;
    const statement = statements[(at % width) - 1] ?? -1;
    if (step === 'goesOn') {
      going.unshift(statement);
      at -= 1;
    } else {
      rows.unshift({ label, statements: step === 'pair' ? [statement, ...going] : going });
      going = [];
      at -= step === 'pair' ? width + 1 : width;
    }
  }
  return { opening: going, rows };
}

/**
 * It begins in small letters or with a bullet, or the words before it have not ended; before the first block stands
 * `opening`.
 */
export function seemsToGoOn(at: number, blocks: readonly CellBlock[], opening: string): boolean {
  const before = blocks.slice(0, at).findLast(({ kind }) => kind === 'statement');
  const text = blocks[at]?.lines[0]?.text ?? '';
  return (
    /^(?:[\p{Ll}(]|[•▪■◦●·–-]\s)/u.test(text) || isBrokenOff(before?.lines.at(-1)?.text ?? opening, text)
  );
}

/** A line that breaks off in mid-sentence, in front of one that goes on with it. */
export function isBrokenOff(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return !hasEnded(before);
  return before.endsWith(',') || (/\p{Ll}$/u.test(before) && before.length > FULL_LINE);
}

/** A line that breaks off is longer than this; a shorter one can be all there is. */
const FULL_LINE = 40;
