import {
  canBeAnyFinite,
  isPassiveAuxiliary,
  isPastFinite,
  isPerfectAuxiliary,
  isStative,
  looksLikeParticiple,
} from '../verbs.ts';
import { clauseEnd, sentencePartEnd } from './clause.ts';
import type { Token } from './tokens.ts';

/** The clause that goes on behind `at` has a verb, and that verb promises. */
export function endsInPromise(tokens: readonly Token[], at: number): boolean {
  const words = wordsOfClause(tokens, at + 1);
  const verbs = verbsOf(words);
  if (verbs.length === 0 || words.some(({ text }) => isPastFinite(text))) return false;
  const done = words.some((_, index) => isDone(words, index));
  const passive = done && words.some(({ text }) => isPassiveAuxiliary(text));
  const perfect = done && words.some(({ text }) => isPerfectAuxiliary(text));
  return !passive && !perfect && !verbs.every(({ text }) => isStative(text));
}

/** The words up to a sign; with a list in it (`label E, F of G`) up to the sign behind its verb. */
function wordsOfClause(tokens: readonly Token[], from: number): readonly Token[] {
  const last = sentencePartEnd(tokens, from);
  let start = from;
  let end = clauseEnd(tokens, from);
  // Only what came behind the last comma is looked at: a list can have a thousand.
  while (end < last && tokens[end]?.text === ',' && verbsOf(wordsIn(tokens, start, end)).length === 0) {
    start = end + 1;
    end = clauseEnd(tokens, start);
  }
  return wordsIn(tokens, from, end);
}

function wordsIn(tokens: readonly Token[], start: number, end: number): readonly Token[] {
  return tokens.slice(start, end).filter(({ kind }) => kind === 'word');
}

/** Gapped clauses share one verb, whose number is that of the last subject. */
function verbsOf(words: readonly Token[]): readonly Token[] {
  const last = words.at(-1);
  return words.filter(
    (word) => canBeAnyFinite(word.text) || (word === last && /\p{L}{3}(?:t|en)$/u.test(word.text)),
  );
}

/** A participle; behind `te` or a modal the same form is an infinitive (`te beheren`, `kan verlenen`). */
export function isDone(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.kind !== 'word' || !looksLikeParticiple(word.text)) return false;
  if (/^te$/iu.test(words[at - 1]?.text ?? '')) return false;
  const infinitive = /^(?:be|ver|ont|her|er)\p{L}+en$/iu.test(word.text);
  return (
    !infinitive ||
    !words.some(({ text }) =>
      /^(?:kan|kunnen|zal|zullen|wil|willen|mag|mogen|moet|moeten|gaat|gaan|laat|laten|om)$/iu.test(text),
    )
  );
}
