import { actsAfterVerb } from './after-verb.ts';
import { isAgent } from './agent.ts';
import { standsForItem } from './bare-item.ts';
import { actsBeforeVerb } from './before-verb.ts';
import { goesOnGapped } from './gapped.ts';
import { actsInClause } from './in-clause.ts';
import { actsInRelative } from './in-relative.ts';
import { headOf, isGoverned, isPronoun, phraseStart } from './phrase.ts';
import type { Token } from './tokens.ts';
import type { GrammaticalNumber } from '../verbs.ts';

/** Why a group of parties acts: it is the subject of a promise, or the agent behind `door`. */
export type Acting = { readonly at: number; readonly via: 'subject' | 'agent' };

/** The groups of parties in a sentence that promise, may, or are offered to act. */
export function findActing(tokens: readonly Token[]): readonly Acting[] {
  return tokens.flatMap((token, at): Acting[] => {
    if (token.kind !== 'parties' && !isPronoun(token)) return [];
    const start = phraseStart(tokens, at);
    if (isAgent(tokens, at, start) || isAgent(tokens, at, headOf(tokens, start, token).start))
      return [{ at, via: 'agent' }];
    return isActingSubject(tokens, at, start) ? [{ at, via: 'subject' }] : [];
  });
}

function isActingSubject(tokens: readonly Token[], at: number, phrase: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { start, number } = headOf(tokens, phrase, token);
  // `Het team van de gemeente en de corporaties tekenen`: the team and the corporations.
  const isSeveral = token.parties.length > 1 && number === 'singular';
  return actsAs(tokens, at, start, number) || (isSeveral && actsAs(tokens, at, start, 'plural'));
}

function actsAs(tokens: readonly Token[], at: number, start: number, number: GrammaticalNumber): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (actsInRelative(tokens, at, isPronoun(token) ? 'plural' : token.number)) return true;
  if (isGoverned(tokens, start)) return false;
  return (
    actsBeforeVerb(tokens, at, start, number) ||
    actsAfterVerb(tokens, at, start, number) ||
    actsInClause(tokens, at, start) ||
    standsForItem(tokens, at, start) ||
    goesOnGapped(tokens, at, start, (other) => isActingSubject(tokens, other, phraseStart(tokens, other)))
  );
}
