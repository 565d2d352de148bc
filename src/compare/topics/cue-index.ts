import { addTo } from '../../core/add-to.ts';
import { lengthOf, type Span } from '../../core/span.ts';
import { fold, type Cue, type CuePhrase, type CueWord } from './cue.ts';

/** A cue that a sentence fulfils: whose it is, and which words of the sentence did it. */
export type CueMatch<T> = { readonly of: T; readonly cue: Cue; readonly words: readonly Span[] };

type Token = Span & { readonly words: ReadonlySet<string> };

/** Finds the cues of many topics in one walk over the words of a sentence. */
export class CueIndex<T> {
  readonly #cues: readonly { readonly of: T; readonly cue: Cue }[];
  readonly #words: readonly CueWord[];
  /** The cues by the first word of their first phrase. */
  readonly #openers = new Map<string, number[]>();
  /** Which words of cues a word of a text matches; texts repeat their words. */
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(entries: readonly { readonly of: T; readonly cues: readonly Cue[] }[]) {
    this.#cues = entries.flatMap(({ of, cues }) => cues.map((cue) => ({ of, cue })));
    const words = new Map<string, CueWord>();
    for (const [at, { cue }] of this.#cues.entries()) {
      for (const word of [...cue.all, ...cue.none].flat()) words.set(word.key, word);
      const opener = cue.all[0]?.[0]?.key ?? '';
      addTo(this.#openers, opener, at);
    }
    this.#words = [...words.values()];
  }

  matchesIn(sentence: string): readonly CueMatch<T>[] {
    const tokens = this.#tokensOf(sentence);
    const opened = new Set(
      tokens.flatMap(({ words }) => [...words].flatMap((key) => this.#openers.get(key) ?? [])),
    );
    return [...opened]
      .toSorted((a, b) => a - b)
      .flatMap((at): readonly CueMatch<T>[] => {
        const entry = this.#cues[at];
        if (entry === undefined || entry.cue.none.some((phrase) => placeOf(phrase, tokens) !== null))
          return [];
        const places = entry.cue.all.map((phrase) => placeOf(phrase, tokens));
        const words = places.filter((place) => place !== null);
        return words.length === places.length ? [{ ...entry, words }] : [];
      });
  }

  #tokensOf(sentence: string): readonly Token[] {
    return [...sentence.matchAll(/\p{L}+|\p{N}+/gu)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      words: this.#wordsMatching(fold(word)),
    }));
  }

  #wordsMatching(word: string): ReadonlySet<string> {
    let found = this.#known.get(word);
    if (found === undefined) {
      found = new Set(this.#words.filter(({ matches }) => matches(word)).map(({ key }) => key));
      this.#known.set(word, found);
    }
    return found;
  }
}

/** Where the words of a phrase first stand next to each other. */
function placeOf(phrase: CuePhrase, tokens: readonly Token[]): Span | null {
  for (let at = 0; at + phrase.length <= tokens.length; at += 1) {
    const [first, last] = [tokens[at], tokens[at + phrase.length - 1]];
    if (first === undefined || last === undefined) continue;
    if (phrase.every(({ key }, offset) => tokens[at + offset]?.words.has(key) === true))
      return { start: first.start, end: last.end };
  }
  return null;
}

/** The words of a sentence that earned a code, in their order: `sociale huurwoningen … nieuwbouw`. */
export function wordsAt(places: readonly Span[], sentence: string): string {
  return places
    .filter((place) => lengthOf(place) > 0)
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => sentence.slice(start, end))
    .join(' … ');
}
