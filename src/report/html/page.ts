import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Comparison } from '../../compare/comparison.ts';
import type { Wording } from '../wording/wording.ts';
import { packed } from './later.ts';
import { pageData, pageWords } from './page-data.ts';
import { placesOf, type Places } from './places.ts';
import { concretenessPlot } from './plots/concreteness-plot.ts';
import { dotsPlots } from './plots/dots-plots.ts';
import { drawFigure, tellFigure } from './plots/draw.ts';
import type { Element } from 'hast';
import { raw } from './plots/raw.ts';
import { reciprocityPlot } from './plots/reciprocity-plot.ts';
import { themesPlot } from './plots/themes-plot.ts';
import { timelinePlot } from './plots/timeline-plot.ts';
import { changesSection } from './sections/changes.ts';
import { citeSection, type Edition } from './sections/cite.ts';
import { commitmentsSection } from './sections/commitments.ts';
import { ledgerSection } from './sections/ledger.ts';
import { overviewSection } from './sections/overview.ts';
import { topicsSection } from './sections/topics.ts';

/**
 * The report as one HTML file that needs nothing else and loads nothing: a policy in its head forbids all but its own
 * style and script. All text of documents is escaped by the serialiser, or written as text by the script.
 */
export function renderReport(
  comparison: Comparison,
  wording: Wording,
  edition: Edition = { date: null, version: null },
): string {
  const style = readFileSync(new URL('browser/report.css', import.meta.url), 'utf8');
  const scripts = SCRIPTS.map((name) => readFileSync(new URL(`browser/${name}`, import.meta.url), 'utf8'));
  const places = placesOf(comparison);
  const size = { isWaiting: comparison.documents.length > MOST_AT_ONCE };
  const data = toScriptData(pageData(comparison, places, wording));
  const tree = h(null, [
    { type: 'doctype' },
    h('html', { lang: wording.language }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(scripts) }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', wording.title),
        h('style', [raw(style)]),
      ]),
      h('body', [
        h('a', { className: ['skip'], href: '#inhoud' }, wording.skip),
        pageHeader(comparison, wording),
        h('main', { id: 'inhoud' }, [
          ledgerSection(comparison, places, wording, size),
          overviewSection(comparison, places, wording, size),
          topicsSection(comparison, places, wording, size),
          ...changesSection(comparison, places, wording, size),
          figuresSection(comparison, places, wording, size),
          commitmentsSection(wording),
          methodSection(wording),
          citeSection(comparison, places, wording, edition),
        ]),
        h('script', { type: 'application/json', id: 'woorden' }, [
          raw(toScriptData(pageWords(places, wording))),
        ]),
        size.isWaiting
          ? packed(data, { id: 'gegevens' })
          : h('script', { type: 'application/json', id: 'gegevens' }, [raw(data)]),
        ...scripts.map((script) => h('script', [raw(script)])),
      ]),
    ]),
  ]);
  return `${toHtml(tree, { allowDangerousHtml: true })}\n`;
}

/** The scripts of the page, in their order. */
const SCRIPTS = ['unpack.js', 'later.js', 'choose.js', 'sort.js', 'report.js'] as const;

/** More documents than these stand side by side in no table or plot; what is of them waits until it is chosen. */
const MOST_AT_ONCE = 30;

/** The figure with a row for each theme, however many documents there are. */
const WHOLE_FIGURE = 'figuur-concreetheid';

/** JSON that no text in it can close: `</script>` and `<!--` hold a `<`. */
function toScriptData(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `script-src ${hashes.join(' ')}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const SECTIONS = [
  ['gelezen', 'ledger'],
  ['overzicht', 'overview'],
  ['onderwerpen', 'topics'],
  ['veranderd', 'changes'],
  ['figuren', 'plots'],
  ['figuur-tijdlijn', 'timeline'],
  ['afspraken', 'commitments'],
  ['verantwoording', 'method'],
  ['aanhalen', 'cite'],
] as const;

function pageHeader({ documents, commitments, changes }: Comparison, wording: Wording): Element {
  const municipalities = new Set(documents.map(({ municipality }) => municipality)).size;
  const afspraken = commitments.filter(({ kind }) => kind === 'afspraak').length;
  return h('header', [
    h('h1', wording.title),
    h('p', wording.lead(documents.length, municipalities, afspraken, commitments.length - afspraken)),
    h('nav', { ariaLabel: wording.contents }, [
      h(
        'ul',
        SECTIONS.filter(([, name]) => name !== 'changes' || changes.length > 0).map(([anchor, name]) =>
          h('li', h('a', { href: `#${anchor}` }, wording.sections[name])),
        ),
      ),
    ]),
  ]);
}

function figuresSection(
  comparison: Comparison,
  places: Places,
  wording: Wording,
  { isWaiting }: { readonly isWaiting: boolean },
): Element {
  const figures = [
    themesPlot(comparison, places, wording),
    concretenessPlot(comparison, wording),
    reciprocityPlot(comparison, places, wording),
    timelinePlot(comparison, places, wording),
    ...dotsPlots(comparison, places, wording),
  ];
  return h('section', { id: 'figuren', ariaLabelledBy: 'kop-figuren' }, [
    h('h2', { id: 'kop-figuren' }, wording.sections.plots),
    ...figures.map((figure) =>
      isWaiting && figure.id !== WHOLE_FIGURE ? tellFigure(figure) : drawFigure(figure),
    ),
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
