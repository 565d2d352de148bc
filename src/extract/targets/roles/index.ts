import { arrears, backlog } from './backlog.ts';
import { changedFrom, changedTo, comparedWith, makesWay, wholeAtHead, wholeInside } from './change.ts';
import { afterSteps, conjunction, consent, threshold, verbFirst, who } from './conditional.ts';
import { levelOfBoundary, measuredState, now, pastDate, pastTense } from './fact.ts';
import { expectation, mayLead, takenOf } from './forecast.ts';
import { leftOut } from './left-out.ts';
import { ceiling, floor } from './limit.ts';
import type { RoleRule } from './role-rule.ts';
import * as whichOnes from './which-ones.ts';

/**
 * Every construction that decides what a number is for; the first that holds decides, and what none claims is a
 * target. Constructions around the number itself come before those of its clause.
 */
export const ROLE_RULES: readonly RoleRule[] = [
  changedFrom,
  changedTo,
  comparedWith,
  makesWay,
  levelOfBoundary,
  leftOut,
  backlog,
  arrears,
  wholeAtHead,
  wholeInside,
  mayLead,
  whichOnes.age,
  whichOnes.measure,
  whichOnes.comparative,
  whichOnes.bound,
  whichOnes.whoClause,
  whichOnes.relativeBound,
  whichOnes.sizedRequest,
  whichOnes.subset,
  whichOnes.fitDistance,
  threshold,
  consent,
  afterSteps,
  conjunction,
  verbFirst,
  who,
  whichOnes.caseOf,
  pastTense,
  pastDate,
  now,
  measuredState,
  expectation,
  takenOf,
  floor,
  ceiling,
];
