import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIGURES, type Figures, type Score } from './score.ts';

/** The scores that were last accepted, by document. */
export type Baseline = Readonly<Record<string, Score>>;

const PATH = fileURLToPath(new URL('../../tests/gold/baseline.json', import.meta.url));
/** Figures are kept with this many decimals. */
const DECIMALS = 2;

export function readBaseline(): Baseline {
  return existsSync(PATH) ? JSON.parse(readFileSync(PATH, 'utf8')) : {};
}

export function writeBaseline(scores: ReadonlyMap<string, Score>): void {
  const rounded = [...scores].map(([name, { figures, misses }]) => [
    name,
    { figures: round(figures), misses },
  ]);
  writeFileSync(PATH, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
}

function round(figures: Figures): Figures {
  return Object.fromEntries(FIGURES.map((name) => [name, roundOne(figures[name])])) as Figures;
}

function roundOne(figure: number | null): number | null {
  return figure === null ? null : Number(figure.toFixed(DECIMALS));
}

/** The figures that fell below the baseline, each as a sentence. */
export function fallen(name: string, { figures }: Score, baseline: Baseline): readonly string[] {
  const before = baseline[name]?.figures;
  if (before === undefined) return [];
  return FIGURES.flatMap((figure) => {
    const [now, then] = [roundOne(figures[figure]), before[figure]];
    return then !== null && (now ?? 0) < then ? [`${name}: ${figure} fell from ${then} to ${now}`] : [];
  });
}
