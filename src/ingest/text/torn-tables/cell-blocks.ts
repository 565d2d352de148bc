import { hasEnded } from '../../../layout/line-words.ts';
import { widthEm } from '../../../layout/text-width.ts';
import type { Line } from '../../../layout/line.ts';
import { circledOpening } from './circled-opening.ts';
import type { TornPart } from './find-torn-parts.ts';

/** Lines that stand in one cell: the number of a row, part of what it states, or what stands beside that. */
export type CellBlock = {
  readonly kind: 'label' | 'statement' | 'side';
  readonly lines: readonly Line[];
  /** It was printed between, or at the end of, the lines of the statement before it: they share a row. */
  readonly isInside: boolean;
};

/** A line that fills this share of the widest column is part of a statement. */
const FULL = 0.75;
/** And one that ends a sentence is when it fills this share. */
const SENTENCE = 0.4;
/** The lines of cells beside it are no wider than this share. */
const NARROW = 0.55;
/** A name that comes back so often in cells is known at the end of a line as well. */
const FEWEST_NAMES = 2;
const LONGEST_NAME = 40;
/** So many labels of one shape number the rows. */
const FEWEST_LABELS = 2;

const BULLET = /^(?:[•▪■◦●·–-]|o)\s/u;

/** What is known of the cells of a table from all its parts. */
export type CellSetting = {
  readonly widest: number;
  readonly names: ReadonlySet<string>;
  readonly shape: string | null;
};

/** Parts under the same heads have numbers of one shape; names come back in all tables of a document. */
export function cellSetting(
  alike: readonly TornPart[],
  all: readonly TornPart[],
  lines: readonly Line[],
): CellSetting {
  const linesIn = (parts: readonly TornPart[]): readonly Line[] =>
    parts.flatMap((part) => part.lines.flatMap((index) => lines[index] ?? []));
  return {
    widest: alike[0]?.widest ?? 0,
    names: namesIn(linesIn(all)),
    shape: labelShape(linesIn(alike)),
  };
}

/** The cells of a part of a table, in the order in which they were written. */
export function cellBlocks(
  part: TornPart,
  lines: readonly Line[],
  setting: CellSetting,
): readonly CellBlock[] {
  const own = part.lines.flatMap((index) => lines[index] ?? []);
  return printedBlocks(own, setting.shape).flatMap((block) => toCells(block, setting));
}

/** Lines without an empty line between them; the number of a row stands alone. */
function printedBlocks(lines: readonly Line[], shape: string | null): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const isAlone = isLabel(line.text, shape) || isLabel(lines[at - 1]?.text ?? '', shape);
    const isMarked = circledOpening(line.text) !== null;
    if (at === 0 || line.blanksBefore > 0 || line.startsPage || isAlone || isMarked) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

function toCells(block: readonly Line[], setting: CellSetting): readonly CellBlock[] {
  const { widest, shape } = setting;
  const [first] = block;
  if (first !== undefined && isLabel(first.text, shape))
    return [{ kind: 'label', lines: block, isInside: false }];
  if (!isStatement(block, widest)) return [{ kind: 'side', lines: block, isInside: false }];
  const statement: Line[] = [];
  const sides: CellBlock[] = [];
  for (const [at, line] of block.entries()) {
    const next = block[at + 1];
    const before = statement.at(-1);
    const isLast = next === undefined && before !== undefined && hasEnded(before.text);
    if (interrupts(line, { before, next, setting }) || (isLast && setting.names.has(line.text))) {
      // Behind the last words it can belong to the row below.
      sides.push({ kind: 'side', lines: [line], isInside: !isLast });
      continue;
    }
    const name = nameBehind(line, setting);
    statement.push(name === null ? line : shorten(line, name));
    if (name !== null) sides.push({ kind: 'side', lines: [shorten(line, null, name)], isInside: true });
  }
  return [{ kind: 'statement', lines: statement, isInside: false }, ...sides];
}

function isStatement(block: readonly Line[], widest: number): boolean {
  const width = Math.max(...block.map((line) => line.widthEm));
  const text = block.at(-1)?.text ?? '';
  const opens = block[0]?.text ?? '';
  return (
    width >= FULL * widest ||
    (/[.;:]$/u.test(text) && width >= SENTENCE * widest) ||
    (BULLET.test(opens) && width >= SENTENCE * widest)
  );
}

/** A name between two lines of a sentence stands in the cell beside it. */
function interrupts(
  line: Line,
  { before, next, setting }: { before: Line | undefined; next: Line | undefined; setting: CellSetting },
): boolean {
  if (before === undefined || next === undefined || hasEnded(before.text)) return false;
  const { widest, names } = setting;
  const isNarrow = line.widthEm <= NARROW * widest && /^\p{Lu}[^.;:]*$/u.test(line.text);
  const isFull = before.widthEm >= FULL * widest;
  return isNarrow && isFull && (names.has(line.text) || /^\p{Ll}/u.test(next.text));
}

/** The name in which a line ends that is too wide for its column; null where it holds none. */
function nameBehind(line: Line, { widest, names }: CellSetting): string | null {
  if (line.widthEm <= widest * TOO_WIDE) return null;
  const fitting = [...names].filter((name) => line.text.endsWith(` ${name}`));
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Full lines differ by less than this. */
const TOO_WIDE = 1.04;

/** The line without the name behind it, or nothing but that name. */
function shorten(line: Line, name: string | null, kept: string | null = null): Line {
  const text = kept ?? line.text.slice(0, line.text.length - (name?.length ?? 0)).trimEnd();
  return { ...line, text, widthEm: widthEm(text) };
}

/** Short lines that come back whole: what stands in cells again and again. */
function namesIn(lines: readonly Line[]): ReadonlySet<string> {
  const short = lines.filter(({ text }) => text.length <= LONGEST_NAME && /^\p{Lu}[^\d.;:]*$/u.test(text));
  const counts = Map.groupBy(short, ({ text }) => text);
  return new Set([...counts].filter(([, { length }]) => length >= FEWEST_NAMES).map(([text]) => text));
}

/** The shape that most of what could be numbers of rows have: `#.#`, `A-#`, `a#`; null without. */
function labelShape(lines: readonly Line[]): string | null {
  const shapes = lines.filter(({ text }) => LABEL.test(text)).map(({ text }) => shapeOf(text));
  const counts = [...Map.groupBy(shapes, (shape) => shape)].toSorted(([, a], [, b]) => b.length - a.length);
  const [most] = counts;
  return most !== undefined && most[1].length >= FEWEST_LABELS ? most[0] : null;
}

const LABEL = /^(?:\p{L}{1,3}[\s.-]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?[.:)]?$/u;

function shapeOf(text: string): string {
  return text
    .replace(/\d+/gu, '#')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a');
}

function isLabel(text: string, shape: string | null): boolean {
  return shape !== null && LABEL.test(text) && shapeOf(text) === shape;
}
