import type { PrintedLine } from './gather-lines.ts';
import { unionOf } from './printed-page.ts';

/** Columns of running text have at least this many lines. */
const FEWEST_LINES = 3;
/** Most lines of running text fill this share of their column. */
const FULL = 0.6;
const MOSTLY = 0.5;
/** A column of running text is at least this many times as wide as its letters are high. */
const NARROWEST = 9;
/** The lines of a column follow each other within this many times their size. */
export const CONTIGUOUS = 2.2;

/** Lines that fill a column which is wide enough for sentences. */
export function isRunningText(lines: readonly PrintedLine[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const [left, , right] = unionOf(lines.map(({ box }) => box));
  const size = Math.max(...lines.map((line) => line.size));
  const full = lines.filter(({ box }) => box[2] - left >= FULL * (right - left)).length;
  return right - left >= NARROWEST * size && full >= MOSTLY * lines.length;
}
