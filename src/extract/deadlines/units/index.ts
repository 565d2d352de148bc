import type { Rule } from '../../rule.ts';
import type { Moment } from '../moment.ts';
import { calendarDay } from './day.ts';
import { dayRange } from './day-range.ts';
import { halfYear } from './half-year.ts';
import { month } from './month.ts';
import { numericDay } from './numeric-day.ts';
import { partOfYear } from './part-of-year.ts';
import { quarter } from './quarter.ts';
import { runningYear } from './running-year.ts';
import { season } from './season.ts';
import { term } from './term.ts';
import { thirdOfYear } from './third-of-year.ts';
import { yearRangeRule } from './year-range.ts';
import { year } from './year.ts';

/** Every form in which agreements name a stretch of the calendar. */
export const MOMENT_RULES: readonly Rule<Moment>[] = [
  dayRange,
  calendarDay,
  numericDay,
  partOfYear,
  halfYear,
  quarter,
  thirdOfYear,
  season,
  month,
  yearRangeRule,
  year,
  runningYear,
  term,
];
