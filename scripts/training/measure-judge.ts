import { fitLogistic, logOddsOf, type Observation } from './logistic-regression.ts';

/** How well sentences are judged that the judge was not fitted on. */
export type JudgeFigures = {
  readonly sentences: number;
  readonly precision: number;
  readonly recall: number;
  /** Share that is so, for each tenth of what the judge says. */
  readonly bands: readonly { readonly said: number; readonly count: number; readonly isSo: number }[];
};

/** Leave-one-document-out: each document is judged by weights that were fitted on all others. */
export function measureJudge(observations: readonly Observation[]): JudgeFigures {
  const documents = Map.groupBy(observations, ({ group }) => group);
  const judged = [...documents].flatMap(([document, own]) => {
    const model = fitLogistic(observations.filter(({ group }) => group !== document));
    return own.map(({ values, isSo }) => ({ isSo, chance: 1 / (1 + Math.exp(-logOddsOf(model, values))) }));
  });
  const said = judged.filter(({ chance }) => chance > 0.5);
  const right = said.filter(({ isSo }) => isSo).length;
  const all = judged.filter(({ isSo }) => isSo).length;
  const bands = Array.from({ length: 10 }, (_, at) => {
    const inside = judged.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === at);
    return { said: at / 10, count: inside.length, isSo: inside.filter(({ isSo }) => isSo).length };
  });
  return { sentences: judged.length, precision: right / said.length, recall: right / all, bands };
}
