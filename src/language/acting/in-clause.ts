import { isKnownNoun } from '../lexicon.ts';
import { canBeAnyFinite, isStative } from '../verbs.ts';
import { clauseEnd, clauseOpener, opensRelative } from './clause.ts';
import { FILLERS } from './phrase.ts';
import { endsInPromise } from './promise-in-clause.ts';
import type { Token } from './tokens.ts';

/**
 * `…, waarbij de gemeente … bijdraagt` and `Partijen komen overeen dat de corporaties …`: verb last. In a list under
 * `Partijen spreken af dat:` the word that opens the clause stands above it.
 */
export function actsInClause(tokens: readonly Token[], at: number, start: number): boolean {
  let opener = start - 1;
  while (opener >= 0 && FILLERS.test(tokens[opener]?.text ?? '') && !opensRelative(tokens, opener, at))
    opener -= 1;
  if (/^welke?$/iu.test(tokens[opener - 1]?.text ?? '')) opener -= 1;
  if (/^en$/iu.test(tokens[opener]?.text ?? '')) opener = earlierOpener(tokens, opener, at);
  if (opener < 0)
    return clauseOpener(tokens, start) === null && endsInVerb(tokens, at) && endsInPromise(tokens, at);
  if (opensRelative(tokens, opener, at)) return endsInPromise(tokens, at);
  if (/^dat$/iu.test(tokens[opener]?.text ?? '')) return !isView(tokens, opener) && endsInPromise(tokens, at);
  return false;
}

/**
 * `de corporatie in 2027 tien woningen oplevert`, `de corporatie haar woningen geschikt maakt voor ouderen`: no clause of
 * its own ends so, for its verb would stand right behind who acts.
 */
function endsInVerb(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at + 1, clauseEnd(tokens, at + 1)).filter(({ kind }) => kind !== 'sign');
  const isVerb = ({ kind, text }: Token): boolean =>
    kind === 'word' && canBeAnyFinite(text) && !isKnownNoun(text);
  const [first] = words;
  if (first === undefined || canBeAnyFinite(first.text) || /^en$/iu.test(first.text)) return false;
  return words.some((word, index) => index > 0 && isVerb(word) && endsOrGoesOn(words[index + 1]));
}

/** Behind the last verb stand at most what belongs to it by a preposition, or another clause. */
function endsOrGoesOn(next: Token | undefined): boolean {
  return (
    next === undefined ||
    /^(?:en|van|met|aan|voor|op|over|in|bij|door|tot|naar|uit|tegen|onder)$/iu.test(next.text)
  );
}

/** `waarna de ene … en de andere …`: the clause that `en` goes on with. */
function earlierOpener(tokens: readonly Token[], en: number, at: number): number {
  for (let index = en - 1; index >= 0; index -= 1) {
    if (/^[.;•:]$/u.test(tokens[index]?.text ?? '')) return -1;
    if (opensRelative(tokens, index, at) || /^dat$/iu.test(tokens[index]?.text ?? '')) return index;
  }
  return -1;
}

/** What stands before `dat` only states a view or a fact: `De corporaties stellen dat …`. */
function isView(tokens: readonly Token[], dat: number): boolean {
  const front = tokens.slice(Math.max(0, dat - VIEW_REACH), dat);
  return front.some(
    ({ text }) =>
      isStative(text) || /^(?:stel(?:t|len)|blijkt|bleek|omdat|feit|zegt|zeggen|aangenomen)$/iu.test(text),
  );
}

const VIEW_REACH = 8;
