import { gatherPassage } from '../../core/passage.ts';
import type { Span } from '../../core/span.ts';
import { monthNumber, MONTH } from '../../language/calendar-words.ts';
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
  /(?<label>(?:\p{L}[\p{L}&.’'-]*(?:\s\p{L}[\p{L}&.’'-]*){0,3}|20\d\d)(?:\s\([^)]{1,30}\))?)\s?:\s?$/u;
const DAY = new RegExp(
  String.raw`(?:t\/m|per|op|tot en met|peildatum)\s(?<day>\d{1,2})(?:\s(?<name>${MONTH}|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec)|[-/](?<month>\d{1,2}))\.?(?:[\s/-](?<year>20\d\d))?`,
  'giu',
);

/** The figures of a text about progress: present facts, and what stands behind a label. */
export function readMeasurements(
  pieces: readonly Span[],
  lexicon: PartyLexicon,
  setting: DocumentSetting,
): readonly Measurement[] {
  const passage = gatherPassage(setting.source, pieces);
  const { text } = passage;
  const parties = lexicon.find(text);
  let from = 0;
  return readQuantities(pieces, { inCell: false, isState: false }, setting).targets.flatMap(
    ({ value, quote, spans }): readonly Measurement[] => {
      const at = text.indexOf(quote, from);
      if (at < 0 || value.value === null) return [];
      from = at + quote.length;
      const before = text.slice(Math.max(0, at - REACH), at);
      const label = LABEL.exec(before)?.groups?.['label'];
      if (label === undefined && value.role !== 'baseline') return [];
      const clause = before.slice(before.search(/[^.;]*$/u));
      const party = parties.findLast((mention) => mention.end <= at && mention.start >= at - clause.length);
      const start = label === undefined ? at : at - (before.length - before.lastIndexOf(label));
      return [
        {
          quote: text.slice(start, at + quote.length),
          party: party?.party ?? null,
          value: value.value,
          unit: value.unit,
          date: dayIn(
            label === undefined ? before : text.slice(Math.max(0, at - REACH), at),
            setting.firstYear,
          ),
          spans: start === at ? spans : passage.toSource({ start, end: at + quote.length }),
        },
      ];
    },
  );
}

const SHORT_MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The last day that is named: `(t/m 30 okt)`, `T/m 30/10`; its year stands before or behind it. */
function dayIn(before: string, year: number | null): string | null {
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
