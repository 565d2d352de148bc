import judge from '../../src/language/commitment/commitment-weights.json' with { type: 'json' };
import { PROPOSERS } from '../../src/structure/proposals/index.ts';
import * as weights from '../../src/structure/score/weights.ts';

/** One thing that can be switched off: a proposer, a weight of the score, or a feature of the judge. */
export type Switch = {
  readonly kind: 'proposer' | 'term' | 'feature';
  /** The name of the function, of the weight (`SIGN_WEIGHTS/coded`), or of the feature. */
  readonly name: string;
};

/** Everything that can be switched off; what weighs nothing is off already. */
export function listSwitches(): readonly Switch[] {
  const terms = Object.entries(weights).flatMap(([constant, value]): [string, number][] =>
    typeof value === 'number'
      ? [[constant, value]]
      : Object.entries(value).map(([key, weight]) => [`${constant}/${key}`, weight]),
  );
  const weighing = (entries: readonly [string, number][]): readonly string[] =>
    entries.flatMap(([name, weight]) => (weight === 0 ? [] : [name]));
  return [
    ...PROPOSERS.map(({ name }): Switch => ({ kind: 'proposer', name })),
    ...weighing(terms).map((name): Switch => ({ kind: 'term', name })),
    ...weighing(Object.entries(judge.features)).map((name): Switch => ({ kind: 'feature', name })),
  ];
}
