import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The figures of a first reading, in percent. */
export const FIRST_FIGURES = ['afspraken', 'actors', 'deadlines', 'targets'] as const;

type FirstFigure = (typeof FIRST_FIGURES)[number];

/** How an agreement was read before anything was changed for it. */
export type FirstReading = Readonly<Record<FirstFigure, number>> & {
  readonly agreement: string;
  readonly layout: string;
  readonly form: string;
  /** Shares of numbers and of chapters that are right. */
  readonly numbers: number;
  readonly chapters: number;
};

const PATH = fileURLToPath(new URL('../../tests/agreements/first-readings.csv', import.meta.url));

/** The first readings, the oldest first. */
export function readFirstReadings(): readonly FirstReading[] {
  const rows: readonly Readonly<Record<string, string>>[] = parse(readFileSync(PATH), { columns: true });
  return rows.map((row) => ({
    agreement: row['agreement'] ?? '',
    layout: row['layout'] ?? '',
    form: row['form'] ?? '',
    afspraken: numberOf(row['afspraken_f1']),
    actors: numberOf(row['actors_f1']),
    deadlines: numberOf(row['deadlines_f1']),
    targets: numberOf(row['targets_f1']),
    numbers: numberOf(row['numbers']),
    chapters: numberOf(row['chapters']),
  }));
}

/** What is no number is NaN, an empty field too. */
function numberOf(field = ''): number {
  return field.trim() === '' ? Number.NaN : Number(field);
}

/** The median of each figure over the last readings, and the lowest figure of their afspraken. */
export type Running = {
  readonly count: number;
  readonly medians: Readonly<Record<FirstFigure, number>>;
  readonly lowest: FirstReading | null;
};

export function runningMedian(readings: readonly FirstReading[], last: number): Running {
  const recent = readings.slice(-last);
  const medians = FIRST_FIGURES.map((figure) => [figure, median(recent.map((one) => one[figure]))]);
  return {
    count: recent.length,
    medians: Object.fromEntries(medians) as Running['medians'],
    lowest: recent.toSorted((a, b) => a.afspraken - b.afspraken)[0] ?? null,
  };
}

/** The mean of the two in the middle where their number is even: the higher of them would flatter. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return (low + high) / 2;
}
