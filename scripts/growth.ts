/**
 * Doubles, one after the other, all that an input can hold much of, and prints what each doubling costs: processor time
 * of this process, and the exponent of growth over the last doublings (1 is linear, 2 quadratic).
 *
 *   npm run growth [-- WORDS OF A NAME]
 */
import Table from 'cli-table3';
import type { Dimension } from './growth/dimension.ts';
import { FILES } from './growth/files.ts';
import { RUNS } from './growth/runs.ts';
import { TEXTS } from './growth/texts.ts';

const DOUBLINGS = 4;
const ROUNDS = 3;
/** What takes longer than this, in ms, is not timed again. */
const LONG = 1500;
/** Above this a line is marked: what is sorted, and a heap that fills, take a linear program a little over 1. */
const SUSPECT = 1.25;

async function costs(dimension: Dimension): Promise<readonly number[]> {
  const works = Array.from({ length: DOUBLINGS + 1 }, (_, doubling) =>
    dimension.prepare(dimension.from * 2 ** doubling),
  );
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, work] of works.entries()) {
      if (round > 0 && (least[at] ?? 0) > LONG) continue;
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      least[at] = Math.min(least[at] ?? 0, (user + system) / 1000);
    }
  return least;
}

/** The slope over the last two doublings, where what every input costs no longer counts. */
function exponentOf(times: readonly number[]): number {
  return Math.log2((times.at(-1) ?? 0) / (times.at(-3) ?? 0)) / 2;
}

const wanted = process.argv.slice(2).join(' ');
const table = new Table({
  head: [
    'what grows',
    'from',
    ...Array.from({ length: DOUBLINGS + 1 }, (_, at) => `× ${2 ** at} (ms)`),
    'exponent',
    '',
  ],
  colAligns: ['left', ...Array.from({ length: DOUBLINGS + 3 }, () => 'right' as const), 'left'],
  style: { head: [], border: [], compact: true },
});
for (const dimension of [...TEXTS, ...FILES, ...RUNS].filter(({ name }) => name.includes(wanted))) {
  const times = await costs(dimension);
  const exponent = exponentOf(times);
  table.push([
    dimension.name,
    dimension.from,
    ...times.map((ms) => ms.toFixed(0)),
    exponent.toFixed(2),
    exponent > SUSPECT ? '!' : '',
  ]);
  process.stderr.write(
    `${dimension.name}: ${times.map((ms) => ms.toFixed(0)).join(' ')} ${exponent.toFixed(2)}\n`,
  );
}
console.log(table.toString());
