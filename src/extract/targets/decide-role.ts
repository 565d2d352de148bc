import type { ComparatorFound } from '../../language/comparator-words.ts';
import type { Amount } from './amount.ts';
import type { Surroundings } from './clauses.ts';
import { ROLE_RULES } from './roles/index.ts';
import type { Evidence } from './roles/role-rule.ts';
import type { TargetRole } from './target-value.ts';

/** What is known of a quantity when its role is decided. */
type Known = {
  readonly amount: Amount;
  readonly comparator: ComparatorFound;
  readonly around: Surroundings;
  readonly hasPastDate: boolean;
};

/** What a quantity is for: the first construction that holds decides; what none claims is a target. */
export function decideRole(known: Known): TargetRole {
  const evidence = evidenceOf(known);
  return ROLE_RULES.find(({ holds }) => holds(evidence))?.role ?? 'target';
}

export function evidenceOf(known: Known): Evidence {
  const { comparator, around } = known;
  const without = (ahead: string): string =>
    ahead.slice(0, Math.max(0, ahead.length - comparator.before)).trimEnd();
  return { ...known, before: without(around.ahead), clauseBefore: without(around.clauseAhead) };
}
