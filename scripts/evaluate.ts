/**
 * Measures the conversion against gold: a table of figures, what was gained and lost against the last accepted
 * baseline, how well the judge of sentences does on documents that it was not fitted on, and how the latest agreements
 * were read at first sight. `--accept` makes the present figures the baseline; it refuses where one fell.
 */
import Table from 'cli-table3';
import { fallen, readBaseline, writeBaseline } from './evaluation/baseline.ts';
import { CASES, evaluate } from './evaluation/cases.ts';
import { FIRST_FIGURES, readFirstReadings, runningMedian } from './evaluation/first-readings.ts';
import { FIGURES, type Score } from './evaluation/score.ts';
import { goldSentences } from './training/gold-sentences.ts';
import { measureJudge } from './training/measure-judge.ts';

/** So many first readings tell how general the reader is now. */
const LAST_READINGS = 8;

const baseline = readBaseline();
const scores = new Map<string, Score>();
for (const one of CASES) scores.set(one.name, await evaluate(one));

const table = new Table({ head: ['document', ...FIGURES], style: { head: [], border: [], compact: true } });
for (const [name, { figures }] of scores)
  table.push([name, ...FIGURES.map((figure) => figures[figure]?.toFixed(1) ?? '–')]);
console.log(table.toString());

const changes = [...scores].flatMap(([name, { misses }]) => {
  const before = new Set(baseline[name]?.misses ?? []);
  const now = new Set(misses);
  return [
    ...[...before].filter((miss) => !now.has(miss)).map((miss) => `gained  ${name}  ${miss}`),
    ...[...now].filter((miss) => !before.has(miss)).map((miss) => `lost    ${name}  ${miss}`),
  ];
});
console.log(changes.length === 0 ? 'Nothing gained or lost against the baseline.' : changes.join('\n'));

const judge = measureJudge((await Promise.all(CASES.map(goldSentences))).flat());
console.log(
  `The judge on documents left out: precision ${percent(judge.precision)}, recall ${percent(judge.recall)} of ${judge.sentences} sentences.`,
);
const { count, medians, lowest } = runningMedian(readFirstReadings(), LAST_READINGS);
console.log(
  `Median of the last ${count} first readings: ${FIRST_FIGURES.map((figure) => `${figure} ${medians[figure]}`).join(', ')}; lowest afspraken ${lowest?.afspraken} (${lowest?.agreement}).`,
);

const falls = [...scores].flatMap(([name, result]) => fallen(name, result, baseline));
if (falls.length > 0) {
  console.log(falls.join('\n'));
  process.exitCode = 1;
} else if (process.argv.includes('--accept')) {
  writeBaseline(scores);
  console.log('The figures above are the baseline now.');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
