/**
 * Compares our alpha with that of another implementation, on random ratings with missing values:
 * `npm install --prefix /tmp/other krippendorff@0.1.0`, then
 * `npm run compare-alpha -- /tmp/other/node_modules/krippendorff/dist/index.js`.
 */
import { resolve } from 'node:path';
import { randomFrom } from '../../src/core/random.ts';
import { krippendorffAlpha } from '../../src/reliability/krippendorff-alpha.ts';

type Other = {
  readonly alpha: (ratings: (number | undefined)[][], metric?: (a: number, b: number) => number) => number;
};

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Name the file of the other implementation.');
const other = (await import(resolve(path))) as Other;

const STUDIES = 200;
const random = randomFrom(2026);
const largest = { nominal: 0, interval: 0 };
let compared = 0;
for (let study = 0; study < STUDIES; study += 1) {
  const raters = 2 + Math.floor(random() * 4);
  const units = 5 + Math.floor(random() * 40);
  const values = 2 + Math.floor(random() * 6);
  const ratings = Array.from({ length: raters }, () =>
    Array.from({ length: units }, () => (random() < 0.15 ? undefined : Math.floor(random() * values))),
  );
  const ours = Array.from({ length: units }, (_, at) => ratings.flatMap((row) => row[at] ?? []));
  const [nominal, interval] = [krippendorffAlpha(ours, 'nominal'), krippendorffAlpha(ours, 'interval')];
  if (nominal === null || interval === null) continue;
  compared += 1;
  largest.nominal = Math.max(largest.nominal, Math.abs(nominal - other.alpha(ratings)));
  largest.interval = Math.max(
    largest.interval,
    Math.abs(interval - other.alpha(ratings, (a, b) => (a - b) ** 2)),
  );
}
console.log(`${compared} studies of 2 to 5 raters, 5 to 44 units, 15% missing`);
console.log(`largest difference, nominal:  ${largest.nominal.toExponential(1)}`);
console.log(`largest difference, interval: ${largest.interval.toExponential(1)}`);
