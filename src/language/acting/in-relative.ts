import { type GrammaticalNumber, canBeFinite } from '../verbs.ts';
import { clauseEnd } from './clause.ts';
import { endsInPromise } from './promise-in-clause.ts';
import type { Token } from './tokens.ts';

/** `… aan de gemeente, die binnen vijf werkdagen reageert`: the clause behind says what the party does. */
export function actsInRelative(tokens: readonly Token[], at: number, number: GrammaticalNumber): boolean {
  if (tokens[at + 1]?.text !== ',' || !/^(?:die|dat)$/iu.test(tokens[at + 2]?.text ?? '')) return false;
  const next = tokens[at + 3];
  if (next === undefined || next.kind === 'parties' || /^(?:zij|ze|hij|we|wij)$/iu.test(next.text))
    return false;
  const end = clauseEnd(tokens, at + 3);
  const verbs = tokens
    .slice(at + 3, end)
    .filter(({ text, kind }) => kind === 'word' && canBeFinite(text, number));
  return verbs.length > 0 && endsInPromise(tokens, at + 2);
}
