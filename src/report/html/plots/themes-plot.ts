import { h } from 'hastscript';
import type { Comparison } from '../../../compare/comparison.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';
import { HEAT } from './colours.ts';
import { Plot, type Figure } from './draw.ts';
import { heatFrame } from './sizes.ts';

/** How many afspraken each document has on each theme, as a heat map. */
export function themesPlot({ documents, commitments }: Comparison, places: Places, wording: Wording): Figure {
  const labels = documents.map(({ id }) => places.labelOf(id));
  const cells = documents.flatMap(({ id }) =>
    THEMES.map((theme) => ({
      document: id,
      label: places.labelOf(id),
      theme,
      count: commitments.filter((one) => one.document === id && one.themes.some(({ code }) => code === theme))
        .length,
    })),
  );
  const filled = cells.filter(({ count }) => count > 0);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return {
    id: 'figuur-themas',
    title: wording.plots.themes,
    lead: wording.plots.themesLead,
    asTable: wording.plots.asTable,
    plot: {
      ...heatFrame(labels, THEMES.length),
      x: {
        domain: THEMES.map((theme) => wording.themes[theme] ?? theme),
        label: null,
        axis: 'top',
        tickRotate: -30,
      },
      y: { domain: [...new Set(labels)], label: null },
      color: { type: 'linear', domain: [0, most], range: [HEAT.low, HEAT.high], interpolate: 'rgb' },
      marks: [
        Plot.cell(cells, {
          x: ({ theme }: Cell) => wording.themes[theme] ?? theme,
          y: 'label',
          fill: 'count',
          inset: 1,
        }),
        Plot.text(filled, {
          x: ({ theme }: Cell) => wording.themes[theme] ?? theme,
          y: 'label',
          text: 'count',
          fill: ({ count }: Cell) => (count > most / 2 ? '#ffffff' : '#10243a'),
          href: ({ document, theme }: Cell) => linkTo({ document, theme }),
          ariaLabel: ({ label, theme, count }: Cell) =>
            `${label}, ${wording.themes[theme] ?? theme}: ${wording.plots.of(count)}`,
        }),
      ],
    },
    table: dataTable(
      wording.plots.themes,
      [wording.overview.head.document, ...THEMES.map((theme) => wording.themes[theme] ?? theme)],
      documents.map(({ id }) => ({
        of: places.numberOf(id),
        cells: [
          places.labelOf(id),
          ...THEMES.map((theme) => {
            const count = cells.find((cell) => cell.document === id && cell.theme === theme)?.count ?? 0;
            return count === 0 ? '0' : h('a', { href: linkTo({ document: id, theme }) }, String(count));
          }),
        ],
      })),
    ),
  };
}

type Cell = {
  readonly document: string;
  readonly label: string;
  readonly theme: string;
  readonly count: number;
};
