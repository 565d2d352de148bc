import { profilesOf } from '../language/likeness.ts';

type Text = { readonly id: string; readonly group: string; readonly text: string };

/** Less alike than this is chance, as cosine. */
const LEAST = 0.2;
const MOST = 3;

/**
 * For each text those of other groups that say most nearly the same (cosine of TF-IDF on Dutch stems, two decimals),
 * the best first; of equals the first by id.
 */
export function findSimilar(
  texts: readonly Text[],
): ReadonlyMap<string, readonly { readonly id: string; readonly score: number }[]> {
  const profiles = profilesOf(texts.map(({ text }) => text));
  const holders = new Map<string, { readonly at: number[]; readonly weight: number[] }>();
  for (const [at, profile] of profiles.entries()) {
    for (const [stem, weight] of profile) {
      let holder = holders.get(stem);
      if (holder === undefined) holders.set(stem, (holder = { at: [], weight: [] }));
      holder.at.push(at);
      holder.weight.push(weight);
    }
  }
  const scores = new Float64Array(texts.length);
  return new Map(
    texts.map(({ id, group }, own) => {
      scores.fill(0);
      for (const [stem, weight] of profiles[own] ?? []) {
        const holder = holders.get(stem);
        if (holder === undefined) continue;
        for (let place = 0; place < holder.at.length; place += 1) {
          const at = holder.at[place] ?? 0;
          scores[at] = (scores[at] ?? 0) + weight * (holder.weight[place] ?? 0);
        }
      }
      return [id, nearest(texts, scores, group)];
    }),
  );
}

function nearest(
  texts: readonly Text[],
  scores: Float64Array,
  group: string,
): readonly { readonly id: string; readonly score: number }[] {
  const found: { id: string; score: number }[] = [];
  for (const [at, { id, group: other }] of texts.entries()) {
    const score = Math.round((scores[at] ?? 0) * 100) / 100;
    if (score >= LEAST && other !== group) found.push({ id, score });
  }
  return found.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, MOST);
}
