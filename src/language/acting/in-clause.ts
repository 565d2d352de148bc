import { isStative } from '../verbs.ts';
import { opensRelative } from './clause.ts';
import { FILLERS } from './phrase.ts';
import { endsInPromise } from './promise-in-clause.ts';
import type { Token } from './tokens.ts';

/** `…, waarbij de gemeente … bijdraagt` and `Partijen komen overeen dat de corporaties …`: verb last. */
export function actsInClause(tokens: readonly Token[], at: number, start: number): boolean {
  let opener = start - 1;
  while (opener >= 0 && FILLERS.test(tokens[opener]?.text ?? '') && !opensRelative(tokens, opener, at))
    opener -= 1;
  if (/^welke?$/iu.test(tokens[opener - 1]?.text ?? '')) opener -= 1;
  if (/^en$/iu.test(tokens[opener]?.text ?? '')) opener = earlierOpener(tokens, opener, at);
  if (opensRelative(tokens, opener, at)) return endsInPromise(tokens, at);
  if (/^dat$/iu.test(tokens[opener]?.text ?? '')) return !isView(tokens, opener) && endsInPromise(tokens, at);
  return false;
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
