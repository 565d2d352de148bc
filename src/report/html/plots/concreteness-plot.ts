import { h } from 'hastscript';
import { CONCRETENESS, type Comparison } from '../../../compare/comparison.ts';
import { THEMES } from '../../../language/theme-words.ts';
import type { Wording } from '../../wording/wording.ts';
import { linkTo } from '../links.ts';
import { dataTable } from '../tables.ts';
import { SCALE_COLOURS } from './colours.ts';
import { Plot, type Figure } from './draw.ts';
import { rowFrame } from './sizes.ts';

type Part = {
  readonly theme: string;
  readonly code: (typeof CONCRETENESS)[number];
  readonly count: number;
  readonly from: number;
  readonly to: number;
};

/** What part of the afspraken on each theme is concrete, over all documents. */
export function concretenessPlot({ commitments }: Comparison, wording: Wording): Figure {
  const parts = THEMES.flatMap((theme): readonly Part[] => {
    const own = commitments.filter(
      ({ themes, kind }) => kind === 'afspraak' && themes.some(({ code }) => code === theme),
    );
    let from = 0;
    return CONCRETENESS.map((code) => {
      const count = own.filter(({ concreteness }) => concreteness.code === code).length;
      const share = own.length === 0 ? 0 : (100 * count) / own.length;
      const part = { theme: wording.themes[theme] ?? theme, code, count, from, to: from + share };
      from += share;
      return part;
    });
  });
  const link = ({ theme, code }: Part): string =>
    linkTo({
      theme: THEMES.find((one) => (wording.themes[one] ?? one) === theme) ?? '',
      concreteness: code,
      kind: 'afspraak',
    });
  const names = CONCRETENESS.map((code) => wording.concreteness[code]);
  return {
    id: 'figuur-concreetheid',
    title: wording.plots.concreteness,
    lead: wording.plots.concretenessLead,
    asTable: wording.plots.asTable,
    plot: {
      ...rowFrame(THEMES.map((theme) => wording.themes[theme] ?? theme)),
      marginTop: 10,
      marginBottom: 40,
      x: { label: '%', labelArrow: 'none', domain: [0, 100], grid: true },
      y: { domain: THEMES.map((theme) => wording.themes[theme] ?? theme), label: null },
      color: { domain: names, range: Object.values(SCALE_COLOURS), legend: false },
      marks: [
        Plot.barX(
          parts.filter(({ count }) => count > 0),
          {
            x1: 'from',
            x2: 'to',
            y: 'theme',
            fill: ({ code }: Part) => wording.concreteness[code],
            insetRight: 1,
            href: link,
            ariaLabel: ({ theme, code, count }: Part) =>
              `${theme}, ${wording.concreteness[code]}: ${wording.plots.of(count)}`,
          },
        ),
        Plot.text(
          parts.filter(({ from, to }) => to - from > 8),
          {
            x: ({ from, to }: Part) => (from + to) / 2,
            y: 'theme',
            text: ({ code, count }: Part) => `${wording.concreteness[code]} ${count}`,
            fill: ({ code }: Part) => (code === 'concreet' ? '#ffffff' : '#10243a'),
            pointerEvents: 'none',
          },
        ),
      ],
    },
    table: dataTable(
      wording.plots.concreteness,
      [wording.interactive['theme'] ?? '', ...names],
      THEMES.map((theme) => [
        wording.themes[theme] ?? theme,
        ...CONCRETENESS.map((code) => {
          const part = parts.find(
            (one) => one.code === code && one.theme === (wording.themes[theme] ?? theme),
          );
          return part === undefined || part.count === 0
            ? '0'
            : h('a', { href: link(part) }, String(part.count));
        }),
      ]),
    ),
  };
}
