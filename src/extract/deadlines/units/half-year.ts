import { countedMonths, type CalendarUnit } from './unit.ts';

/** Half a year: `de tweede helft van 2026`, `het eerste halfjaar 2025`, `H1 2027`. */
const halfYear = countedMonths({
  name: 'half-year',
  signs: ['helft', 'half', 'h1', 'h2', 'hj'],
  // `de tweede helft van mei` is of a month.
  noun: `helft(?=\\s(?:van\\s)?(?:het\\s|dit\\s|dat\\s)?(?:(?:kalender)?jaar|20\\d\\d|['’‘]\\d\\d))|half\\s?jaar`,
  codes: 'halfjaar|h|hj',
  count: 2,
  examples: [
    ['in de «tweede helft van 2026»', '2026-07-01..2026-12-31'],
    ['«eerste halfjaar 2025»', '2025-01-01..2025-06-30'],
    ['in «tweede helft 2020»', '2020-07-01..2020-12-31'],
    ['in «H1 2027»', '2027-01-01..2027-06-30'],
    ['in de «eerste helft van het jaar»', '--01-01..--06-30 of running-year'],
  ],
  counterExamples: [
    'de helft van de woningen',
    'elk half jaar',
    'de eerste helft van de huurders',
    'H3 2027',
  ],
});

export const halfYearUnit: CalendarUnit = {
  name: 'half-year',
  length: {
    one: 'half\\s?jaar',
    many: 'halve jaren',
    adverb: 'half-?jaar',
    iso: { count: 6, unit: 'M' },
  },
  returning: null,
  forms: [halfYear],
};
