import { calendarDate, formatDate } from '../../core/calendar-date.ts';
import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import { monthNumber, MONTH } from '../../language/calendar-words.ts';
import { sentencesOf } from '../../language/sentences.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import { readQuantities, type DocumentSetting } from '../afspraak/read-quantities.ts';

/** A figure that tells how things stand: of whom, how much, on which day. */
export type Measurement = {
  readonly quote: string;
  readonly party: string | null;
  readonly value: number;
  readonly unit: string | null;
  /** ISO 8601; null where no day is named. */
  readonly date: string | null;
  readonly spans: readonly Span[];
};

/** Words before a figure in which its party and day can stand. */
const REACH = 90;
/** `Havenhuis: 71%`, `2024 (t/m 30 okt): 76%`: a figure behind a label. */
const LABEL =
  /(?<label>(?:Q[1-4]|\p{L}[\p{L}&.’'-]*(?:\s\p{L}[\p{L}&.’'-]*){0,3}|20\d\d)(?:\s\([^)]{1,30}\))?)\s?:\s?$/u;
const DAY = new RegExp(
  String.raw`(?:t\/m|per|op|tot en met|peildatum)\s(?<day>\d{1,2})(?:\s(?<name>${MONTH}|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)|[-/](?<month>\d{1,2}))\.?(?:[\s/-](?<year>20\d\d))?`,
  'giu',
);

/** What a text with figures is about and how they stand in it. */
export type MeasuredText = {
  /** The afspraak that is measured, as the monitor words it. */
  readonly subject: string;
  /** A cell for figures: every number in it tells how things stand, also without a verb. */
  readonly isFigures: boolean;
  /** The party whose column it is; null where its words have to tell. */
  readonly party: string | null;
  readonly lexicon: PartyLexicon;
  readonly setting: DocumentSetting;
};

/** What was to be reached stands beside what was: `31% (doel 35%)`, `54 gepland`, `64 van 340`. */
const AIM_BEFORE =
  /(?:norm|doel(?:stelling)?|streef\p{L}*|ambitie|begroot|afgesproken|gepland|maximaal|max\.|minimaal|min\.)\s?:?\s?$|\d\s(?:\p{L}+\s)?(?:van|\/)\s(?:de\s)?$/iu;
const AIM_BEHIND =
  /^\s?[x×]\s|^\s(?:\p{L}+\s)?(?:gepland|beoogd|begroot|afgesproken|beloofd|toegezegd)(?!\p{L})/iu;

/** `41 van 152 verhuringen`: the whole names what its part counts. */
const TOTAL_BEHIND = /^\s(?:van|\/)\s(?:de\s)?\d/iu;

/** The figures of a text about progress: present facts, and what stands behind a label. */
export function readMeasurements(
  pieces: readonly Span[],
  { subject, isFigures, party: own, lexicon, setting }: MeasuredText,
): readonly Measurement[] {
  const passage = gatherPassage(setting.source, pieces);
  const { text } = passage;
  const parties = lexicon.find(text);
  const { targets } = readQuantities(pieces, { inCell: false, isState: isFigures }, setting);
  let from = 0;
  return targets.flatMap(({ value, quote }, index): readonly Measurement[] => {
    const at = text.indexOf(quote, from);
    if (at < 0 || value.value === null) return [];
    from = at + quote.length;
    const before = text.slice(Math.max(0, at - REACH), at);
    const behind = text.slice(from, from + REACH);
    const label = LABEL.exec(before)?.groups?.['label'];
    if (AIM_BEFORE.test(before) || AIM_BEHIND.test(behind)) return [];
    if (label === undefined && value.role !== 'baseline' && !isDone(text, at)) return [];
    const clause = before.slice(before.search(/[^.;]*$/u));
    const party = parties.findLast((mention) => mention.end <= at && mention.start >= at - clause.length);
    const start = label === undefined ? at : at - (before.length - before.lastIndexOf(label));
    const total = TOTAL_BEHIND.test(behind) ? (targets[index + 1]?.value.unit ?? null) : null;
    return [
      {
        quote: text.slice(start, from),
        party: party?.party ?? own,
        value: value.value,
        unit: value.unit ?? total ?? (isFigures && Number.isInteger(value.value) ? countedIn(subject) : null),
        date: dayIn(before, setting.firstYear) ?? dayBehind(behind, setting.firstYear),
        spans: passage.toSource({ start, end: from }),
      },
    ];
  });
}

/** What is told as done is a measurement, also without a word for a present state; what is wanted or planned is none. */
const DONE = /(?<!\p{L})(?:heeft|hebben|had|is|zijn|was|waren|werd(?:en)?)(?!\p{L})/iu;
const AHEAD =
  /(?<!\p{L})(?:wil(?:len)?|zal|zullen|ga(?:at|an)|moet(?:en)?|streef\p{L}*|streven|doel(?:stelling)?|verwacht\p{L}*|planning|gepland|afspraak|afgesproken|norm|maximaal|minimaal|uiterlijk|vanaf|volgend|indien|wanneer)(?!\p{L})/iu;

function isDone(text: string, at: number): boolean {
  const sentence = sentencesOf(text).find(({ start, end }) => start <= at && at < end);
  const words = sentence === undefined ? '' : text.slice(sentence.start, sentence.end);
  return DONE.test(words) && !AHEAD.test(words);
}

/** Homes, where the afspraak is about them and its figures leave that out. */
function countedIn(subject: string): string | null {
  return /woning|appartement/iu.test(subject) ? 'woningen' : null;
}

/** `3 ontruimingen (t/m 30 september)`: the day in brackets behind a figure. */
function dayBehind(behind: string, year: number | null): string | null {
  const bracket = /^[^\d().;]{0,40}\((?<words>[^()]{4,40})\)/u.exec(behind)?.groups?.['words'];
  return bracket === undefined ? null : dayIn(bracket, year);
}

/** Last days of the quarters of a year. */
const LAST_DAYS = [31, 30, 30, 31];
const SHORT_MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The last day that is named: `(t/m 30 okt)`, `T/m 30/10`; its year stands before or behind it. */
function dayIn(before: string, year: number | null): string | null {
  const quarter = /(?<!\p{L})Q(?<quarter>[1-4])\s?:\s?$/u.exec(before)?.groups?.['quarter'];
  if (quarter !== undefined && year !== null)
    return formatDate(calendarDate(year, Number(quarter) * 3, LAST_DAYS[Number(quarter) - 1] ?? 30));
  const match = [...before.matchAll(DAY)].at(-1);
  if (match?.groups === undefined) return null;
  const { day = '', name, month, year: own } = match.groups;
  const named = name === undefined ? Number(month) : monthOf(name);
  const labelled = /(20\d\d)\s?\($/u.exec(before.slice(0, match.index))?.[1];
  const known = own ?? labelled ?? (year === null ? null : String(year));
  if (known === null || named < 1 || named > 12) return null;
  return `${known}-${String(named).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function monthOf(name: string): number {
  const short = SHORT_MONTHS.indexOf(name.toLowerCase().slice(0, 3));
  return name.length > 4 ? monthNumber(name) : short + 1;
}
