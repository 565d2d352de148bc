import { h } from 'hastscript';
import type { Comparison, TopicEntry } from '../../../compare/comparison.ts';
import { sideBySide, type SideBySide } from '../../../compare/indicators/side-by-side.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatActors, formatQuantity } from '../format.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { indicatorTitle } from '../sections/indicator-table.ts';
import { dataTable } from '../tables.ts';
import { DOT } from './colours.ts';
import { Plot, type Figure } from './draw.ts';
import { rowFrame } from './sizes.ts';

type Dot = {
  readonly document: string;
  /** Number of the municipality. */
  readonly of: string;
  readonly label: string;
  readonly entry: TopicEntry;
  readonly value: number;
  readonly words: string;
};

const FEWEST_DOCUMENTS = 2;
/** A share is drawn as a part of the whole; rent increases of a few percent could not be told apart there. */
const WHOLE = 100;
const SMALL_SHARE = 20;

/** For each indicator on which two documents or more state a number, these numbers. */
export function dotsPlots(
  { topics, indicators }: Comparison,
  places: Places,
  wording: Wording,
): readonly Figure[] {
  return topics
    .flatMap((topic) => sideBySide(topic, indicators))
    .flatMap((group) => {
      const dots = dotsOf(group, places, wording);
      return new Set(dots.map(({ document }) => document)).size < FEWEST_DOCUMENTS
        ? []
        : [dotsPlot(group, distinct(dots), wording)];
    });
}

/** What a document says of the same number is one dot: `≥ 33%, 33%`. */
function distinct(dots: readonly Dot[]): readonly Dot[] {
  const places = Map.groupBy(dots, ({ label, value }) => `${label} ${value}`);
  return [...places.values()].flatMap((same): readonly Dot[] => {
    const [first] = same;
    const words = [...new Set(same.map((dot) => dot.words))].join(', ');
    return first === undefined ? [] : [{ ...first, words }];
  });
}

/** How it stood, what quotes others, what is of one place or a part of something can be put on no axis with the rest. */
function dotsOf({ entries }: SideBySide, places: Places, wording: Wording): readonly Dot[] {
  return entries.flatMap(({ document, entry }): readonly Dot[] => {
    const { number, yardstick, scope, partOf } = entry;
    const value = number?.value ?? number?.max ?? number?.min ?? null;
    if (number === null || value === null || number.role === 'baseline') return [];
    if (yardstick !== null || scope === 'project' || partOf !== null) return [];
    const place = places.labelOf(document);
    // What one corporation promises is not what the municipality does.
    const label = scope === 'corporation' ? `${place}: ${formatActors(entry.actors, wording)}` : place;
    return [
      {
        document,
        of: places.numberOf(document),
        label,
        entry,
        value,
        words: formatQuantity(number, wording),
      },
    ];
  });
}

function dotsPlot(group: SideBySide, dots: readonly Dot[], wording: Wording): Figure {
  const title = indicatorTitle(group, wording);
  const isShare = group.indicator.form === 'share';
  const rows = [...new Set(dots.map((dot) => dot.label))];
  const most = Math.max(...dots.map(({ value }) => value));
  const link = ({ entry }: Dot): string => linkTo({ id: entry.commitment });
  return {
    id: `figuur-${group.indicator.id}${group.isYearly ? '-per-jaar' : ''}`,
    title,
    lead: wording.plots.dotsLead,
    asTable: wording.plots.asTable,
    plot: {
      ...rowFrame(rows, 36),
      marginTop: 24,
      marginBottom: 36,
      x: {
        label: isShare ? '%' : group.indicator.counts[wording.language],
        labelArrow: 'none',
        domain: [0, isShare && most > SMALL_SHARE ? Math.max(WHOLE, most) : most * 1.15],
        grid: true,
        tickFormat: (value: number) => new Intl.NumberFormat(wording.locale).format(value),
      },
      y: { domain: rows, label: null, grid: true },
      marks: [
        Plot.dot(dots, {
          x: 'value',
          y: 'label',
          r: 5,
          fill: ({ entry }: Dot) => (entry.number?.role === 'forecast' ? '#ffffff' : DOT),
          stroke: DOT,
          strokeWidth: 1.5,
          href: link,
          ariaLabel: ({ label: row, words }: Dot) => `${row}: ${words}`,
        }),
        Plot.text(dots, {
          x: 'value',
          y: 'label',
          text: 'words',
          dy: -10,
          fontSize: 11,
          pointerEvents: 'none',
        }),
      ],
    },
    table: dataTable(
      title,
      [wording.topics.head.municipality, wording.topics.head.value],
      dots.map((dot) => ({ of: dot.of, cells: [dot.label, h('a', { href: link(dot) }, dot.words)] })),
    ),
  };
}
