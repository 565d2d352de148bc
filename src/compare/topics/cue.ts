import { stemOf } from '../../language/stems.ts';

/** A word of a cue: `*` stands for any letters; without it the stem decides, so that `woning` finds `woningen`. */
export type CueWord = { readonly matches: (word: string) => boolean; readonly key: string };

/** Words next to each other. */
export type CuePhrase = readonly CueWord[];

/**
 * What one sentence must hold to be about a topic: every phrase of `all`, none of `none`. Written as
 * `sociale huur* + nieuwbouw* + !sloop*`.
 */
export type Cue = {
  readonly written: string;
  readonly all: readonly CuePhrase[];
  readonly none: readonly CuePhrase[];
};

/** Reads a cue; null where it demands nothing. */
export function readCue(written: string): Cue | null {
  const parts = written
    .split('+')
    .map((part) => part.trim())
    .filter(Boolean);
  const all = parts.filter((part) => !part.startsWith('!')).map(readPhrase);
  const none = parts.filter((part) => part.startsWith('!')).map((part) => readPhrase(part.slice(1)));
  const demands = all.length > 0 && [...all, ...none].every((phrase) => phrase.length > 0);
  return demands ? { written: written.trim(), all, none } : null;
}

function readPhrase(text: string): CuePhrase {
  return (fold(text).match(/[\p{L}*]+|\p{N}+/gu) ?? []).map(readWord);
}

/** Small letters without signs on them: `geïsoleerd` is `geisoleerd`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** A word with `*` at its beginning, its end or both; the same language serves units: `*woning*`. */
export function readWord(written: string): CueWord {
  const bare = written.replaceAll('*', '');
  const [opens, closes] = [written.startsWith('*'), written.endsWith('*')];
  if (!opens && !closes) {
    const stem = stemOf(bare);
    return { key: written, matches: (word) => word === bare || stemOf(word) === stem };
  }
  if (opens && closes) return { key: written, matches: (word) => word.includes(bare) };
  return { key: written, matches: (word) => (opens ? word.endsWith(bare) : word.startsWith(bare)) };
}
