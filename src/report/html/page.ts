import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Comparison } from '../../compare/comparison.ts';
import type { Wording } from '../wording/wording.ts';
import { pageData } from './page-data.ts';
import { concretenessPlot } from './plots/concreteness-plot.ts';
import { dotsPlots } from './plots/dots-plots.ts';
import { drawFigure } from './plots/draw.ts';
import type { Element } from 'hast';
import { raw } from './plots/raw.ts';
import { reciprocityPlot } from './plots/reciprocity-plot.ts';
import { themesPlot } from './plots/themes-plot.ts';
import { timelinePlot } from './plots/timeline-plot.ts';
import { commitmentsSection } from './sections/commitments.ts';
import { ledgerSection } from './sections/ledger.ts';
import { overviewSection } from './sections/overview.ts';
import { topicsSection } from './sections/topics.ts';

/**
 * The report as one HTML file that needs nothing else and loads nothing: a policy in its head forbids all but its own
 * style and script. All text of documents is escaped by the serialiser, or written as text by the script.
 */
export function renderReport(comparison: Comparison, wording: Wording): string {
  const style = readFileSync(new URL('browser/report.css', import.meta.url), 'utf8');
  const script = readFileSync(new URL('browser/report.js', import.meta.url), 'utf8');
  const data = toScriptData(pageData(comparison, wording));
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: wording.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(script) }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', wording.title),
        h('style', [raw(style)]),
      ]),
      h('body', [
        h('a', { className: ['skip'], href: '#inhoud' }, wording.skip),
        pageHeader(comparison, wording),
        h('main', { id: 'inhoud' }, [
          ledgerSection(comparison, wording),
          overviewSection(comparison, wording),
          topicsSection(comparison, wording),
          figuresSection(comparison, wording),
          commitmentsSection(wording),
          methodSection(wording),
        ]),
        h('script', { type: 'application/json', id: 'gegevens' }, [raw(data)]),
        h('script', [raw(script)]),
      ]),
    ]),
  ]);
  return `${toHtml(tree, { allowDangerousHtml: true })}\n`;
}

/** JSON that no text in it can close: `</script>` and `<!--` hold a `<`. */
function toScriptData(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function policyFor(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${hash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const SECTIONS = [
  ['gelezen', 'ledger'],
  ['overzicht', 'overview'],
  ['onderwerpen', 'topics'],
  ['figuren', 'plots'],
  ['figuur-tijdlijn', 'timeline'],
  ['afspraken', 'commitments'],
  ['verantwoording', 'method'],
] as const;

function pageHeader({ documents, commitments }: Comparison, wording: Wording): Element {
  const municipalities = new Set(documents.map(({ municipality }) => municipality)).size;
  const afspraken = commitments.filter(({ kind }) => kind === 'afspraak').length;
  return h('header', [
    h('h1', wording.title),
    h('p', wording.lead(documents.length, municipalities, afspraken, commitments.length - afspraken)),
    h('nav', { ariaLabel: wording.contents }, [
      h(
        'ul',
        SECTIONS.map(([anchor, name]) => h('li', h('a', { href: `#${anchor}` }, wording.sections[name]))),
      ),
    ]),
  ]);
}

function figuresSection(comparison: Comparison, wording: Wording): Element {
  const figures = [
    themesPlot(comparison, wording),
    concretenessPlot(comparison, wording),
    reciprocityPlot(comparison, wording),
    timelinePlot(comparison, wording),
    ...dotsPlots(comparison, wording),
  ];
  return h('section', { id: 'figuren', ariaLabelledBy: 'kop-figuren' }, [
    h('h2', { id: 'kop-figuren' }, wording.sections.plots),
    ...figures.map(drawFigure),
  ]);
}

function methodSection({ method, sections, codebookNotes }: Wording): Element {
  return h('section', { id: 'verantwoording', ariaLabelledBy: 'kop-verantwoording' }, [
    h('h2', { id: 'kop-verantwoording' }, sections.method),
    h(
      'dl',
      method.flatMap(([term, text]) => [h('dt', term), h('dd', text)]),
    ),
    h('p', codebookNotes[0] ?? ''),
  ]);
}
