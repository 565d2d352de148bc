import { countedMonths, type CalendarUnit } from './unit.ts';

/** A term of four months: `T2 2026`, `het derde tertiaal van 2027`, `trimester 1`. */
const thirdOfYear = countedMonths({
  name: 'third-of-year',
  signs: ['tertia', 'trimest', 't1', 't2', 't3'],
  noun: 'tertiaal|trimester',
  codes: 'tertiaal|trimester|t',
  count: 3,
  examples: [
    ['in «T2 2026» gereed', '2026-05-01..2026-08-31'],
    ['in het «derde trimester van 2027» een begroting', '2027-09-01..2027-12-31'],
    ['in het «1e tertiaal»', '--01-01..--04-30 of running-year'],
  ],
  counterExamples: ['t/m 2026', 'T4 2026', 'het vierde trimester', 'per tertiaal'],
});

export const thirdOfYearUnit: CalendarUnit = {
  name: 'third-of-year',
  length: {
    one: 'tertiaal|trimester',
    many: 'tertialen|trimesters',
    adverb: null,
    iso: { count: 4, unit: 'M' },
  },
  returning: null,
  forms: [thirdOfYear],
};
