import type { Rule } from '../../rule.ts';
import { everyOther } from './every-other.ts';
import { everyPeriod } from './every-period.ts';
import { frequencyAdverb } from './frequency-adverb.ts';
import { perPeriod } from './per-period.ts';
import { timesPerPeriod } from './times-per-period.ts';

/** Every form in which agreements say how often; the value is an ISO 8601 duration. */
export const RECURRENCE_RULES: readonly Rule<string>[] = [
  timesPerPeriod,
  everyPeriod,
  everyOther,
  frequencyAdverb,
  perPeriod,
];
