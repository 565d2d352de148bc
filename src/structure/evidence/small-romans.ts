import type { Reading } from './reading.ts';

/** The number that follows each sign which is a letter as well. */
const NEXT: Readonly<Record<string, string>> = { i: 'ii', v: 'vi', x: 'xi' };
/** And the one before it. */
const BEFORE: Readonly<Record<string, string>> = { v: 'iv', x: 'ix' };
/** Parts stand near each other, with what belongs to each between them. */
const NEAR = 4;

/** `(i)` in front of `(ii)`, and `(v)` behind `(iv)`, are small Roman numbers and no letters. */
export function withSmallRomans(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(({ label }) => label?.scheme === 'small-roman')) return readings;
  return readings.map((reading, at) => {
    const { label } = reading;
    if (label === null || label.scheme !== 'letter' || NEXT[label.number] === undefined) return reading;
    const isNumber = (index: number, number: string | undefined): boolean =>
      number !== undefined &&
      readings[index]?.label?.scheme === 'small-roman' &&
      readings[index]?.label?.printed === label.printed.replace(label.number, number);
    const near = Array.from({ length: NEAR }, (_, step) => step + 1);
    const isRoman = near.some(
      (step) => isNumber(at + step, NEXT[label.number]) || isNumber(at - step, BEFORE[label.number]),
    );
    return isRoman ? { ...reading, label: { ...label, scheme: 'small-roman' } } : reading;
  });
}
