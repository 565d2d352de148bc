import { isKnownNoun, isOnlyVerb, isPresentTense } from '../lexicon.ts';
import {
  canBeFinite,
  isPassiveAuxiliary,
  isPastFinite,
  isPerfectAuxiliary,
  looksLikeParticiple,
} from '../verbs.ts';
import * as said from './commitment-words.ts';
import type { JudgedSentence } from './judged-sentence.ts';

/** Something that can be asked of a sentence. */
export type Sign = (sentence: JudgedSentence) => boolean;

/** What several features ask of a sentence is worked out for the first that asks. */
function once(holds: Sign): Sign {
  let asked: JudgedSentence | null = null;
  let answer = false;
  return (sentence) => {
    if (asked !== sentence) [asked, answer] = [sentence, holds(sentence)];
    return answer;
  };
}

export const has =
  (pattern: RegExp): Sign =>
  ({ small }) =>
    pattern.test(small);
export const says =
  (words: ReadonlySet<string>): Sign =>
  ({ spelled }) =>
    spelled.some((word) => words.has(word));
export const some =
  (holds: (word: string) => boolean): Sign =>
  ({ words }) =>
    words.some(({ kind, text }) => kind === 'word' && holds(text));

/** A finite verb that opens the sentence: under the head of a party it says what the party does. */
export const opensWithVerb = once(({ words: [word] }) => {
  if (word === undefined || word.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false;
  const small = word.text.toLowerCase();
  const finite = canBeFinite(small, 'singular') || (canBeFinite(small, 'plural') && isPresentTense(small));
  return (
    finite &&
    (isOnlyVerb(small) || !isKnownNoun(small)) &&
    !/^(?:is|zijn|heeft|hebben|moet|met|dat|het|wat|niet)$/u.test(small)
  );
});

export const hasFinite = once(({ words, acting }) => {
  // `We verkopen`: a verb that could be an infinitive is finite where somebody acts by it.
  if (acting.some(({ via }) => via === 'subject')) return true;
  return words.some(
    ({ kind, text }) =>
      kind === 'word' &&
      text === text.toLowerCase() &&
      (isPassiveAuxiliary(text) || isPerfectAuxiliary(text) || isPresentTense(text) || isPastFinite(text)),
  );
});

const hasParticiple = once(({ words }) => words.some(({ text }) => looksLikeParticiple(text)));
export const isPassivePromise = once(
  (sentence) => sentence.words.some(({ text }) => isPassiveAuxiliary(text)) && hasParticiple(sentence),
);

export function isPerfect(sentence: JudgedSentence): boolean {
  return sentence.words.some(({ text }) => isPerfectAuxiliary(text)) && hasParticiple(sentence);
}

export function actsBy(via: 'subject' | 'agent', kind: 'parties' | 'word' = 'parties'): Sign {
  return ({ tokens, acting }) => acting.some((one) => one.via === via && tokens[one.at]?.kind === kind);
}

/** Somebody acts, or something is done. */
export const tellsOfDeed = once(
  (sentence) => sentence.acting.length > 0 || opensWithVerb(sentence) || isPassivePromise(sentence),
);

export function namesYear(lies: (year: number, since: number) => boolean): Sign {
  return ({ text, since }) =>
    [...text.matchAll(said.YEARS)].some(({ 0: year }) => lies(Number(year), since ?? 0));
}

export const liesAhead = once(namesYear((year, since) => year >= since));
export const namesTerm = once(has(said.DEADLINE_WORDS));
export const holdsAmount = once(has(said.AMOUNT));
export const holdsNumberWord = once(says(said.NUMBER_WORD));

/** The last word of the clause is an infinitive, with or without `te`, and no finite verb is there. */
export function endsInInfinitive(sentence: JudgedSentence): boolean {
  const last = sentence.words.at(-1);
  return (
    last !== undefined &&
    last.kind === 'word' &&
    isOnlyVerb(last.text) &&
    last.text.endsWith('en') &&
    !hasFinite(sentence)
  );
}
