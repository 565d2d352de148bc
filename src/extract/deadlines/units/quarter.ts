import { countedMonths, type CalendarUnit } from './unit.ts';

/** A quarter: `Q1`, `Q3 2026`, `het derde kwartaal van 2026`, `kwartaal 4`, `KW2`. */
const quarter = countedMonths({
  name: 'quarter',
  signs: ['kwarta', 'q1', 'q2', 'q3', 'q4', 'kw'],
  noun: 'kwartaal',
  codes: 'kwartaal|kwartalen|kw|q',
  count: 4,
  examples: [
    ['in «Q1» een overleg', '--01-01..--03-31 of running-year'],
    ['in «Q3 2026»', '2026-07-01..2026-09-30'],
    ['in het «derde kwartaal van 2026»', '2026-07-01..2026-09-30'],
    ['in het «2e kwartaal 2027»', '2027-04-01..2027-06-30'],
    ['in «kwartaal 2 van 2027» en', '2027-04-01..2027-06-30'],
    ['gereed «KW2 2027»', '2027-04-01..2027-06-30'],
    ['gereed «2027-Q2»', '2027-04-01..2027-06-30'],
    ['in het «eerste en tweede kwartaal van 2027»', '2027-01-01..2027-06-30'],
    ["in «Q1 en Q3 '27»", '2027-01-01..2027-03-31 + 2027-07-01..2027-09-30'],
    ['het «vierde kwartaal» van elk jaar', '--10-01..--12-31'],
  ],
  counterExamples: ['Q7', 'per kwartaal', 'kwartaalrapportage', 'het vijfde kwartaal', 'KW300'],
});

export const quarterUnit: CalendarUnit = {
  name: 'quarter',
  length: { one: 'kwartaal', many: 'kwartalen', adverb: 'kwartaal', iso: { count: 3, unit: 'M' } },
  returning: null,
  forms: [quarter],
};
