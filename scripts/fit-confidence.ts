/**
 * Fits the weights of `confidence` to agreements with known truth, one document left out at a time to see how honest the
 * probabilities are on documents that were not fitted to. `--write` writes `src/normalise/confidence-weights.json`.
 * Folders of more agreements (`<name>/document.*` beside `gold.json`) can be named behind it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DIAGNOSTIC_SEVERITIES } from '../src/core/diagnostic.ts';
import { confidenceUnder } from '../src/normalise/confidence.ts';
import { qualityScore } from '../src/normalise/quality.ts';
import { fit, type Sample, type Weights } from './fitting/logistic.ts';
import { examplesBeside, examplesInFolders, readExample, type Example } from './fitting/samples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const weightsFile = join(root, 'src/normalise/confidence-weights.json');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

/** How strongly weights are drawn to 0. */
const PULL = 4;
/** Agreements that were invented to make rules with read better than what comes in: they count for so much less. */
const FAMILIAR = 0.5;
/** One form of one agreement counts for at most so many afspraken: one that fell to pieces would drown the others. */
const MOST_FOR_ONE = 50;
const STEPS = 1500;
const STEPS_WITHOUT_ONE = 400;
/** What no gold shows yet: reading from pictures, and texts without any list. */
const UNSEEN = { recognised: -0.7, 'structure/low-evidence': -1.5, 'source/ocr-suspect': -0.5 };

const examples: readonly (Example & { readonly weight: number })[] = [
  ...examplesBeside(join(root, 'tests/agreements'), join(root, 'tests/agreements')).map(withWeight(FAMILIAR)),
  ...examplesBeside(join(root, 'corpus'), join(root, 'tests/gold')).map(withWeight(1)),
  ...folders.flatMap(examplesInFolders).map(withWeight(1)),
];

function withWeight(weight: number): (example: Example) => Example & { readonly weight: number } {
  return (example) => ({ ...example, weight });
}

const samples: Sample[] = [];
const graded: { name: string; grade: string; score: number; right: number }[] = [];
for (const example of examples) {
  for (const { document, right, samples: own } of await readExample(example)) {
    const name = example.file.split('/').slice(-2).join('/');
    graded.push({ name, grade: document.quality.grade, score: qualityScore(document), right });
    samples.push(
      ...own.map((sample) => ({
        ...sample,
        weight: example.weight * Math.min(1, MOST_FOR_ONE / own.length),
      })),
    );
  }
}

const settings = { pull: PULL, bound: boundOf, steps: STEPS };

/** A doubt never speaks for an afspraak, the score of its list never against it. */
function boundOf(name: string): 'up' | 'down' | null {
  if (name === 'score') return 'up';
  return name in DIAGNOSTIC_SEVERITIES || name === 'unfinished' ? 'down' : null;
}

type Judged = Sample & { readonly confidence: number };

const fitted = fit(samples, settings);
const groups = [...new Set(samples.map(({ group }) => group))];
const judged = groups.flatMap((group): readonly Judged[] => {
  const weights = fit(
    samples.filter((sample) => sample.group !== group),
    { ...settings, steps: STEPS_WITHOUT_ONE, start: fitted },
  );
  return samples
    .filter((sample) => sample.group === group)
    .map((sample) => ({
      ...sample,
      confidence: confidenceUnder({ ...weights, ...UNSEEN }, sample.features),
    }));
});

const familiar = new Set(examples.filter(({ weight }) => weight < 1).map(({ name }) => name));
const BANDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01];

function tell(what: string, all: readonly Judged[]): void {
  const brier =
    all.reduce((sum, { confidence, right }) => sum + (confidence - Number(right)) ** 2, 0) / all.length;
  const base = shareRight(all);
  console.log(
    `${what}: ${all.length} afspraken, ${percent(base)} right, Brier ${brier.toFixed(3)} (${(base * (1 - base)).toFixed(3)} without telling them apart)`,
  );
  for (const [at, low] of BANDS.slice(0, -1).entries()) {
    const own = all.filter(({ confidence }) => confidence >= low && confidence < (BANDS[at + 1] ?? 1));
    if (own.length === 0) continue;
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    console.log(
      `  ${low}–${Math.min(1, BANDS[at + 1] ?? 1)}: ${own.length}, said ${percent(mean)}, right ${percent(shareRight(own))}`,
    );
  }
}

function shareRight(all: readonly Sample[]): number {
  return all.filter(({ right }) => right).length / Math.max(1, all.length);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}

tell(
  'Left out one by one, unfamiliar',
  judged.filter(({ group }) => !familiar.has(group)),
);
tell(
  'Left out one by one, familiar',
  judged.filter(({ group }) => familiar.has(group)),
);
for (const group of groups) {
  const own = judged.filter((sample) => sample.group === group);
  const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
  console.log(`${group}: ${own.length}, said ${percent(mean)}, right ${percent(shareRight(own))}`);
}

for (const { name, grade, score, right } of graded.toSorted((a, b) => b.score - a.score))
  console.log(`${grade} ${score.toFixed(2)} ${percent(right).padStart(4)} right  ${name}`);

const weights = rounded({ ...fitted, ...UNSEEN });
console.log(weights);
if (process.argv.includes('--write')) {
  writeFileSync(weightsFile, `${JSON.stringify(weights, null, 2)}\n`);
  console.log(`Written to ${weightsFile}`);
}

/** In the order of their names, three decimals; what weighs nothing is left out. */
function rounded(found: Weights): Weights {
  return Object.fromEntries(
    Object.entries(found)
      .map(([name, weight]) => [name, Math.round(1000 * weight) / 1000] as const)
      .filter(([, weight]) => weight !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
