/** One case: its features, whether it was right, how much it counts, and what it must not be told apart from. */
export type Sample = {
  readonly features: Readonly<Record<string, number>>;
  readonly right: boolean;
  readonly weight: number;
  /** Samples of one group are of one document: they are fitted together or not at all. */
  readonly group: string;
};

export type Weights = Readonly<Record<string, number>>;

/** The weight of what every sample has. */
const ALWAYS = 'always';
const RATE = 0.5;

export type FitSettings = {
  /** How strongly each weight is drawn to 0. */
  readonly pull: number;
  /** Which weights must not be below or above 0: a doubt never makes an afspraak likelier. */
  readonly bound: (name: string) => 'up' | 'down' | null;
  readonly steps: number;
  /** Weights to begin with. */
  readonly start?: Weights;
};

/** Log odds that make the samples likeliest, by gradient descent. */
export function fit(samples: readonly Sample[], { pull, bound, steps, start = {} }: FitSettings): Weights {
  const names = [ALWAYS, ...new Set(samples.flatMap(({ features }) => Object.keys(features)))];
  const rows = samples.map(({ features }) =>
    names.map((name) => (name === ALWAYS ? 1 : (features[name] ?? 0))),
  );
  const total = samples.reduce((sum, { weight }) => sum + weight, 0);
  const scale = names.map((_, at) => {
    const mean =
      rows.reduce((sum, row, i) => sum + (samples[i]?.weight ?? 0) * (row[at] ?? 0) ** 2, 0) / total;
    return Math.max(0.05, Math.sqrt(mean));
  });
  const weights = names.map((name) => start[name] ?? 0);
  for (let step = 0; step < steps; step += 1) {
    const slope = names.map((name, at) => (name === ALWAYS ? 0 : (pull * (weights[at] ?? 0)) / total));
    for (const [i, row] of rows.entries()) {
      const sample = samples[i];
      if (sample === undefined) continue;
      const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
      const miss = (sample.weight * (1 / (1 + Math.exp(-odds)) - (sample.right ? 1 : 0))) / total;
      for (const [at, value] of row.entries()) if (value !== 0) slope[at] = (slope[at] ?? 0) + miss * value;
    }
    for (const [at, name] of names.entries()) {
      const next = (weights[at] ?? 0) - (RATE * (slope[at] ?? 0)) / (scale[at] ?? 1) ** 2;
      const side = bound(name);
      weights[at] = side === 'down' ? Math.min(0, next) : side === 'up' ? Math.max(0, next) : next;
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}
