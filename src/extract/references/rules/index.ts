import type { Rule } from '../../rule.ts';
import type { Reference } from '../reference.ts';
import { acronym } from './acronym.ts';
import { bareNumber } from './bare-number.ts';
import { codedAfspraak } from './coded-afspraak.ts';
import { law } from './law.ts';
import { namedAfspraak } from './named-afspraak.ts';
import { paper } from './paper.ts';
import { part } from './part.ts';

/** Every form in which agreements point to something. */
export const REFERENCE_RULES: readonly Rule<Reference>[] = [
  namedAfspraak,
  codedAfspraak,
  law,
  part,
  paper,
  acronym,
  bareNumber,
];
