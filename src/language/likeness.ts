import { stemsOf } from './stems.ts';

/** The stems of a text with their weights; of length 1, so that the product of two is their cosine. */
type Profile = ReadonlyMap<string, number>;

/** What sets the texts of a collection apart: TF-IDF on Dutch stems. */
export function profilesOf(collection: readonly string[]): readonly Profile[] {
  const likeness = new Likeness(collection);
  return collection.map((text) => likeness.profileOf(text));
}

/** Compares texts by the words that set those of a collection apart (TF-IDF on Dutch stems, cosine, 0 to 1). */
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
    const right = this.profileOf(b);
    let product = 0;
    for (const [stem, weight] of this.profileOf(a)) product += weight * (right.get(stem) ?? 0);
    return product;
  }

  profileOf(text: string): Profile {
    const known = this.#profiles.get(text);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const unseen = Math.log(1 + this.#collectionSize);
    const weights = [...counts].map(
      ([stem, count]) => [stem, (1 + Math.log(count)) * (this.#rarity.get(stem) ?? unseen)] as const,
    );
    const size = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
    const profile = new Map(weights.map(([stem, weight]) => [stem, weight / size]));
    this.#profiles.set(text, profile);
    return profile;
  }
}
