/**
 * Fits the judge of commitments on the sentences of all gold documents and writes its weights. Prints how well sentences
 * are judged that it was not fitted on: precision, recall, and whether what it says is so as often as it says.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMITMENT_FEATURES } from '../src/language/commitment/commitment-features.ts';
import { CASES } from './evaluation/cases.ts';
import { goldSentences } from './training/gold-sentences.ts';
import { fitLogistic } from './training/logistic-regression.ts';
import { measureJudge } from './training/measure-judge.ts';

const observations = (await Promise.all(CASES.map(goldSentences))).flat();
const { sentences, precision, recall, bands } = measureJudge(observations);
console.log(`${sentences} sentences: precision ${percent(precision)}, recall ${percent(recall)}`);
for (const { said, count, isSo } of bands)
  console.log(
    `  says ${said.toFixed(1)}–${(said + 0.1).toFixed(1)}: ${count} sentences, so in ${percent(isSo / count)}`,
  );

const { weights, bias } = fitLogistic(observations);
const features = Object.fromEntries(
  COMMITMENT_FEATURES.map(({ name }, at) => [name, rounded(weights[at] ?? 0)]),
);
const file = fileURLToPath(new URL('../src/language/commitment/commitment-weights.json', import.meta.url));
writeFileSync(file, `${JSON.stringify({ bias: rounded(bias), features }, null, 2)}\n`);

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
