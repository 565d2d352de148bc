import { isSlipOf } from './spelling.ts';
import { anyOf } from './word-edges.ts';

type MonthNames = {
  readonly name: string;
  readonly short: readonly string[];
  /** Old spellings and those that go wrong most often. */
  readonly other: readonly string[];
};

/** By number of the month. */
const MONTHS: readonly MonthNames[] = [
  { name: 'januari', short: ['jan'], other: ['januarij', 'january', 'janauri'] },
  { name: 'februari', short: ['feb', 'febr'], other: ['februarij', 'febuari', 'febrauri', 'febuarie'] },
  { name: 'maart', short: ['mrt'], other: ['maert', 'meert'] },
  { name: 'april', short: ['apr'], other: ['appril'] },
  { name: 'mei', short: [], other: [] },
  { name: 'juni', short: ['jun'], other: ['junij', 'juny'] },
  { name: 'juli', short: ['jul'], other: ['julij', 'july'] },
  { name: 'augustus', short: ['aug'], other: ['agustus'] },
  { name: 'september', short: ['sep', 'sept'], other: ['setember', 'septemer'] },
  { name: 'oktober', short: ['okt', 'oct'], other: ['october', 'ocktober'] },
  { name: 'november', short: ['nov'], other: ['novenber'] },
  { name: 'december', short: ['dec'], other: ['decenber', 'decmber'] },
];

/** Month names that stand on their own, abbreviations only with their point: `jan` and `mei` are more than months. */
export const MONTH = anyOf(
  MONTHS.flatMap(({ name, short, other }) => [name, ...other, ...short.map((word) => `${word}\\.`)]),
);

/** Month names and abbreviations, with or without a point, for where the words before leave no doubt. */
export const SHORT_MONTH = `(?:${anyOf(MONTHS.flatMap(({ short }) => short))}\\.?)`;

/** A word that `monthNumber` must tell to be a month: between a day and a year it may be spelled in any way. */
export const MONTH_WORD = '(?:[jfmasond]\\p{L}{2,10})';

/** One of these is in every word that `MONTH` and `SHORT_MONTH` find. */
export const MONTH_SIGNS: readonly string[] = [
  ...new Set(
    MONTHS.flatMap(({ name, short, other }) => [name, ...short, ...other]).map((word) => word.slice(0, 3)),
  ),
];

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(({ name, short, other }, at) =>
    [name, ...short, ...other].map((word): [string, number] => [word, at + 1]),
  ),
);

/** Number of the month, counted from 1, also where its name is misspelled; 0 where it is none. */
export function monthNumber(name: string): number {
  const word = name.toLowerCase().replace(/\.$/u, '');
  return MONTH_NUMBERS.get(word) ?? MONTHS.findIndex((month) => isSlipOf(word, month.name)) + 1;
}

/** A year of which agreements speak. */
export const YEAR = '(?:20[0-6]\\d)';

/** The same in any writing: `2027`, `'27`. */
export const ANY_YEAR = `(?:${YEAR}|['’‘][2-6]\\d)`;

/** The year that digits name, the century left out or not. */
export function yearNumber(digits: string): number {
  const number = Number(digits.replace(/^['’‘]/u, ''));
  return number < 100 ? 2000 + number : number;
}

const ORDINAL_WORDS = ['eerste', 'tweede', 'derde', 'vierde'];

/** `eerste`, `2e`, `3de`, `laatste`; `ten laatste` is a word of time. */
export const ORDINAL = `(?:${anyOf(ORDINAL_WORDS)}|(?<!ten\\s)laatste|\\d{1,2}\\s?(?:e|de|ste))`;

/** Number of the ordinal; `laatste` is the last of `count`. */
export function ordinalNumber(word: string, count: number): number {
  const small = word.toLowerCase();
  if (small === 'laatste') return count;
  const at = ORDINAL_WORDS.indexOf(small);
  return at < 0 ? Number.parseInt(small, 10) : at + 1;
}
