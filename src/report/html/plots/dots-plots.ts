import { h } from 'hastscript';
import type { Comparison, TopicComparison, TopicEntry } from '../../../compare/comparison.ts';
import type { Wording } from '../../wording/wording.ts';
import { documentLabels, formatQuantity } from '../format.ts';
import { linkTo } from '../links.ts';
import { dataTable } from '../tables.ts';
import { DOT } from './colours.ts';
import { Plot, type Figure } from './draw.ts';
import { rowFrame } from './sizes.ts';

type Dot = {
  readonly label: string;
  readonly entry: TopicEntry;
  readonly value: number;
  readonly words: string;
};

/** What is not measured in the same unit is not compared in one drawing. */
const FEWEST_DOCUMENTS = 2;

/** For each topic on which two documents or more state a number in the same unit, these numbers. */
export function dotsPlots({ topics, documents }: Comparison, wording: Wording): readonly Figure[] {
  const labels = documentLabels(documents);
  return topics.flatMap((topic) => {
    const units = Map.groupBy(dotsOf(topic, labels, wording), ({ entry }) =>
      kindOf(entry.number?.unit ?? null),
    );
    return [...units].flatMap(([unit, dots]) =>
      unit === null || new Set(dots.map(({ label }) => label)).size < FEWEST_DOCUMENTS
        ? []
        : [dotsPlot(topic, unit, distinct(dots), wording)],
    );
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

/** Homes are homes, whatever their name. */
function kindOf(unit: string | null): string | null {
  if (unit === null) return null;
  return /woning|appartement|eenhe/u.test(unit) ? 'woningen' : unit;
}

function dotsOf(
  topic: TopicComparison,
  labels: ReadonlyMap<string, string>,
  wording: Wording,
): readonly Dot[] {
  return topic.cells.flatMap(({ document, entries }) =>
    entries.flatMap((entry): readonly Dot[] => {
      const { number } = entry;
      const value = number?.value ?? number?.max ?? number?.min ?? null;
      if (number === null || value === null || number.role === 'baseline') return [];
      return [
        { label: labels.get(document) ?? document, entry, value, words: formatQuantity(number, wording) },
      ];
    }),
  );
}

function dotsPlot(topic: TopicComparison, unit: string, dots: readonly Dot[], wording: Wording): Figure {
  const label = topic.label[wording.language];
  const title = wording.plots.dots(label, unit === 'percent' ? '%' : unit);
  const rows = [...new Set(dots.map((dot) => dot.label))];
  const most = Math.max(...dots.map(({ value }) => value));
  const link = ({ entry }: Dot): string => linkTo({ id: entry.commitment });
  return {
    id: `figuur-${topic.id}-${unit.replace(/[^a-z0-9]+/giu, '-')}`,
    title,
    lead: wording.plots.dotsLead,
    asTable: wording.plots.asTable,
    plot: {
      ...rowFrame(rows, 36),
      marginTop: 24,
      marginBottom: 36,
      x: {
        label: unit === 'percent' ? '%' : unit,
        labelArrow: 'none',
        domain: [0, unit === 'percent' ? Math.max(100, most) : most * 1.15],
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
      dots.map((dot) => [dot.label, h('a', { href: link(dot) }, dot.words)]),
    ),
  };
}
