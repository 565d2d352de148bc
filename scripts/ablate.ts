/**
 * Switches off in turn each proposer, each term of the score and each feature of the judge, measures all gold and prints
 * a Markdown table of what each is worth. Weights are not fitted anew. An argument takes only switches whose name
 * holds it.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import PQueue from 'p-queue';
import { listSwitches, type Switch } from './ablation/switches.ts';
import type { Score } from './evaluation/score.ts';

type Scores = Readonly<Record<string, Score | null>>;

const PROCESSES = 2;
/** Changes below this are printed as none. */
const LEAST = 0.005;
const MOST_BYTES = 64 * 1024 * 1024;
const TITLES = {
  proposer: 'Proposers',
  term: 'Terms of the score',
  feature: 'Features of the judge',
} as const;

const [wanted = ''] = process.argv.slice(2);
const switches = listSwitches().filter(({ name }) => name.includes(wanted));
const whole = await measure(null);
const queue = new PQueue({ concurrency: PROCESSES });
const rows = await Promise.all(
  switches.map((off) =>
    queue.add(async () => {
      const row = { off, ...compare(whole, await measure(off)) };
      console.error(`${off.kind} ${off.name}: ${row.changed} changed, ${signed(row.mean)}`);
      return row;
    }),
  ),
);

for (const [kind, title] of Object.entries(TITLES)) {
  const own = rows.filter(({ off }) => off.kind === kind);
  if (own.length === 0) continue;
  console.log(`\n## ${title}\n\n| off | documents changed | mean change of F1 | most changed |`);
  console.log('| --- | ---: | ---: | --- |');
  for (const { off, changed, mean, most } of own.toSorted((a, b) => a.mean - b.mean))
    console.log(`| \`${off.name}\` | ${changed} | ${signed(mean)} | ${most} |`);
}

async function measure(off: Switch | null): Promise<Scores> {
  const script = fileURLToPath(new URL('ablation/evaluate-without.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(off)], {
    maxBuffer: MOST_BYTES,
  });
  return JSON.parse(stdout) as Scores;
}

/** A document is changed where any figure or any miss is another; the mean is that of F1 of afspraken over all documents. */
function compare(on: Scores, off: Scores): { changed: number; mean: number; most: string } {
  const changes = Object.keys(on).map((name) => ({
    name,
    isChanged: JSON.stringify(on[name]) !== JSON.stringify(off[name]),
    by: foundIn(off[name]) - foundIn(on[name]),
  }));
  const mean = changes.reduce((sum, { by }) => sum + by, 0) / changes.length;
  const [most] = changes.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  return {
    changed: changes.filter(({ isChanged }) => isChanged).length,
    mean,
    most: most === undefined || Math.abs(most.by) < LEAST ? '' : `${most.name} ${signed(most.by)}`,
  };
}

function foundIn(score: Score | null | undefined): number {
  return score?.figures.afspraken ?? 0;
}

function signed(change: number): string {
  return `${change > LEAST ? '+' : ''}${Math.abs(change) < LEAST ? '0.00' : change.toFixed(2)}`;
}
