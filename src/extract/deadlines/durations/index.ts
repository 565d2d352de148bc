import type { Rule } from '../../rule.ts';
import { coming } from './coming.ts';
import { countedFrom } from './counted-from.ts';
import type { Within } from './duration.ts';
import { within } from './within.ts';

/** Every form in which agreements count time from something that has no date. */
export const DURATION_RULES: readonly Rule<Within>[] = [within, countedFrom, coming];
