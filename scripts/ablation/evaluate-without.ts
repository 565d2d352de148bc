/**
 * Measures all gold with one thing switched off, given as JSON, or with nothing where `null` is given; prints the scores
 * as JSON. In a process of its own, since modules are loaded once.
 */
import type { Score } from '../evaluation/score.ts';
import { switchOff } from './switch-off.ts';
import type { Switch } from './switches.ts';

const off: Switch | null = JSON.parse(process.argv[2] ?? 'null');
const isUsed = off === null ? () => true : await switchOff(off);
const { CASES, evaluate } = await import('../evaluation/cases.ts');

const scores: Record<string, Score | null> = {};
for (const one of CASES) {
  // A document in which nothing is found any more gives none.
  scores[one.name] = await evaluate(one).catch((error: unknown) => {
    if (error instanceof Error && error.message.includes('gave no document')) return null;
    throw error;
  });
}
if (!isUsed()) throw new Error(`${off?.name} was not switched off: its module was not loaded.`);
console.log(JSON.stringify(scores));
