import type { Comparison, TopicEntry } from '../../compare/comparison.ts';
import type { Wording } from '../wording/wording.ts';

type Quantity = Pick<
  NonNullable<TopicEntry['number']>,
  'comparator' | 'value' | 'min' | 'max' | 'unit' | 'per'
>;
type Deadline = NonNullable<TopicEntry['deadline']>;

const formats = new Map<string, Intl.NumberFormat>();

/** A number as readers of the language write it. */
export function formatNumber(value: number, { locale }: Wording): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    formats.set(locale, format);
  }
  return format.format(value);
}

const SIGNS: Partial<Record<Quantity['comparator'], string>> = {
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': '± ',
};

/** `≥ 33%`, `6–8 appartementen`, `± € 40.000 per jaar`. */
export function formatQuantity(
  { comparator, value, min, max, unit, per }: Quantity,
  wording: Wording,
): string {
  const number =
    value === null
      ? [min, max].map((bound) => (bound === null ? '…' : formatNumber(bound, wording))).join('–')
      : formatNumber(value, wording);
  const measured =
    unit === 'percent'
      ? `${number}${wording.percent}`
      : unit === 'EUR'
        ? `€ ${number}`
        : [number, unit ?? ''].join(' ').trim();
  return `${SIGNS[comparator] ?? ''}${measured}${per === 'P1Y' ? ` ${wording.perYear}` : ''}`;
}

/** A deadline as its dates where it has some, with the words of the document. */
export function formatDeadline({ start, end, quote }: Deadline, wording: Wording): string {
  const days = [start, end].filter((day) => day !== null && !day.startsWith('--'));
  const dates = [...new Set(days)].map((day) => formatDay(day ?? '', wording)).join(' – ');
  return dates === '' ? quote : `${dates} (${quote})`;
}

/** `31-12-2027`, or with the day first in any language. */
export function formatDay(day: string, { locale }: Wording): string {
  const [year, month, date] = day.split('-');
  return locale.startsWith('nl') ? `${date}-${month}-${year}` : `${date}/${month}/${year}`;
}

/** The years of an agreement. */
export function formatPeriod(period: Comparison['documents'][number]['period'], wording: Wording): string {
  if (period === null) return wording.overview.unknown;
  const [first, last] = [period.start.slice(0, 4), period.end.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** How a document is called where municipalities have more than one. */
export function documentLabels(documents: Comparison['documents']): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { municipality } of documents) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  const given = new Map<string, number>();
  return new Map(
    documents.map(({ id, municipality, kind, period }) => {
      if (counts.get(municipality) === 1) return [id, municipality];
      const paper = period === null ? kind : `${kind} ${period.start.slice(0, 4)}`;
      const key = `${municipality} ${paper}`;
      const place = (given.get(key) ?? 0) + 1;
      given.set(key, place);
      // Two papers of one kind and year are told apart by their order.
      return [id, `${municipality} (${place === 1 ? paper : `${paper}, ${place}`})`];
    }),
  );
}

/** Parties by name; words for groups of them are ours, and follow the language. */
export function formatActors(names: readonly string[], { groups }: Wording): string {
  return names.map((name) => groups[name] ?? name).join(', ');
}
