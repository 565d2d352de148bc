import type { CalendarUnit } from './unit.ts';

/** Only counted: no agreement names one. */
export const hour: CalendarUnit = {
  name: 'hour',
  length: { one: 'uur', many: 'uren', adverb: null, iso: { count: 1, unit: 'H' } },
  returning: null,
  forms: [],
};
