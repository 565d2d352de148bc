import type { ComparatorFound } from '../../../language/comparator-words.ts';
import type { Amount } from '../amount.ts';
import type { Surroundings } from '../clauses.ts';
import type { TargetRole } from '../target-value.ts';

/** What decides the role of a quantity. */
export type Evidence = {
  readonly amount: Amount;
  readonly comparator: ComparatorFound;
  readonly around: Surroundings;
  /** The sentence in front of the number and its comparator, without white space at the end. */
  readonly before: string;
  /** The clause in front of them. */
  readonly clauseBefore: string;
  /** A date before the agreement stands in the same clause. */
  readonly hasPastDate: boolean;
};

/** One construction that decides what a number is for. */
export type RoleRule = {
  readonly name: string;
  readonly role: TargetRole;
  readonly holds: (evidence: Evidence) => boolean;
  /** Sentences with the number, and its comparator if there is one, between «…»: the construction is there. */
  readonly examples: readonly string[];
  /** And these look like it. */
  readonly counterExamples: readonly string[];
};

/** A ceiling, as the words say: `maximaal`, `minder dan`, `tot`. */
export function isCeiling({ comparator }: Evidence): boolean {
  return comparator.comparator === '<=' || comparator.comparator === '<';
}

/** More or less than a number, as the words say: such a number divides rather than counts. */
export function isBound({ comparator }: Evidence): boolean {
  return comparator.comparator === '>' || comparator.comparator === '<';
}

export const PEOPLE =
  '(?:jongeren|huurders|kinderen|inwoners|mensen|personen|ouderen|huishoudens|alleenstaanden|starters|bewoners|senioren|leden|studenten|woningzoekenden|kandidaten|gezinnen|jongvolwassenen|vrouwen|mannen|cliënten|iedereen|wie|huurder|bewoner|persoon|huishouden|nieuwe huurders|zelfstandige)';
