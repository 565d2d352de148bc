import { calendarDate, isRealDate } from '../../../core/calendar-date.ts';
import { MONTH, MONTH_WORD, monthNumber, YEAR, yearNumber } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';
import { isRun, runsIn, withYear, yearIn, type CalendarUnit } from './unit.ts';

export const WEEKDAY = '(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)';
/** A date in digits, which is no list of days. */
const DIGITS = '\\d{1,2}[-/.]\\d{1,2}[-/.]\\d';
/** Days before the last one, only where a word of time opens them: `verkoopt er 20, 1 januari` is no list. */
const FIRST_DAYS = String.raw`(?<=(?:van|vanaf|tussen|op|in|per|periode)\s(?:${WEEKDAY}\s)?)(?:\d{1,2}(?:\sen\s|,\s|\stot\s|\st\/m\s|\stot en met\s|\s?[-–]\s?)){1,3}`;

/** A day in words: `1 juli 2024`, `31 dec. '27`, `1 tot en met 15 mei`; without a year it is one of every year. */
const dayInWords: Rule<Moment> = {
  name: 'day-in-words',
  pattern: withYear(
    `(?<first>(?!${DIGITS})${FIRST_DAYS})?(?<day>[0-3]?\\d)(?:e|ste|de)?\\s(?<month>${MONTH}|${MONTH_WORD})`,
  ),
  read: ({ first = '', day = '', month: name = '' }, match) => {
    const { year, of } = yearIn(match);
    const month = monthNumber(name);
    const date = (number: number) => calendarDate(year, month, number);
    if (!isRealDate(date(Number(day)))) return null;
    const runs = runsIn(first + day, /\d+/gu, Number, Number(day)) ?? [[Number(day), Number(day)] as const];
    const isUntil = /\stot\s$/iu.test(first);
    const ranges = runs.map(([from, until]) => ({
      start: date(from),
      end: date(isUntil && until > from ? until - 1 : until),
    }));
    return moment(ranges, isRun(runs) ? 'run' : 'day', { of });
  },
  examples: [
    ['uiterlijk «1 juli 2024»', '2024-07-01'],
    ['vóór «1 mei» de monitor', '--05-01'],
    ['«31 december 2027» loopt', '2027-12-31'],
    ["per «31 dec. '27»", '2027-12-31'],
    ['op vrijdag «3 sept 2027»', '2027-09-03'],
    ['vóór «15 febuari 2028»', '2028-02-15'],
    ['van «1 tot en met 15 mei 2027» open', '2027-05-01..2027-05-15'],
    ['op «1 mei van dit jaar»', '--05-01 of running-year'],
    ['vóór «1 april van het daaropvolgende jaar»', '--04-01'],
  ],
  counterExamples: ['31 februari 2025', '45 juni', '1 julianaplein', '20 decibel', '12 maten'],
};

/** A day in digits: `1-1-2022`, `31/12/2026`, `31-12-27`, `31.12.2027`, `2027-12-31`. */
const dayInDigits: Rule<Moment> = {
  name: 'day-in-digits',
  pattern: wordPattern(
    String.raw`(?:(?<day>[0-3]?\d)(?:(?<sign>[-/.])(?<month>[01]?\d)\k<sign>(?<year>${YEAR})|(?<shortSign>[-/])(?<shortMonth>[01]?\d)\k<shortSign>(?<shortYear>[2-6]\d))|(?<isoYear>${YEAR})-(?<isoMonth>[01]\d)-(?<isoDay>[0-3]\d))(?![-/.]\d)`,
  ),
  read: (groups) => {
    const year = yearNumber(groups['year'] ?? groups['shortYear'] ?? groups['isoYear'] ?? '');
    const month = Number(groups['month'] ?? groups['shortMonth'] ?? groups['isoMonth']);
    const date = calendarDate(year, month, Number(groups['day'] ?? groups['isoDay']));
    return isRealDate(date) ? moment({ start: date, end: date }, 'day') : null;
  },
  examples: [
    ['per «1-1-2026» geldt', '2026-01-01'],
    ['«31/12/2026»', '2026-12-31'],
    ['uiterlijk «31-12-27» gereed', '2027-12-31'],
    ['op «31.12.2027»', '2027-12-31'],
    ['vanaf «2027-07-01»', '2027-07-01'],
  ],
  counterExamples: ['3-30-300 norm', '2023/2024', '1-1-1990', '31-13-27', '1.2.26', '12-05-27-01'],
};

export const day: CalendarUnit = {
  name: 'day',
  length: {
    one: '(?:werk|kalender)?dag|etmaal',
    many: '(?:werk|kalender)?dagen|etmalen',
    adverb: 'dage',
    iso: { count: 1, unit: 'D' },
  },
  returning: { names: WEEKDAY, every: 'P1W' },
  forms: [dayInWords, dayInDigits],
};
