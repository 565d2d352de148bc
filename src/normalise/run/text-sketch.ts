/** The smallest hashes of the runs of words of a text: enough to tell how much two texts share. */
export type TextSketch = {
  /** In rising order. */
  readonly hashes: readonly number[];
  /** Of hashes up to here all are kept. */
  readonly limit: number;
};

/** Words in a run; shorter runs stand in texts that have nothing to do with each other. */
const RUN = 5;
/** One run of so many is kept, of short texts more, of long ones fewer. */
const KEPT_OF = 16;
const LEAST_KEPT = 64;
const MOST_KEPT = 512;
/** Fewer runs tell nothing. */
const FEWEST = 8;
const LARGEST_HASH = 2 ** 32;

export function sketchOf(text: string): TextSketch {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []).map(hashOf);
  const runs = new Set<number>();
  for (let at = RUN; at <= words.length; at += 1) {
    let hash = 0;
    for (let word = at - RUN; word < at; word += 1) hash = mix(hash ^ (words[word] ?? 0));
    runs.add(hash >>> 0);
  }
  const sorted = Uint32Array.from(runs).toSorted();
  const kept = Math.min(MOST_KEPT, Math.max(LEAST_KEPT, Math.ceil(sorted.length / KEPT_OF)));
  const hashes = [...sorted.subarray(0, kept)];
  return { hashes, limit: sorted.length <= kept ? LARGEST_HASH : (hashes.at(-1) ?? 0) };
}

/** The share of the shorter text that stands in the longer one, from 0 to 1. */
export function sharedPart(a: TextSketch, b: TextSketch): number {
  const limit = Math.min(a.limit, b.limit);
  const [left, right] = [a, b].map(({ hashes }) => new Set(hashes.filter((hash) => hash <= limit)));
  if (left === undefined || right === undefined) return 0;
  const fewest = Math.min(left.size, right.size);
  return fewest < FEWEST ? 0 : [...left].filter((hash) => right.has(hash)).length / fewest;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01_00_01_93);
  return hash;
}

/** Spreads the bits of a number, as MurmurHash3 ends. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return mixed ^ (mixed >>> 16);
}
