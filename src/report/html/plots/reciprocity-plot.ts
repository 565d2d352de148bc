import { h } from 'hastscript';
import { SIDES, type Comparison, type ReciprocityCell } from '../../../compare/comparison.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { linkTo } from '../links.ts';
import type { Places } from '../places.ts';
import { dataTable } from '../tables.ts';
import { HEAT } from './colours.ts';
import { Plot, type Figure } from './draw.ts';
import { heatFrame } from './sizes.ts';

type Cell = ReciprocityCell & { readonly row: string; readonly count: number };

/** In how many afspraken each side of each agreement acts, by theme; the empty cells are white. */
export function reciprocityPlot(
  { documents, reciprocity }: Comparison,
  places: Places,
  wording: Wording,
): Figure {
  const nameOf = (side: string): string => (wording.sides[side] ?? side).replaceAll('\u00AD', '');
  const cells: readonly Cell[] = reciprocity.map((cell) => ({
    ...cell,
    row: `${places.labelOf(cell.document)}: ${nameOf(cell.side)}`,
    count: cell.commitments.length,
  }));
  const rows = documents.flatMap(({ id }) => SIDES.map((side) => `${places.labelOf(id)}: ${nameOf(side)}`));
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const themeOf = ({ theme }: Cell): string => wording.themes[theme] ?? theme;
  const link = ({ document, theme, side }: Cell): string => linkTo({ document, theme, side });
  return {
    id: 'figuur-wederkerigheid',
    title: wording.plots.reciprocity,
    lead: wording.plots.reciprocityLead,
    asTable: wording.plots.asTable,
    plot: {
      ...heatFrame(rows, THEMES.length),
      x: {
        domain: THEMES.map((theme) => wording.themes[theme] ?? theme),
        label: null,
        axis: 'top',
        tickRotate: -30,
      },
      y: { domain: rows, label: null },
      color: {
        type: 'linear',
        domain: [1, Math.max(2, most)],
        range: [HEAT.low, HEAT.high],
        interpolate: 'rgb',
      },
      marks: [
        Plot.cell(
          cells.filter(({ count }) => count === 0),
          { x: themeOf, y: 'row', fill: '#ffffff', stroke: '#c3ccd6', inset: 1 },
        ),
        Plot.cell(
          cells.filter(({ count }) => count > 0),
          { x: themeOf, y: 'row', fill: 'count', inset: 1 },
        ),
        Plot.text(
          cells.filter(({ count }) => count > 0),
          {
            x: themeOf,
            y: 'row',
            text: 'count',
            fill: ({ count }: Cell) => (count > most / 2 ? '#ffffff' : '#10243a'),
            href: link,
            ariaLabel: (cell: Cell) => `${cell.row}, ${themeOf(cell)}: ${wording.plots.of(cell.count)}`,
          },
        ),
      ],
    },
    table: dataTable(
      wording.plots.reciprocity,
      [wording.interactive['side'] ?? '', ...THEMES.map((theme) => wording.themes[theme] ?? theme)],
      [...Map.groupBy(cells, (cell) => cell.row)].map(([row, own]) => ({
        of: places.numberOf(own[0]?.document ?? ''),
        cells: [
          row,
          ...own.map((cell) => (cell.count === 0 ? '0' : h('a', { href: link(cell) }, String(cell.count)))),
        ],
      })),
    ),
  };
}
