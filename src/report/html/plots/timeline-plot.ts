import { h } from 'hastscript';
import type { Comparison } from '../../../compare/comparison.ts';
import type { Wording } from '../../wording/wording.ts';
import { formatDay } from '../format.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';
import { DOT } from './colours.ts';
import { Plot, type Figure } from './draw.ts';
import { rowFrame } from './sizes.ts';

type Dot = {
  readonly document: string;
  readonly label: string;
  /** First day of the quarter. */
  readonly quarter: string;
  readonly count: number;
};

/** How many deadlines fall in each quarter, by document. */
export function timelinePlot({ documents, deadlines }: Comparison, places: Places, wording: Wording): Figure {
  const labels = documents.map(({ id }) => places.labelOf(id));
  const counts = new Map<string, number>();
  for (const { document, deadline } of deadlines) {
    const day = deadline.end ?? deadline.start;
    if (day === null || day.startsWith('--')) continue;
    const key = `${document} ${quarterOf(day)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const dots = [...counts]
    .map(([key, count]): Dot => {
      const [document = '', quarter = ''] = key.split(' ');
      return { document, label: places.labelOf(document), quarter, count };
    })
    .toSorted((a, b) => (a.quarter + a.document < b.quarter + b.document ? -1 : 1));
  const link = ({ document, quarter }: Dot): string => linkTo({ document, year: quarter.slice(0, 4) });
  return {
    id: 'figuur-tijdlijn',
    title: wording.plots.timeline,
    lead: wording.plots.timelineLead,
    asTable: wording.plots.asTable,
    plot: {
      ...rowFrame(labels),
      marginTop: 30,
      marginBottom: 30,
      x: { type: 'utc', label: null, inset: 14, grid: true, axis: 'top', tickFormat: '%Y' },
      y: { domain: [...new Set(labels)], label: null, grid: true },
      r: { range: [3, 11], domain: [1, Math.max(2, ...dots.map(({ count }) => count))] },
      marks: [
        Plot.dot(dots, {
          x: ({ quarter }: Dot) => Date.parse(quarter),
          y: 'label',
          r: 'count',
          fill: DOT,
          fillOpacity: 0.75,
          href: link,
          ariaLabel: ({ label, quarter, count }: Dot) =>
            `${label}, ${formatDay(quarter, wording)}: ${wording.plots.of(count)}`,
        }),
      ],
    },
    table: yearTable(dots, documents, places, wording),
  };
}

function yearTable(
  dots: readonly Dot[],
  documents: Comparison['documents'],
  places: Places,
  wording: Wording,
): Figure['table'] {
  const years = [...new Set(dots.map(({ quarter }) => quarter.slice(0, 4)))].toSorted();
  return dataTable(
    wording.plots.timeline,
    [wording.overview.head.document, ...years],
    documents.map(({ id }) => ({
      of: places.numberOf(id),
      cells: [
        places.labelOf(id),
        ...years.map((year) => {
          const own = dots.filter(({ document, quarter }) => document === id && quarter.startsWith(year));
          const count = own.reduce((sum, dot) => sum + dot.count, 0);
          return count === 0 ? '0' : h('a', { href: linkTo({ document: id, year }) }, String(count));
        }),
      ],
    })),
  );
}

function quarterOf(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}
