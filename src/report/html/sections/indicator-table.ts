import { h } from 'hastscript';
import type { Element } from 'hast';
import type { TopicEntry } from '../../../compare/comparison.ts';
import { flattened, type PlacedEntry, type SideBySide } from '../../../compare/indicators/side-by-side.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatDeadline, formatNumber } from '../format.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';
import { kindOf, quantityOf, quoteCell, reachedCell, reachOf } from './entry-cells.ts';

/** One indicator: what is counted, of what, and the numbers of all documents side by side. */
export function indicatorTable(
  { indicator, isYearly, entries }: SideBySide,
  places: Places,
  wording: Wording,
): Element {
  const { language, topics } = wording;
  const title = indicatorTitle({ indicator, isYearly }, wording);
  const whole = indicator.whole === null ? '' : ` ${topics.shareOf} ${indicator.whole[language]}`;
  return h('section', { className: ['indicator'] }, [
    h('h4', title),
    h('p', { className: ['counts'] }, `${topics.counts}: ${indicator.counts[language]}${whole}.`),
    numbersTable(title, entries, places, wording),
  ]);
}

/** `Te verkopen huurwoningen, per jaar`: what is said of each year is another number. */
export function indicatorTitle(
  { indicator, isYearly }: Pick<SideBySide, 'indicator' | 'isYearly'>,
  wording: Wording,
): string {
  const title = indicator.title[wording.language];
  return isYearly ? `${title}, ${wording.perYear}` : title;
}

/** Numbers with their documents, each part under its whole. */
export function numbersTable(
  title: string,
  entries: readonly PlacedEntry[],
  places: Places,
  wording: Wording,
): Element {
  const { head, condition, ofWhich } = wording.topics;
  const rows = flattened(entries);
  const hasYears = rows.some(({ entry }) => entry.perYear !== null);
  const isMonitored = rows.some(({ entry }) => entry.reached.length > 0);
  const yardsticks = rows.filter(({ entry }) => entry.yardstick !== null);
  const hasHomes = rows.some(({ entry }) => entry.perThousandHomes !== null);
  return dataTable(
    title,
    [
      head.municipality,
      head.value,
      head.kind,
      head.actors,
      head.deadline,
      ...(hasYears ? [head.perYear] : []),
      ...(hasHomes ? [head.perThousandHomes] : []),
      ...(isMonitored ? [head.reached] : []),
      ...(yardsticks.length === 0 ? [] : [head.yardstick]),
      head.quote,
    ],
    rows.map(({ document, entry, depth }) => ({
      of: places.numberOf(document),
      cells: [
        places.labelOf(document),
        [
          ...(depth === 0 ? [] : [h('small', { className: ['part'] }, `${ofWhich} `)]),
          h('b', quantityOf(entry, wording)),
          ...(entry.condition === null ? [] : [h('small', `${condition} ${entry.condition}`)]),
        ],
        kindOf(entry, wording),
        reachOf(entry, wording),
        entry.deadline === null ? '–' : formatDeadline(entry.deadline, wording),
        ...(hasYears ? [entry.perYear === null ? '–' : formatNumber(entry.perYear.value, wording)] : []),
        ...(hasHomes ? [byHomes(entry, wording)] : []),
        ...(isMonitored ? [reachedCell(entry, wording)] : []),
        ...(yardsticks.length === 0 ? [] : [yardstickCell(document, entry, yardsticks, wording)]),
        quoteCell(entry, wording),
      ],
    })),
  );
}

/** `0,97; 0,16 per jaar (61.900 woningen in 2025)`: what is derived says from what. */
function byHomes({ perThousandHomes }: TopicEntry, wording: Wording): string {
  if (perThousandHomes === null) return '–';
  const { value, perYear, homes, year } = perThousandHomes;
  const figures = [
    ...(value === null ? [] : [formatNumber(value, wording)]),
    ...(perYear === null ? [] : [`${formatNumber(perYear, wording)} ${wording.perYear}`]),
  ];
  return `${figures.join('; ')} (${wording.topics.homesIn(formatNumber(homes, wording), year)})`;
}

/** What the same document quotes of others on the same indicator, beside what it promises itself. */
function yardstickCell(
  document: string,
  { yardstick }: TopicEntry,
  yardsticks: readonly PlacedEntry[],
  wording: Wording,
): (Element | string)[] | string {
  const own = yardstick === null ? yardsticks.filter((one) => one.document === document) : [];
  if (own.length === 0) return '–';
  return own.flatMap(({ entry }) => [
    quantityOf(entry, wording),
    h('small', h('a', { href: linkTo({ id: entry.commitment }) }, entry.yardstick ?? '')),
  ]);
}
