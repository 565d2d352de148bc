import { calendarDate } from '../../../core/calendar-date.ts';
import { YEAR } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { PART } from '../parts.ts';
import type { CalendarUnit } from './unit.ts';

const NOUN = '(?:school|cursus|studie)ja(?:ar|ren)';

/** 1 August to 31 July: `het schooljaar 2026/2027`, `schooljaar 2026-'27`; without years only its begin and end. */
const schoolYear: Rule<Moment> = {
  name: 'school-year',
  signs: ['schoolja', 'cursusja', 'studieja'],
  pattern: wordPattern(
    String.raw`${NOUN}(?:\s(?<first>${YEAR})(?:(?:\s?[-–/]\s?|\s(?:t\/m|tot en met|en)\s)(?:['’‘]?(?<last>\d\d)|20(?<longLast>\d\d)))?|(?<=${PART}\s(?:van\s)?(?:het|dit|elk|ieder)\s${NOUN}))`,
  ),
  read: ({ first, last, longLast }) => {
    const start = first === undefined ? null : Number(first);
    const short = last ?? longLast;
    const end = short === undefined ? (start === null ? null : start + 1) : 2000 + Number(short);
    if (start !== null && end !== null && end <= start) return null;
    return moment({ start: calendarDate(start, 8, 1), end: calendarDate(end, 7, 31) }, 'span', {
      standsAlone: start !== null,
    });
  },
  examples: [
    ['in «schooljaar 2026/2027»', '2026-08-01..2027-07-31'],
    ['in het «schooljaar 2026-2027» wordt', '2026-08-01..2027-07-31'],
    ["«schooljaar 2026/'27»", '2026-08-01..2027-07-31'],
    ['in de «schooljaren 2026/27»', '2026-08-01..2027-07-31'],
    ['aan het begin van het «schooljaar»', '--08-01..--07-31'],
  ],
  counterExamples: ['schooljaarverslag', 'per schooljaar', 'schooljaar 2027/2026'],
};

export const schoolYearUnit: CalendarUnit = {
  name: 'school-year',
  length: {
    one: '(?:school|cursus|studie)jaar',
    many: '(?:school|cursus|studie)jaren',
    adverb: null,
    iso: { count: 1, unit: 'Y' },
  },
  returning: null,
  forms: [schoolYear],
};
