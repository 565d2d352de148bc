import type { Label } from '../../language/labels/label.ts';
import type { Reading } from './reading.ts';

/** A figure that begins the words, behind a number that counts: `3 40 jongerencontracten`. */
const NUMBER_AND_FIGURE = /^(?<number>\d{1,2})\s(?=\d)/u;

/**
 * A number before a figure looks like a part of it (`1 210 woningen`). Where it stands between the numbers of a list that
 * count on to it and from it, or before the second, it is that of the list.
 */
export function withNumbersBeforeFigures(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((reading, at) => {
    if (reading.label !== null || reading.block.kind !== 'paragraph') return reading;
    const number = Number(NUMBER_AND_FIGURE.exec(reading.text)?.groups?.['number'] ?? 0);
    if (number === 0 || !countsWith(number, bareNumberOf(readings[at - 1]), bareNumberOf(readings[at + 1])))
      return reading;
    return { ...reading, label: bareLabel(String(number)) };
  });
}

function bareLabel(number: string): Label {
  return { scheme: 'bare', series: null, number, printed: number, length: number.length + 1 };
}

function countsWith(number: number, before: number | null, after: number | null): boolean {
  if (number === 1) return after === 2;
  return before === number - 1 && (after === null || after === number + 1 || after === 1);
}

function bareNumberOf(reading: Reading | undefined): number | null {
  if (reading === undefined) return null;
  if (reading.label?.scheme === 'bare') return Number(reading.label.number);
  const figure =
    reading.label === null ? NUMBER_AND_FIGURE.exec(reading.text)?.groups?.['number'] : undefined;
  return figure === undefined ? null : Number(figure);
}
