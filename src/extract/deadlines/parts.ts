import { addMonths, type CalendarDate } from '../../core/calendar-date.ts';
import type { Moment } from './moment.ts';
import { shiftDay, termDay, type OpenDay, type OpenRange } from '../../core/open-day.ts';

/** What a text can take of a stretch, and what it leaves of each kind; null where it takes nothing of that kind. */
export type Part = {
  readonly name: string;
  /** They stand before every unit, with `van` or without. */
  readonly words: readonly string[];
  /** Months to skip and to take of so many whole ones. */
  readonly ofMonths: (months: number) => Share | null;
  readonly ofMonth: (days: number) => Share | null;
  readonly ofWeek: Share | null;
  readonly ofTerm: (term: OpenRange, words: string) => OpenRange | null;
};

type Share = readonly [skip: number, take: number];

/** From here on a stretch is parted like a year. */
const YEAR = 12;
const FIRST_WORDS = '(?:eerste|1e)';
const LAST_WORDS = '(?:tweede|2e|(?<!ten\\s)laatste)';

const nothing = (): null => null;

/**
 * A year begins with its first quarter and has its summer for a middle, a month has three times ten days (conventions
 * of the data). Of other stretches a third is the begin, and what lies between two such thirds the middle.
 */
export const PARTS: readonly Part[] = [
  {
    name: 'begin',
    words: ['begin', 'aanvang', 'primo'],
    ofMonths: (months) => [0, months >= YEAR ? 3 : Math.floor(months / 3)],
    ofMonth: () => [0, 10],
    ofWeek: [0, 2],
    ofTerm: ({ start }) => ({ start, end: termDay('start', 3, -1) }),
  },
  {
    name: 'middle',
    words: ['medio', 'midden', 'halverwege', 'half'],
    ofMonths: (months) => {
      const third = Math.floor(months / 3);
      return months >= YEAR ? [Math.floor(months / 2) - 1, 3] : [third, months - 2 * third];
    },
    ofMonth: () => [10, 10],
    ofWeek: [2, 2],
    // No date that every reader would give.
    ofTerm: (_, words) => ({ start: { event: words }, end: { event: words } }),
  },
  {
    name: 'first half',
    words: [`${FIRST_WORDS}\\shelft`],
    ofMonths: (months) => [0, Math.floor(months / 2)],
    ofMonth: () => [0, 15],
    ofWeek: null,
    ofTerm: nothing,
  },
  {
    name: 'second half',
    words: [`${LAST_WORDS}\\shelft`],
    ofMonths: (months) => [months - Math.floor(months / 2), Math.floor(months / 2)],
    ofMonth: (days) => [15, days - 15],
    ofWeek: null,
    ofTerm: nothing,
  },
  {
    name: 'first week',
    words: [`${FIRST_WORDS}\\sweek`],
    ofMonths: nothing,
    ofMonth: () => [0, 7],
    ofWeek: null,
    ofTerm: nothing,
  },
  {
    name: 'last week',
    words: ['(?<!ten\\s)laatste\\sweek'],
    ofMonths: nothing,
    ofMonth: (days) => [days - 7, 7],
    ofWeek: null,
    ofTerm: nothing,
  },
];

/** Words that point to the last day of a stretch. */
export const END_WORDS: readonly string[] = ['einde', 'eind', 'ultimo', 'ult\\.', 'afloop'];

/** The words of all parts. */
export const PART = `(?:${[...END_WORDS, ...PARTS.flatMap(({ words }) => words)].join('|')})`;

const IS_END = new RegExp(`^(?:${END_WORDS.join('|')})`, 'iu');
const PATTERNS = PARTS.map((part) => ({
  part,
  pattern: new RegExp(`^(?:${part.words.join('|')})`, 'iu'),
}));

export function isEnd(words: string): boolean {
  return IS_END.test(words);
}

/** What words take of a moment; `told` are they and the moment together. Null where there is no such part (`medio 1 mei`). */
export function partOf(words: string, whole: Moment, told: string): Moment | null {
  const last = whole.ranges.at(-1) ?? whole.ranges[0];
  if (isEnd(words)) {
    return { ...whole, standsAlone: true, ranges: [{ start: last.end, end: last.end }], edge: 'end' };
  }
  const part = PATTERNS.find(({ pattern }) => pattern.test(words))?.part;
  if (part === undefined || whole.grain === 'day') return null;
  const [first, ...others] = whole.ranges.flatMap((range) => shareOf(part, range, told) ?? []);
  if (first === undefined) return null;
  return { ...whole, standsAlone: true, grain: 'part', ranges: [first, ...others] };
}

function shareOf(part: Part, range: OpenRange, told: string): OpenRange | null {
  const { start, end } = range;
  if ('edge' in start) return part.ofTerm(range, told);
  if ('week' in start) return daysFrom(start, part.ofWeek);
  if (!('month' in start) || !('month' in end)) return null;
  if (start.day !== 1 || end.day < 28) return daysFrom(start, part.ofWeek);
  const months = monthsIn(start, end);
  return months === 1 ? daysFrom(start, part.ofMonth(end.day)) : monthsFrom(start, part.ofMonths(months));
}

function daysFrom(start: OpenDay, share: Share | null): OpenRange | null {
  if (share === null) return null;
  const [skip, take] = share;
  return { start: shiftDay(start, skip), end: shiftDay(start, skip + take - 1) };
}

function monthsFrom(start: CalendarDate, share: Share | null): OpenRange | null {
  if (share === null) return null;
  const [skip, take] = share;
  return {
    start: addMonths(start, skip),
    end: shiftDay(addMonths(start, skip + take), -1),
  };
}

/** Whole months from the first day to the last; without years, at most a year. */
function monthsIn(start: CalendarDate, end: CalendarDate): number {
  const years = start.year === null || end.year === null ? 0 : end.year - start.year;
  const months = years * YEAR + end.month - start.month + 1;
  return months > 0 ? months : months + YEAR;
}
