import { calendarDate, formatDate } from '../../core/calendar-date.ts';
import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import { monthNumber, MONTH } from '../../language/calendar-words.ts';
import type { PartyLexicon } from '../../parties/party-lexicon.ts';
import type { TargetRole } from '../targets/target-value.ts';
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

/** What was to be reached stands beside what was: `31% (doel 35%)`, `54 gepland`, `64 van 340`, `de norm is 95%`. */
const AIM =
  '(?:norm|doel(?:stelling)?|streef\\p{L}*|ambitie|taakstelling|opgave|(?:onder|boven)grens|eis|begroot|afgesproken|afspraak|gepland|planning)';
const BOUND = '(?:maximaal|max\\.|minimaal|min\\.|minstens|hooguit|ten (?:minste|hoogste)|circa|ongeveer)';
const AIM_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${AIM}(?:\s[^.,:;()]{0,40})?\s(?:is|was|zijn|waren|bedraagt|bedroeg|op|van)(?:\s(?:${BOUND}|in|totaal|nog)){0,2}\s|${AIM}\s?:?\s?|${BOUND}\s?|\d\s(?:[\p{L}\d]+\s)?(?:van|\/)\s(?:de\s)?|(?:tegen|eerste|laatste|komende)\s)$|(?:^|[.;:]\s)[Vv]an\s(?:de|die)\s$`,
  'iu',
);
const AIM_BEHIND =
  /^\s[x×]\s|^\s(?:\p{L}+\s)?(?:gepland|beoogd|begroot|afgesproken|beloofd|toegezegd|volgens (?:de )?planning|(?:de|het) (?:norm|doel|streefwaarde|eis))(?!\p{L})/iu;

/** `41 van 152 verhuringen`: the whole names what its part counts. */
const TOTAL_BEHIND = /^\s(?:van|\/)\s(?:de\s)?\d/iu;

/** The figures of a text about progress: all that it tells as reached or as they are, not what is still to come. */
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
    if (label === undefined && !isFigures && (OPEN.has(value.role) || isAhead(text, at, from))) return [];
    const clause = before.slice(before.search(/[^.;]*$/u));
    const party = parties.findLast((mention) => mention.end <= at && mention.start >= at - clause.length);
    const start = label === undefined ? at : at - (before.length - before.lastIndexOf(label));
    const total = TOTAL_BEHIND.test(behind) ? (targets[index + 1]?.value.unit ?? null) : null;
    return [
      {
        quote: text.slice(start, from),
        party: party?.party ?? own,
        value: value.value,
        unit:
          value.unit ??
          total ??
          (isFigures && Number.isInteger(value.value) ? (countedIn(text) ?? countedIn(subject)) : null),
        date: dayIn(before, setting.firstYear) ?? dayBehind(behind, setting.firstYear),
        spans: passage.toSource({ start, end: from }),
      },
    ];
  });
}

/** A number with such a role says what may be or what is expected. */
const OPEN: ReadonlySet<TargetRole> = new Set(['condition', 'forecast', 'limit']);

/** What is wanted, planned or still to come is no measurement. */
const AHEAD =
  /(?<!\p{L})(?:wil(?:len)?|zal|zullen|zou(?:den)?|ga(?:at|an)|moet(?:en)?|kan|kunnen|streef\p{L}*|streven|doel(?:stelling)?|verwacht\p{L}*|gepland\p{L}*|beoogd\p{L}*|afgesproken|uiterlijk|volg(?:t|en)|volgend\p{L}*|indien|wanneer|kom(?:t|en) er|(?:begint|beginnen|starten|start) (?:in|vanaf|na))(?!\p{L})|(?<!\p{L})om\s(?:[^\s.,;:]+\s){0,6}te\s/iu;
/** Where one part of a sentence ends; a comma inside a number is none. */
const BORDER = /[;:]\s|,\s|\s(?:maar|terwijl|waarna|waarvan)\s|[.?!]\s/gu;

/** True where the clause of a number speaks of what is to come. */
function isAhead(text: string, start: number, end: number): boolean {
  const borders = [...text.matchAll(BORDER)];
  const before = borders.findLast(({ index }) => index < start);
  const behind = borders.find(({ index }) => index >= end);
  const from = before === undefined ? 0 : before.index + before[0].length;
  return AHEAD.test(text.slice(from, behind?.index ?? text.length));
}

/** What an afspraak counts, where its figures leave that out; the first that it names. */
const COUNTED: readonly (readonly [string, RegExp])[] = [
  ['verkopen', /(?<!\p{L})(?:verkoop|verkopen|verkocht)/iu],
  ['ontruimingen', /ontruim|huisuitzetting/iu],
  ['verhuizingen', /(?<!\p{L})(?:verhuis|verhuiz|doorstrom)/iu],
  ['verhuringen', /verhuring|toewijz/iu],
  ['schouwen', /(?<!\p{L})schouw/iu],
  [
    'woningen',
    /woning|appartement|nieuwbouw|opgeleverd|in aanbouw|(?<!\p{L})(?:bouw|sloop|gebouwd|gesloopt)/iu,
  ],
];

function countedIn(subject: string): string | null {
  return COUNTED.find(([, pattern]) => pattern.test(subject))?.[0] ?? null;
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
