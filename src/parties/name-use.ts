import { addTo } from '../core/add-to.ts';
import { remembering } from '../core/remembering.ts';
import { canBeFinite } from '../language/verbs.ts';

/** How a text uses a name, all through: evidence that does not depend on where the name is looked for. */
export type NameUse = {
  /** `B` of `A & B`, `A en B` also stands without the first: then it is somebody else's name. */
  readonly standsAlone: (word: string) => boolean;
  /** A word of the language: the text writes it with small letters. */
  readonly isWord: (name: string) => boolean;
  /** How often the text has a name, line ends and `&` for `en` not counted as differences. */
  readonly times: (name: string) => number;
  /** How often it is followed by a verb that goes with it: `Turfland bouwt`. */
  readonly timesActing: (name: string) => number;
  /** How often it stands in a list behind another name: `Turfland en W&D`; lists of owners have no verb. */
  readonly timesListed: (name: string) => number;
  /** The words right behind it, each time that it stands in the text. */
  readonly behind: (name: string) => readonly string[];
};

/** `B` stands alone where that is not a rare exception, such as the half of a name behind a page end. */
const ALONE_SHARE = 0.1;

/** A verb or a short name in brackets stands right behind a name. */
const REACH = 40;

export function nameUse(source: string): NameUse {
  const text = flattened(source);
  const words = wordsOf(text);
  const alone = new Map<string, number>();
  const joined = new Map<string, number>();
  for (const match of text.matchAll(/(?<before>(?:en|&)\s+)?(?<word>[\p{Lu}\d][\p{L}\d&.'’-]*)/gu)) {
    const { before, word = '' } = match.groups ?? {};
    const counts = before === undefined ? alone : joined;
    counts.set(bare(word), (counts.get(bare(word)) ?? 0) + 1);
  }
  const places = remembering((name) => placesOf(name, text, words));
  const behind = remembering((name) => places(name).map((end) => text.slice(end, end + REACH)));
  return {
    standsAlone: (word) => {
      const count = alone.get(bare(word)) ?? 0;
      return count > ALONE_SHARE * (joined.get(bare(word)) ?? 0);
    },
    isWord: (name) => {
      const small = name.toLowerCase();
      const isPlain = /^\p{Ll}{2,}$/u.test(small);
      return (
        isPlain && (words.get(small) ?? []).some((start) => !isInAddress(text, start, start + small.length))
      );
    },
    times: (name) => places(name).length,
    timesActing: remembering((name) => behind(name).filter(isFollowedByVerb).length),
    timesListed: remembering(
      (name) =>
        places(name).filter((end) => {
          const start = end - flattened(name).length;
          return LISTED.test(text.slice(Math.max(0, start - REACH), start));
        }).length,
    ),
    behind,
  };
}

/** `www.dorp.nl/wonen`, `info@dorp.nl`: addresses write every name small. */
function isInAddress(text: string, start: number, end: number): boolean {
  return (
    /[@/.]$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /^(?:[@/]|\.\p{Ll})/u.test(text.slice(end, end + 2))
  );
}

const LISTED = /(?:(?<![^\s(])\p{Lu}[\p{L}\d&.'’-]*|gemeente)(?:\sen|,|\s?\/)\s?$/u;

function bare(word: string): string {
  return word.replace(/[.'’-]+$/u, '');
}

function flattened(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/ & /gu, ' en ');
}

type Words = ReadonlyMap<string, readonly number[]>;

/** Where each word of a text begins: texts that name many are asked for each name. */
function wordsOf(text: string): Words {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[\p{L}\d]+/gu)) {
    addTo(places, word, index);
  }
  return places;
}

/** Where a name ends, each time that it stands in a text as a whole. */
function placesOf(name: string, text: string, words: Words): readonly number[] {
  const wanted = flattened(name);
  // Looked for by the rarest of its words: many names can share one.
  const [rarest] = [...wanted.matchAll(/[\p{L}\d]+/gu)]
    .map(({ 0: word, index }) => ({ index, places: words.get(word) ?? [] }))
    .toSorted((a, b) => a.places.length - b.places.length);
  const ends: number[] = [];
  for (const place of rarest?.places ?? []) {
    const start = place - (rarest?.index ?? 0);
    const end = start + wanted.length;
    const isWhole =
      text.startsWith(wanted, start) &&
      !/[\p{L}\d]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
      !/^[\p{L}\d]/u.test(text.slice(end, end + 1));
    if (isWhole && start >= (ends.at(-1) ?? 0)) ends.push(end);
  }
  return ends;
}

function isFollowedByVerb(behind: string): boolean {
  const word = /^ (?<word>\p{Ll}{2,})(?![\p{L}\d])/u.exec(behind)?.groups?.['word'];
  return word !== undefined && canBeFinite(word, 'singular');
}
