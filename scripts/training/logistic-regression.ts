/** What was seen of one thing, and whether it was so; `group` is the document that it comes from. */
export type Observation = {
  readonly group: string;
  readonly values: readonly number[];
  readonly isSo: boolean;
};

/** A weight for each value, and what is added whatever they are; their sum is in log odds. */
export type LinearModel = { readonly weights: readonly number[]; readonly bias: number };

/** Pulls weights that the observations say little of towards zero. */
const RIDGE = 2;
const STEPS = 300;
const RATE = 0.05;
/** Decay of the means of gradients and of their squares (Kingma and Ba, Adam, 2015). */
const [FIRST_DECAY, SECOND_DECAY] = [0.9, 0.999];

/** Fits a logistic regression in which every document counts the same, however long it is. The same data give the same model. */
export function fitLogistic(observations: readonly Observation[], ridge = RIDGE): LinearModel {
  const width = observations[0]?.values.length ?? 0;
  const shares = documentShares(observations);
  // The bias is a weight of its own, behind the others, and is not pulled to zero.
  const weights = new Float64Array(width + 1);
  const means = new Float64Array(width + 1);
  const squares = new Float64Array(width + 1);
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = gradientOf(observations, weights, shares, ridge);
    for (let at = 0; at <= width; at += 1) {
      const slope = gradient[at] ?? 0;
      const mean = FIRST_DECAY * (means[at] ?? 0) + (1 - FIRST_DECAY) * slope;
      const square = SECOND_DECAY * (squares[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
      [means[at], squares[at]] = [mean, square];
      const drift = mean / (1 - FIRST_DECAY ** step);
      const spread = Math.sqrt(square / (1 - SECOND_DECAY ** step)) + Number.EPSILON;
      weights[at] = (weights[at] ?? 0) - (RATE * drift) / spread;
    }
  }
  return { weights: [...weights.slice(0, width)], bias: weights[width] ?? 0 };
}

/** The log odds that a model gives. */
export function logOddsOf({ weights, bias }: LinearModel, values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), bias);
}

function documentShares(observations: readonly Observation[]): ReadonlyMap<string, number> {
  const groups = Map.groupBy(observations, ({ group }) => group);
  const mean = observations.length / Math.max(1, groups.size);
  return new Map([...groups].map(([group, members]) => [group, mean / members.length]));
}

function gradientOf(
  observations: readonly Observation[],
  weights: Float64Array,
  shares: ReadonlyMap<string, number>,
  ridge: number,
): Float64Array {
  const width = weights.length - 1;
  const gradient = new Float64Array(width + 1);
  for (const { group, values, isSo } of observations) {
    let odds = weights[width] ?? 0;
    for (let at = 0; at < width; at += 1) odds += (values[at] ?? 0) * (weights[at] ?? 0);
    const error = (1 / (1 + Math.exp(-odds)) - (isSo ? 1 : 0)) * (shares.get(group) ?? 1);
    for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + error * (values[at] ?? 0);
    gradient[width] = (gradient[width] ?? 0) + error;
  }
  for (let at = 0; at < width; at += 1) gradient[at] = (gradient[at] ?? 0) + ridge * (weights[at] ?? 0);
  return gradient;
}
