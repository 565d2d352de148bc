import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readFirstReadings,
  runningMedian,
  type FirstReading,
} from '../../scripts/evaluation/first-readings.ts';
import { ROOT } from '../project.ts';

const READINGS = readFirstReadings();
const FOLDER = `${ROOT}tests/agreements/`;

describe('first-readings.csv', () => {
  it('has the columns that are read, and no other', () => {
    const [head] = readFileSync(`${FOLDER}first-readings.csv`, 'utf8').split(/\r?\n/u);
    expect(head).toBe(
      'agreement,layout,form,afspraken_f1,actors_f1,deadlines_f1,targets_f1,numbers,chapters',
    );
  });

  it('has a row for each agreement, and no more', () => {
    const names = READINGS.map(({ agreement, form }) => `${agreement} ${form}`);
    expect(names.length).toBeGreaterThanOrEqual(24);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(READINGS)('$agreement: figures in percent, of a file with gold', (reading) => {
    const { agreement, layout, form, ...figures } = reading;
    expect(layout).not.toBe('');
    expect(existsSync(`${FOLDER}${agreement}.json`)).toBe(true);
    expect(existsSync(`${FOLDER}${agreement}.${form}`)).toBe(true);
    const wrong = Object.entries(figures).filter(([, value]) => !(value >= 0 && value <= 100));
    expect(wrong).toEqual([]);
  });
});

describe('the running median', () => {
  const reading = (agreement: string, afspraken: number): FirstReading => ({
    ...{ agreement, layout: 'table', form: 'pdf', afspraken, actors: 50, deadlines: 60, targets: 70 },
    ...{ numbers: 100, chapters: 100 },
  });

  it('is that of the last rows', () => {
    const readings = [reading('a', 0), reading('b', 80), reading('c', 100), reading('d', 90)];
    const { count, medians, lowest } = runningMedian(readings, 3);
    expect([count, medians.afspraken, lowest?.agreement]).toEqual([3, 90, 'b']);
  });

  it('lies between the two in the middle of an even number', () => {
    const readings = [reading('a', 0), reading('b', 80), reading('c', 90), reading('d', 100)];
    expect(runningMedian(readings, 4).medians.afspraken).toBe(85);
  });

  it('is that of all rows where there are fewer', () => {
    const { count, medians, lowest } = runningMedian([reading('a', 70)], 8);
    expect([count, medians.afspraken, lowest?.agreement]).toEqual([1, 70, 'a']);
  });
});
