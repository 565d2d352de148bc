import type { Span } from '../../core/span.ts';
import { PAPER } from '../../language/document-words.ts';
import { isKnownNoun, isPastTense } from '../../language/lexicon.ts';
import { sentenceAt } from '../../language/sentences.ts';
import type { Found } from '../rule.ts';
import { NAMED } from './relate.ts';
import type { DeadlineValue } from './deadline-value.ts';
import { eventOf, yearOf } from '../../core/open-day.ts';

/** What refiners know besides the text. */
export type Setting = {
  /** The text is a cell of a table or a labelled line: a bare date in it is a deadline. */
  readonly inCell: boolean;
  readonly sentences: readonly Span[];
  /** First year of the document's period; null where unknown. */
  readonly firstYear: number | null;
};

type Deadlines = readonly Found<DeadlineValue>[];
type Refiner = {
  /** What the things it drops are. */
  readonly reason: string;
  readonly refine: (found: Deadlines, text: string, setting: Setting) => Deadlines;
};

const NAMED_PAPER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PAPER}|\\p{Lu}[\\p{L}-]*)(?:\\s(?:gemeente\\s)?\\p{Lu}[\\p{L}-]+){0,4}\\s(?:\\(?)$`,
  'u',
);
const PAPER_FOR = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${PAPER})(?<name>(?:\\s\\p{L}[\\p{L}-]+){0,3})\\s(?:voor|over|van|uit|vanaf|per)\\s(?:de\\s|het\\s)?(?:periode\\s|jaren\\s|(?:kalender)?jaar\\s)?(?:van\\s)?$`,
  'iu',
);
const LABEL = /(?:inzet|stand|doel|resultaat|planning|actie|ambitie|realisatie|prognose)\s$/iu;
const PRICE_LEVEL =
  /(?:prijspeil|peildatum|peiljaar|prijzen|peil|d\.d\.|dd\.|vastgesteld(?:\sop|\sin)?|gedateerd)\s(?:per\s|op\s|van\s)?$/iu;

/** The words in front of an offset that can say what stands there. */
function wordsBefore(text: string, end: number): string {
  return text.slice(Math.max(0, end - LONGEST_NAME), end);
}

/** The name of a paper is not longer than this. */
const LONGEST_NAME = 160;

/** Words of a deadline that stand before its date. */
function dateStart(found: Found<DeadlineValue>, text: string): number {
  const words = text.slice(found.start, found.end);
  return found.start + (/^\P{N}*/u.exec(words)?.[0].length ?? 0);
}

function isDated({ value }: Found<DeadlineValue>): boolean {
  return [value.from, value.until].some((day) => day !== null && eventOf(day) === null);
}

/** A year behind the name of a plan or law, or after the word for a paper, is a part of that name. */
const dropNames: Refiner = {
  reason: 'part of the name of a paper or the period it covers',
  refine: (found, text) =>
    found.filter((candidate) => {
      if (!isDated(candidate)) return true;
      const before = wordsBefore(text, dateStart(candidate, text));
      const bare = candidate.start === dateStart(candidate, text);
      return !isPaperFor(before) && !(bare && NAMED_PAPER.test(before));
    }),
};

/** `de agenda Wonen voor 2026`; but no paper is named by `de afspraken gelden van`. */
function isPaperFor(before: string): boolean {
  const name = PAPER_FOR.exec(before)?.groups?.['name'];
  return name !== undefined && /^(?:\s\p{Lu}\S*)*$/u.test(name);
}

const dropPriceLevels: Refiner = {
  reason: 'a price level, reference date or date of another paper',
  refine: (found, text) => found.filter(({ start }) => !PRICE_LEVEL.test(wordsBefore(text, start))),
};

const dropLabels: Refiner = {
  reason: 'the year of a label',
  refine: (found, text) =>
    found.filter((candidate) => {
      const isLabel = /^\s?:/u.test(text.slice(candidate.end, candidate.end + 2));
      return !(isLabel && LABEL.test(wordsBefore(text, candidate.start)));
    }),
};

/** `die vóór 1 juli 2025 zijn ingediend`: what is already done by the date says which ones are meant. */
const DONE_BY = /(?<before>\p{L}+),?\s(?<pronoun>die|dat|welke)\s(?:\p{L}+\s){0,4}$/iu;
/** Papers are signed late in the year before the one they begin with; what they then still ask for is no past. */
const SIGNED_BEFORE = 1;

/** Dates that lie before the agreement, or in a clause in the past tense. */
const dropPast: Refiner = {
  reason: 'a date in the past',
  refine: (found, text, { firstYear, sentences }) =>
    found.filter((candidate) => {
      const { from, until } = candidate.value;
      const last = yearOf(until) ?? yearOf(from);
      const isAsked = candidate.value.kind === 'by' && /^uiterlijk/iu.test(text.slice(candidate.start));
      if (last !== null && firstYear !== null && last < firstYear - (isAsked ? SIGNED_BEFORE : 0))
        return false;
      // Nothing that is still to come can be told in the past tense.
      if (!isDated(candidate) || (last !== null && firstYear !== null && last > firstYear)) return true;
      const clause = clauseAround(candidate, text, sentences);
      return !isToldInPast(clause) && !isDoneBefore(candidate, text);
    }),
};

/** Past tenses that can be nothing else; most verbs of these texts. */
const PAST =
  /^(?:was|waren|werd|werden|had|hadden|bedroeg|bedroegen|kwam|kwamen|lag|lagen|stond|stonden|ging|gingen|kreeg|kregen|telde|telden|leverde|ontving|bouwde|bleek|bleken|liep|liepen|daalde|steeg|stegen|nam|namen|werkte|maakte|bestond|bestonden|vond|vonden|realiseerde|bezat|bezaten|verhuurde)$/iu;

function isToldInPast(clause: string): boolean {
  return (clause.match(/\p{L}+/gu) ?? []).some((word) => PAST.test(word) || isWeakPast(word));
}

/** `Verhuurden`; not the singular, which can be an adjective (`beschermde woningen`), nor what may come (`zouden`). */
function isWeakPast(word: string): boolean {
  return /[dt]en$/u.test(word) && !CONDITIONAL.test(word) && isPastTense(word) && !isKnownNoun(word);
}

const CONDITIONAL = /^(?:zouden|mochten|konden|moesten|wilden)$/iu;

function isDoneBefore(candidate: Found<DeadlineValue>, text: string): boolean {
  const before = text.slice(Math.max(0, candidate.start - 40), candidate.start);
  const after = text.slice(candidate.end, candidate.end + 60);
  const { before: noun = '', pronoun = '' } = DONE_BY.exec(before)?.groups ?? {};
  // `Streeft ernaar dat het eind 2026 is ingelopen` begins a clause of its own.
  const isRelative = pronoun !== '' && (!/^dat$/iu.test(pronoun) || isKnownNoun(noun));
  return (
    isRelative &&
    /^\s(?:\p{L}+\s){0,3}(?:zijn|is|waren|was)\s(?:\p{L}+\s)?(?:ge|ver|be|in|aan|op|toe)\p{L}+(?:d|t|en)(?![\p{L}])/iu.test(
      after,
    )
  );
}

/** The part of the sentence between commas, semicolons and brackets that the candidate stands in. */
function clauseAround(candidate: Span, text: string, sentences: readonly Span[]): string {
  const sentence = sentenceAt(candidate.start, sentences, text);
  const before = text.slice(sentence.start, candidate.start);
  const after = text.slice(candidate.end, sentence.end);
  const left = before.slice(
    Math.max(...[',', ';', '(', ')', ':', ' – '].map((sign) => before.lastIndexOf(sign))) + 1,
  );
  const right = /^[^,;():–]*/u.exec(after)?.[0] ?? '';
  return `${left} ${right}`;
}

/** `het jaarlijks aantal`, `jaarlijks vrijkomende aanbod`: how a quantity is measured, not when something happens. */
const dropMeasured: Refiner = {
  reason: 'the frequency inside a measured quantity',
  refine: (found, text) =>
    found.filter((candidate) => {
      if (candidate.rule !== 'frequency-adverb') return true;
      const after = text.slice(candidate.end, candidate.end + 40);
      return !/^\s(?:vrijkomende?|vrijgekomen|toegewezen|beschikbaar|beschikbare|aantal|aanbod|gemiddelde|totaal|huurinkomen|inkomen|opbrengst|verhuurde)(?![\p{L}])/iu.test(
        after,
      );
    }),
};

/** `Jaarlijks … twee keer` in one sentence is one deadline: twice a year. */
const joinTimes: Refiner = {
  reason: 'part of a frequency',
  refine: (found, text, { sentences }) =>
    found.map((candidate) => {
      if (candidate.value.every !== 'P1Y' || candidate.rule === 'times-per-period') return candidate;
      const sentence = sentenceAt(candidate.start, sentences, text);
      const rest = text.slice(candidate.end, sentence.end);
      const times =
        /^[^,;:]*?(?<![\p{L}\p{N}])(twee|drie|vier|zes)\s(?:keer|maal)(?!\s(?:per|in))(?![\p{L}])/iu.exec(
          rest,
        );
      const every = { twee: 'P6M', drie: 'P4M', vier: 'P3M', zes: 'P2M' }[times?.[1]?.toLowerCase() ?? ''];
      if (times === null || every === undefined) return candidate;
      const end = candidate.end + times[0].length;
      return { ...candidate, end, value: { ...candidate.value, every } };
    }),
};

/** `De meting van 2025`; where it lies in the past, that is told first, for it tells of the numbers beside it too. */
const dropNamed: Refiner = {
  reason: 'a date that is only named',
  refine: (found) => found.filter(({ rule }) => rule !== NAMED),
};

/** In this order; each sees what the one before left. */
export const REFINERS: readonly Refiner[] = [
  dropPriceLevels,
  dropNames,
  dropLabels,
  dropPast,
  dropNamed,
  dropMeasured,
  joinTimes,
];
