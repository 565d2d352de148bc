import { stemsOf } from './stems.ts';

/** How often each stem stands in a text. */
type Profile = ReadonlyMap<string, number>;

/** Compares texts of one collection by the words that set them apart (TF-IDF on Dutch stems, cosine, 0 to 1). */
export class Likeness {
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #collectionSize: number;
  readonly #profiles = new Map<string, Profile>();

  constructor(collection: readonly string[]) {
    const containing = new Map<string, number>();
    for (const text of collection) {
      for (const stem of new Set(stemsOf(text))) containing.set(stem, (containing.get(stem) ?? 0) + 1);
    }
    this.#collectionSize = collection.length;
    this.#rarity = new Map(
      [...containing].map(([stem, count]) => [stem, Math.log(1 + collection.length / count)]),
    );
  }

  between(a: string, b: string): number {
    const left = this.#weigh(a);
    const right = this.#weigh(b);
    let product = 0;
    for (const [stem, weight] of left) product += weight * (right.get(stem) ?? 0);
    const size = norm(left) * norm(right);
    return size === 0 ? 0 : product / size;
  }

  #weigh(text: string): Profile {
    const known = this.#profiles.get(text);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const unseen = Math.log(1 + this.#collectionSize);
    const profile = new Map(
      [...counts].map(([stem, count]) => [stem, (1 + Math.log(count)) * (this.#rarity.get(stem) ?? unseen)]),
    );
    this.#profiles.set(text, profile);
    return profile;
  }
}

function norm(profile: Profile): number {
  let sum = 0;
  for (const weight of profile.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
