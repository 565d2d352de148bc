import type { Rule } from '../../rule.ts';
import type { Amount } from '../amount.ts';
import { area } from './area.ts';
import { count } from './count.ts';
import { dozen } from './dozen.ts';
import { either } from './either.ts';
import { fraction } from './fraction.ts';
import { half } from './half.ts';
import { money } from './money.ts';
import { percentage } from './percentage.ts';
import { ratio } from './ratio.ts';
import { singleMoney } from './single-money.ts';
import { tolerance } from './tolerance.ts';

/** Every form in which agreements write a quantity. */
export const AMOUNT_RULES: readonly Rule<Amount>[] = [
  percentage,
  money,
  singleMoney,
  fraction,
  ratio,
  half,
  dozen,
  tolerance,
  area,
  either,
  count,
];
