import { monthRange } from '../../../core/calendar-date.ts';
import { ANY_YEAR, ORDINAL, ordinalNumber, yearNumber } from '../../../language/calendar-words.ts';
import { wordPattern, type Rule } from '../../rule.ts';
import { moment, type Moment } from '../moment.ts';

/** A unit of the calendar: one file with all that its words can say. */
export type CalendarUnit = {
  readonly name: string;
  /** The noun in which time is counted, singular and plural; null where nothing is counted in it. */
  readonly length: {
    readonly one: string;
    readonly many: string;
    /** What stands before `lijks`, as in `wekelijks`; null where that word does not exist. */
    readonly adverb: string | null;
    readonly iso: { readonly count: number; readonly unit: 'Y' | 'M' | 'W' | 'D' | 'H' };
  } | null;
  /** Names of which one comes back (`maandag`, `najaar`), and after how long; null where there are none. */
  readonly returning: { readonly names: string; readonly every: string } | null;
  /** How a text names a stretch of it. Part (`eind`), relation (`vóór`) and list (`en`) are added from outside. */
  readonly forms: readonly Rule<Moment>[];
};

/** The words behind a stretch that tell its year: `2027`, `van 2027`, `'27`, `van het jaar 2027`, `van dit jaar`. */
const OF_YEAR = `(?:(?:\\s(?:van\\s)?(?:het\\s)?(?:(?:kalender)?jaar\\s)?|[-/])(?<year>${ANY_YEAR})|\\s(?:van\\s)?(?<running>dit|het\\slopende)\\s(?:kalender)?jaar|\\svan\\s(?:dat|het\\s(?<next>(?:daarop)?volgende\\s)?)(?:kalender)?jaar)?`;

/** A stretch whose words can be followed by its year. */
export function withYear(words: string): RegExp {
  return wordPattern(`(?:${words})${OF_YEAR}`);
}

type Year = { readonly year: number | null; readonly of: Moment['of'] };

/** The year that the words tell; `left` says whose it is where they tell none. */
export function yearIn(match: RegExpExecArray, left: Moment['of'] = 'calendar'): Year {
  const { year, running, next } = match.groups ?? {};
  if (year !== undefined) return { year: yearNumber(year), of: 'calendar' };
  if (running !== undefined) return { year: null, of: 'running-year' };
  const after = match.input.slice(match.index + match[0].length);
  return { year: null, of: next === undefined && !EVERY_YEAR.test(after) ? left : 'calendar' };
}

/** `Q1 van elk jaar`: these words are a recurrence of their own. */
const EVERY_YEAR = /^\svan\s(?:elk|ieder)\s(?:kalender)?jaar/iu;

const THROUGH = String.raw`\s?(?:[-–]|t\/m|tot en met|t\.e\.m\.)\s?`;
const AND = String.raw`(?:\sen\s(?:(?:het|de)\s)?|\sof\s(?:(?:het|de)\s)?|\s?[/&+]\s?)`;

/** One of a kind, and up to four before it: `eerste en tweede`, `14 tot en met 16`. */
function listOf(one: string): string {
  return `(?:${one}(?:${THROUGH}|,\\s(?=\\S+(?:,|\\sen)\\s)|${AND})){0,4}${one}`;
}

/**
 * Stretches that are counted: `het eerste en tweede kwartaal`, `kwartaal 3`, `week 14 t/m 16`, `Q3`. `noun` follows an
 * ordinal, `codes` come before a `number`.
 */
export function countedWords(words: { noun: string; codes: string; number: string }): string {
  const { noun, codes, number } = words;
  return (
    `(?<ordinals>${listOf(ORDINAL)})\\s(?:${noun})` +
    `|(?:(?<yearAhead>${ANY_YEAR})[-\\s]?)?(?:${codes})[\\s-]?(?<numbers>${listOf(`(?:(?:${codes})\\s?)?${number}(?!\\d)`)})`
  );
}

/** The numbers that such words name, as runs from … to …; null where one of them does not exist. */
export function countedRuns(
  { ordinals, numbers }: Readonly<Record<string, string | undefined>>,
  count: number,
): readonly (readonly [first: number, last: number])[] | null {
  const words = ordinals ?? numbers ?? '';
  const one = new RegExp(ordinals === undefined ? '\\d+' : ORDINAL, 'giu');
  return runsIn(words, one, (word) => ordinalNumber(word, count), count);
}

/** Runs of numbers in a list of them; null where they do not count up from 1 to at most `count`. */
export function runsIn(
  words: string,
  one: RegExp,
  read: (word: string) => number,
  count: number,
): readonly (readonly [first: number, last: number])[] | null {
  const runs: [number, number][] = [];
  let end = 0;
  for (const match of words.matchAll(one)) {
    const number = read(match[0]);
    const joint = words.slice(end, match.index);
    const last = runs.at(-1);
    if (!(number >= 1 && number <= count) || (last !== undefined && number <= last[1])) return null;
    if (last !== undefined && (IS_THROUGH.test(joint) || number === last[1] + 1)) last[1] = number;
    else runs.push([number, number]);
    end = match.index + match[0].length;
  }
  return runs;
}

/** True where more than one is told as a stretch: `week 14 tot en met 16`. */
export function isRun(runs: readonly (readonly [first: number, last: number])[]): boolean {
  return runs.some(([first, last]) => first < last);
}

const IS_THROUGH = /[-–]|t\/m|tot|t\.e\.m/iu;

const MONTHS_IN_YEAR = 12;
const HALF_YEAR = 6;

/** A form for stretches of whole months that are counted within the year: quarters, thirds, halves. */
export function countedMonths({
  noun,
  codes,
  count,
  ...form
}: Omit<Rule<Moment>, 'pattern' | 'read'> & { noun: string; codes: string; count: number }): Rule<Moment> {
  const months = MONTHS_IN_YEAR / count;
  return {
    ...form,
    pattern: withYear(countedWords({ noun, codes, number: `0?[1-${count}]` })),
    read: (groups, match) => {
      const told = yearIn(match, 'running-year');
      const year = groups['yearAhead'] === undefined ? told.year : yearNumber(groups['yearAhead']);
      // One letter and a number are a code of something else, unless a year makes a date of them.
      if (groups['numbers'] !== undefined && year === null && !STANDS_WITHOUT_YEAR.test(match[0]))
        return null;
      const runs = countedRuns(groups, count) ?? [];
      return moment(
        runs.map(([first, last]) => monthRange(year, first * months - months + 1, last * months)),
        isRun(runs) ? 'run' : months === HALF_YEAR ? 'span' : 'part',
        { standsAlone: true, of: year === null ? told.of : 'calendar' },
      );
    },
  };
}

const STANDS_WITHOUT_YEAR = /^(?:q|kwarta|tertia|trimester|half)/iu;
