import type { Rule } from '../../rule.ts';
import type { Moment } from '../moment.ts';
import { day } from './day.ts';
import { halfYearUnit } from './half-year.ts';
import { hour } from './hour.ts';
import { monthUnit } from './month.ts';
import { quarterUnit } from './quarter.ts';
import { recessUnit } from './recess.ts';
import { schoolYearUnit } from './school-year.ts';
import { seasonUnit } from './season.ts';
import { termUnit } from './term.ts';
import { thirdOfYearUnit } from './third-of-year.ts';
import type { CalendarUnit } from './unit.ts';
import { weekUnit } from './week.ts';
import { yearUnit } from './year.ts';

/** Every unit in which agreements tell time. */
export const UNITS: readonly CalendarUnit[] = [
  hour,
  day,
  weekUnit,
  monthUnit,
  quarterUnit,
  thirdOfYearUnit,
  halfYearUnit,
  seasonUnit,
  schoolYearUnit,
  yearUnit,
  termUnit,
  recessUnit,
];

/** Every form in which they name a stretch of the calendar. */
export const MOMENT_RULES: readonly Rule<Moment>[] = UNITS.flatMap(({ forms }) => forms);
